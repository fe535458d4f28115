/** The last months as a line with its last value; the sentence says the same to those who do not see it. */
import type { GoalView } from '#contracts';
import { useWords } from '../parts/useWords';
import { isPercentGoal } from '../parts/percent-goal';
import { useTrends } from './trends';

const WIDTH = 100;

export function TrendLine({ goal }: { goal: GoalView }) {
  const { t, f } = useWords();
  const asked = useTrends(goal.id);
  const points = (asked ?? [])
    .map(({ month, percent, value }) => ({ month, value: isPercentGoal(goal) ? percent : value }))
    .filter((point): point is { month: string; value: number } => typeof point.value === 'number')
    .slice(-12);
  if (asked === undefined) return <span className="trend waiting" aria-hidden />;
  if (points.length < 2) return <span className="trend muted small">{t('goals.noTrend')}</span>;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number): number => (high === low ? 34 : 50 - ((value - low) / (high - low)) * 32);
  const x = (at: number): number => 2 + (at / (points.length - 1)) * WIDTH;
  const last = points[points.length - 1];
  const shown = f.number(last.value, Number.isInteger(last.value) ? 0 : 1);
  const label = t('goals.trend', {
    from: `${f.month(points[0].month)} ${f.number(points[0].value, 1)}`,
    to: `${f.month(last.month)} ${shown}`,
  });
  return (
    <svg className="trend" viewBox="0 0 148 72" role="img" aria-label={label}>
      <polyline
        fill="none"
        stroke="var(--chart1)"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
        points={points.map(({ value }, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
      />
      <circle cx={x(points.length - 1)} cy={y(last.value)} r="3.5" fill="var(--chart1)" />
      <text className="v" x={x(points.length - 1) + 8} y={y(last.value) + 4}>
        {shown}
      </text>
      <text x="0" y="68">
        {f.shortMonth(points[0].month)}
      </text>
      <text x={x(points.length - 1)} y="68" textAnchor="end">
        {f.shortMonth(last.month)}
      </text>
    </svg>
  );
}
