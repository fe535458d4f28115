/** The goals in as many sentences, with their figures, before any chart. */
import type { SnapshotGoal } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import type { Format } from '../parts/format';
import { isPercentGoal } from '../parts/percent-goal';
import { useWords } from '../parts/useWords';
import { count, figureText } from './report-words';

export function targetText(goal: SnapshotGoal, f: Pick<Format, 'number' | 'percentMark'>): string {
  const unit = isPercentGoal(goal) ? f.percentMark : '';
  return goal.targetMax
    ? `${f.number(goal.target)}–${f.number(goal.targetMax)}${unit}`
    : `${f.number(goal.target)}${unit}`;
}

export function GoalSentences({ goals }: { goals: readonly SnapshotGoal[] }) {
  const { t, f, code, language } = useWords();
  return (
    <>
      {goals.map((goal) => {
        const { figure } = goal;
        const name = goal.label ?? indicatorWord(language, goal.indicator).short;
        const isShare = figure.percent !== null && figure.N !== null;
        return (
          <p key={`${goal.indicator}-${goal.target}`}>
            <strong>
              {isShare
                ? t('goals.nOfN', { n: count(figure.n, language), N: count(figure.N, language) })
                : figureText(figure, language)}
            </strong>
            {isShare && isPercentGoal(goal) && ` (${figureText(figure, language)})`}: {name}.{' '}
            {t(`reports.verdict.${goal.verdict}`, { target: targetText(goal, f) })}
            <span className="sr"> {code('verdict', goal.verdict === 'undecided' ? 'none' : goal.verdict)}</span>
          </p>
        );
      })}
    </>
  );
}
