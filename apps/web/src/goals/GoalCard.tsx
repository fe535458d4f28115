/** A goal: the number largest, what it is of right under it, one scale for all percentages, every figure a way to its people. */
import type { ReactNode } from 'react';
import type { GoalOutlook, GoalView } from '#contracts';
import { canForecast, type Goal, isIndicatorCode } from '#domain';
import { indicatorWord } from '../parts/code-words';
import { Status, type Tone } from '../parts/Status';
import { useWords, type Words } from '../parts/useWords';
import { isPercentGoal } from '../parts/percent-goal';
import { GoalFigures } from './GoalFigures';
import { GoalMore } from './GoalMore';
import { GoalScale } from './GoalScale';
import { TrendLine } from './TrendLine';

const TONES: Record<GoalView['verdict'], Tone> = { reached: 'good', at_risk: 'watch', below: 'bad', none: 'info' };

export function shownOf(goal: GoalView, { f }: Words): { value: string; unit: string } {
  const raw = isPercentGoal(goal) ? goal.figure.percent : (goal.figure.value ?? goal.figure.n);
  if (raw === null || raw === undefined) return { value: '–', unit: '' };
  if (raw === '..') return { value: '..', unit: '' };
  return {
    value: f.number(raw, Number.isInteger(raw) ? 0 : 1),
    unit: isPercentGoal(goal) ? f.percentMark : goal.unit === 'days' ? ` ${f.days(2).replace(/\d+\s/, '')}` : '',
  };
}

function underOf(goal: GoalView, { t }: Words): string {
  const { n, N } = goal.figure;
  if (isPercentGoal(goal)) return N ? t('goals.nOfN', { n: n ?? 0, N }) : t('goals.nothingYet');
  const left =
    typeof n === 'number' && n < goal.target ? t('goals.left', { left: goal.target - n, target: goal.target }) : '';
  return left || t('goals.done');
}

/** Is there a forecast for a goal of this kind? */
export const mayComeTrue = ({ indicator, unit }: GoalView): boolean =>
  isIndicatorCode(indicator) && canForecast({ indicator, unit: unit as Goal['unit'] });

export interface GoalProps {
  goal: GoalView;
  outlook: GoalOutlook | undefined;
  /** the outlook is still being reckoned */
  isWaiting: boolean;
  projectId: string;
  asOf: string;
  projectEndsOn: string;
}

export function GoalStatus({ goal }: { goal: GoalView }) {
  const { code } = useWords();
  return (
    <Status tone={TONES[goal.verdict]} isPill>
      {code('verdict', goal.verdict)}
    </Status>
  );
}

export const goalName = (goal: GoalView, { language }: Words): string =>
  goal.label ?? indicatorWord(language, goal.indicator).short;

/** Where the people of one group behind the goal's figure are listed. */
export const goalPeople = ({ goal, projectId, asOf }: GoalProps, group: string): string =>
  `/figures/${goal.indicator}?projectId=${projectId}&asOf=${asOf}&group=${group}`;

/** @param fold what closes the card again, where it was opened from a row */
export function GoalCard({ fold, ...props }: GoalProps & { fold?: ReactNode }) {
  const words = useWords();
  const { goal } = props;
  const { value, unit } = shownOf(goal, words);
  return (
    <article className="card goal">
      <div className="ttl">
        <h2>{goalName(goal, words)}</h2>
        <GoalStatus goal={goal} />
        {fold}
      </div>
      <div className="core">
        <div>
          <div className="big">
            {value}
            <small>{unit}</small>
          </div>
          <div className="nn">{underOf(goal, words)}</div>
        </div>
        <GoalScale goal={goal} />
        <TrendLine goal={goal} />
      </div>
      <GoalFigures {...props} />
      <GoalMore {...props} />
    </article>
  );
}
