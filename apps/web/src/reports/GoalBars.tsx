/** Figure 1: the goals in percent as bars with their targets; direct labels, and the same in words for those who do not see it. */
import type { SnapshotGoal } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { isPercentGoal } from '../parts/percent-goal';
import { useWords } from '../parts/useWords';
import { figureText, nOfN } from './report-words';

const WIDTH = 520;
const ROW = 74;

export function GoalBars({ goals, asOf }: { goals: readonly SnapshotGoal[]; asOf: string }) {
  const { t, f, language } = useWords();
  const shares = goals.filter((goal) => isPercentGoal(goal) && typeof goal.figure.percent === 'number');
  if (!shares.length) return null;
  const x = (percent: number): number => Math.min(WIDTH, (percent / 100) * WIDTH);
  const label = shares
    .map((goal) => t('goals.scale', { value: figureText(goal.figure, language), target: `${goal.target} %` }))
    .join('. ');
  return (
    <figure>
      <figcaption>
        {t('reports.figure1')} <span className="muted">{t('goals.asOf', { date: f.date(asOf) })}</span>
      </figcaption>
      <svg viewBox={`0 0 660 ${shares.length * ROW}`} role="img" aria-label={label}>
        {shares.map((goal, at) => {
          const top = at * ROW;
          const percent = typeof goal.figure.percent === 'number' ? goal.figure.percent : 0;
          return (
            <g key={`${goal.indicator}-${goal.target}`}>
              <text x="0" y={top + 14} className="b">
                {goal.label ?? indicatorWord(language, goal.indicator).short}
              </text>
              <rect x="0" y={top + 30} width={WIDTH} height="18" rx="3" fill="var(--line-soft)" />
              <rect x="0" y={top + 30} width={x(percent)} height="18" rx="3" fill="var(--chart1)" />
              <line
                x1={x(goal.target)}
                x2={x(goal.target)}
                y1={top + 25}
                y2={top + 53}
                stroke="var(--surface)"
                strokeWidth="5"
              />
              <line
                x1={x(goal.target)}
                x2={x(goal.target)}
                y1={top + 25}
                y2={top + 53}
                stroke="var(--text)"
                strokeWidth="2"
              />
              <text x={x(goal.target) + 6} y={top + 64}>
                {t('goals.target', { target: `${f.number(goal.target)}${f.percentMark}` })}
              </text>
              <text x="532" y={top + 44} className="b n">
                {figureText(goal.figure, language)}
              </text>
              <text x="596" y={top + 44}>
                {nOfN(goal.figure, language)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
