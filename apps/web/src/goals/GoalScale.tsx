/** The bar of a goal on a scale of 0–100 %: solid is known, hatched is what the undecided could add, a line marks the target. */
import { useId } from 'react';
import type { GoalView } from '#contracts';
import { useWords } from '../parts/useWords';
import { isPercentGoal } from '../parts/percent-goal';

const WIDTH = 340;

/** A round number at or above what has to fit. */
function topOf(goal: GoalView, value: number): number {
  if (isPercentGoal(goal)) return 100;
  const most = Math.max(goal.targetMax ?? goal.target, value, 1) * 1.1;
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

/** @param isBare the bar and its target alone, for a row */
export function GoalScale({ goal, isBare = false }: { goal: GoalView; isBare?: boolean }) {
  const { t, f } = useWords();
  const id = useId();
  const raw = isPercentGoal(goal) ? goal.figure.percent : (goal.figure.value ?? goal.figure.n);
  const value = typeof raw === 'number' ? raw : 0;
  const top = topOf(goal, value);
  const x = (one: number): number => Math.min(WIDTH, Math.max(0, (one / top) * WIDTH));
  const unit = isPercentGoal(goal) ? f.percentMark : '';
  const target = goal.targetMax ? `${f.number(goal.target)}–${f.number(goal.targetMax)}` : f.number(goal.target);
  const middle = x(goal.targetMax ? (goal.target + goal.targetMax) / 2 : goal.target);
  const high = isPercentGoal(goal) && goal.bounds ? goal.bounds.high : value;
  const label = t('goals.scale', { value: `${f.number(value, 1)}${unit}`, target: `${target}${unit}` });
  const bounds =
    goal.bounds && goal.bounds.low !== goal.bounds.high
      ? t('goals.bounds', { low: f.number(goal.bounds.low), high: f.number(goal.bounds.high) })
      : '';
  return (
    <svg className="scale" viewBox={isBare ? `0 20 ${WIDTH} 32` : `0 0 ${WIDTH} 72`} role="img" aria-label={label}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--surface)" />
          <rect width="2.4" height="6" fill="var(--chart1)" />
        </pattern>
      </defs>
      <rect x="0" y="30" width={WIDTH} height="14" rx="3" fill="var(--line-soft)" />
      {goal.targetMax && (
        <rect
          x={x(goal.target)}
          y="30"
          width={x(goal.targetMax) - x(goal.target)}
          height="14"
          fill="var(--good-c)"
          stroke="var(--good)"
        />
      )}
      {high > value && <rect x={x(value)} y="30" width={x(high) - x(value)} height="14" fill={`url(#${id})`} />}
      <rect x="0" y="30" width={x(value)} height="14" rx="3" fill="var(--chart1)" />
      {!goal.targetMax && (
        <>
          <line x1={middle} x2={middle} y1="22" y2="50" stroke="var(--surface)" strokeWidth="5" />
          <line x1={middle} x2={middle} y1="22" y2="50" stroke="var(--text)" strokeWidth="2" />
        </>
      )}
      {!isBare && (
        <>
          <text x={Math.min(Math.max(middle, 34), WIDTH - 34)} y="17" textAnchor="middle" className="b">
            {t('goals.target', { target: `${target}${unit}` })}
          </text>
          <text x="0" y="64">
            0
          </text>
          {bounds && (
            <text x={Math.min(Math.max(x((value + high) / 2), 84), WIDTH - 110)} y="64" textAnchor="middle">
              {bounds}
            </text>
          )}
          <text x={WIDTH} y="64" textAnchor="end">
            {f.number(top)}
            {unit}
          </text>
        </>
      )}
    </svg>
  );
}
