/** Figure 1: the goals in percent as bars with their targets; words beside each bar, which break where there is no room, and the same in one sentence for those who do not see it. */
import type { SnapshotGoal } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { isPercentGoal } from '../parts/percent-goal';
import { useWords } from '../parts/useWords';
import { figureText, nOfN } from './report-words';

/** The bar alone, stretched to the room there is: 100 units wide, one per percent. */
function Bar({ percent, target }: { percent: number; target: number }) {
  const mark = { x1: target, x2: target, y1: 0, y2: 28, vectorEffect: 'non-scaling-stroke' };
  return (
    <svg viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden>
      <rect x="0" y="5" width="100" height="18" fill="var(--line-soft)" />
      <rect x="0" y="5" width={Math.min(100, percent)} height="18" fill="var(--chart1)" />
      <line {...mark} stroke="var(--surface)" strokeWidth="5" />
      <line {...mark} stroke="var(--text)" strokeWidth="2" />
    </svg>
  );
}

function Row({ goal }: { goal: SnapshotGoal }) {
  const { t, f, language } = useWords();
  const percent = typeof goal.figure.percent === 'number' ? goal.figure.percent : 0;
  const target = Math.min(100, goal.target);
  // The words end at the mark where there is no room to begin at it.
  const side = target > 50 ? { insetInlineEnd: `${100 - target}%` } : { insetInlineStart: `${target}%` };
  return (
    <div className="goal-bar">
      <b>{goal.label ?? indicatorWord(language, goal.indicator).short}</b>
      <div>
        <Bar percent={percent} target={target} />
        <p className="goal-mark">
          <span style={side}>{t('goals.target', { target: `${f.number(goal.target)}${f.percentMark}` })}</span>
        </p>
      </div>
      <p className="n">
        <b>{figureText(goal.figure, language)}</b> <span>{nOfN(goal.figure, language)}</span>
      </p>
    </div>
  );
}

export function GoalBars({ goals, asOf }: { goals: readonly SnapshotGoal[]; asOf: string }) {
  const { t, f } = useWords();
  const shares = goals.filter((goal) => isPercentGoal(goal) && typeof goal.figure.percent === 'number');
  if (!shares.length) return null;
  return (
    <figure>
      <figcaption>
        {t('reports.figure1')} <span className="muted">{t('goals.asOf', { date: f.date(asOf) })}</span>
      </figcaption>
      {shares.map((goal) => (
        <Row key={`${goal.indicator}-${goal.target}-${goal.label}`} goal={goal} />
      ))}
    </figure>
  );
}
