/** The card's last line: what is likely, which opens what it rests on and where the goal was decided; to the right what one can do. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { isPercentGoal } from '../parts/percent-goal';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { ForecastDetails, ForecastPlace, ForecastShort } from './ForecastLine';
import { GoalDialog } from './GoalDialogs';
import { goalName, goalPeople, mayComeTrue, type GoalProps } from './GoalCard';
import { GoalVersionsSheet } from './GoalVersionsSheet';

function Background({ goal }: Pick<GoalProps, 'goal'>) {
  const { t, f } = useWords();
  const { baseline } = goal;
  const value =
    baseline?.value === null || baseline?.value === undefined
      ? ''
      : `${f.number(baseline.value, Number.isInteger(baseline.value) ? 0 : 1)}${isPercentGoal(goal) ? f.percentMark : ''}`;
  return (
    <>
      {baseline && <p>{t('goals.baseline', { text: baseline.text, value })}</p>}
      {goal.decision && <p>{goal.decision}</p>}
    </>
  );
}

export function GoalMore(props: GoalProps) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [open, setOpen] = useState<'change' | 'versions' | null>(null);
  const { goal, outlook, isWaiting, projectId } = props;
  const label = goalName(goal, words);
  const close = (): void => setOpen(null);
  return (
    <div className="more">
      <details className="forecast">
        <summary>
          {outlook ? (
            <ForecastShort goal={goal} outlook={outlook} />
          ) : isWaiting && mayComeTrue(goal) ? (
            <ForecastPlace />
          ) : (
            t('goals.more')
          )}
        </summary>
        <div className="small">
          {outlook && <ForecastDetails goal={goal} outlook={outlook} />}
          <Background goal={goal} />
          <p className="links">
            <Link to={`/definitions#${goal.indicator}`}>{t('definitions.title')}</Link>
            {may('goal:set') && (
              <button
                type="button"
                className="linkish"
                aria-label={t('goal.versionsOf', { label })}
                onClick={() => setOpen('versions')}
              >
                {t('goal.versions.short')}
              </button>
            )}
          </p>
        </div>
      </details>
      {may('figure:people') && (
        <span className="end">
          {may('goal:set') && (
            <button
              type="button"
              className="btn plain s"
              aria-label={t('goal.changeOf', { label })}
              onClick={() => setOpen('change')}
            >
              {t('goal.change.short')}
            </button>
          )}
          <Link className="btn plain s" to={goalPeople(props, isPercentGoal(goal) ? 'not_counted' : 'counted')}>
            {t('goals.people')}
          </Link>
        </span>
      )}
      {open === 'change' && <GoalDialog projectId={projectId} goal={goal} onClose={close} />}
      {open === 'versions' && <GoalVersionsSheet projectId={projectId} goal={goal} onClose={close} />}
    </div>
  );
}
