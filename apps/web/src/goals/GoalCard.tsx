/** A goal: the number largest, what it is of right under it, one scale for all percentages, every figure a way to its people. */
import { useState } from 'react';
import type { GoalOutlook, GoalView } from '#contracts';
import { canForecast, type Goal, isIndicatorCode } from '#domain';
import { Link } from 'react-router-dom';
import { indicatorWord } from '../parts/code-words';
import { Status, type Tone } from '../parts/Status';
import { useWords, type Words } from '../parts/useWords';
import { useMay } from '../providers/session';
import { ForecastLine, ForecastPlace } from './ForecastLine';
import { isPercentGoal } from '../parts/percent-goal';
import { GoalDialog } from './GoalDialogs';
import { GoalScale } from './GoalScale';
import { GoalVersionsSheet } from './GoalVersionsSheet';
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
const mayComeTrue = ({ indicator, unit }: GoalView): boolean =>
  isIndicatorCode(indicator) && canForecast({ indicator, unit: unit as Goal['unit'] });

export function GoalCard({
  goal,
  outlook,
  isWaiting,
  projectId,
  asOf,
  projectEndsOn,
}: {
  goal: GoalView;
  outlook: GoalOutlook | undefined;
  /** the outlook is still being reckoned */
  isWaiting: boolean;
  projectId: string;
  asOf: string;
  projectEndsOn: string;
}) {
  const words = useWords();
  const { t, f, code, language } = words;
  const may = useMay();
  const [open, setOpen] = useState<'change' | 'versions' | null>(null);
  const name = goal.label ?? indicatorWord(language, goal.indicator).short;
  const close = (): void => setOpen(null);
  const { value, unit } = shownOf(goal, words);
  const people = (group: string): string =>
    `/figures/${goal.indicator}?projectId=${projectId}&asOf=${asOf}&group=${group}`;
  const leftOut = Object.values(goal.figure.leftOut).reduce<number>(
    (sum, one) => sum + (typeof one === 'number' ? one : 0),
    0,
  );
  const number = (label: string, figure: string | number, group: string) =>
    may('figure:people') ? (
      <Link to={people(group)}>
        {label} <span className="num">{figure}</span>
      </Link>
    ) : (
      <span>
        {label} <span className="num">{figure}</span>
      </span>
    );
  const bounds =
    goal.bounds && goal.bounds.low !== goal.bounds.high
      ? t('goals.bounds', { low: f.number(goal.bounds.low), high: f.number(goal.bounds.high) })
      : '';
  return (
    <article className="card goal">
      <div className="ttl">
        <h2>{name}</h2>
        <Status tone={TONES[goal.verdict]} isPill>
          {code('verdict', goal.verdict)}
        </Status>
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
      <div className="meta">
        {goal.figure.unknown ? number(t('goals.unknown'), goal.figure.unknown, 'unknown') : null}
        {leftOut > 0 && number(t('goals.leftOut'), leftOut, 'left_out')}
        {goal.byGender.map((one) => (
          <span key={one.group}>
            {code('gender', one.group)}{' '}
            <span className="num">
              {one.N ? t('goals.of', { n: one.n ?? 0, N: one.N }) : (one.n ?? one.value ?? '–')}
            </span>
          </span>
        ))}
        {goal.indicator.startsWith('occupancy_peak') && goal.byGender.length > 1 && (
          <span className="muted">{t('goals.peakEach')}</span>
        )}
        {bounds && <span className="muted">{bounds}</span>}
        {goal.isSmall && <span className="muted">{t('goals.small')}</span>}
        {goal.beside.map((one) => (
          <span className="muted" key={one.code}>
            {indicatorWord(language, one.code).short}{' '}
            <span className="num">
              {one.N === null ? (one.n ?? one.value ?? '–') : t('goals.of', { n: one.n ?? 0, N: one.N })}
            </span>
          </span>
        ))}
        {goal.dueOn && goal.dueOn !== projectEndsOn && (
          <span className="muted">{t('goals.dueOn', { date: f.date(goal.dueOn) })}</span>
        )}
        {goal.baseline && (
          <span className="muted">
            {t('goals.baseline', {
              text: goal.baseline.text,
              value:
                goal.baseline.value === null
                  ? ''
                  : `${f.number(goal.baseline.value, Number.isInteger(goal.baseline.value) ? 0 : 1)}${isPercentGoal(goal) ? f.percentMark : ''}`,
            })}
          </span>
        )}
        {goal.decision && <span className="muted">{goal.decision}</span>}
        {outlook && <ForecastLine goal={goal} outlook={outlook} />}
        {isWaiting && mayComeTrue(goal) && <ForecastPlace />}
        {may('figure:people') && (
          <span className="end">
            {may('goal:set') && (
              <>
                <button
                  type="button"
                  className="btn plain s"
                  aria-label={t('goal.changeOf', { label: name })}
                  onClick={() => setOpen('change')}
                >
                  {t('goal.change.short')}
                </button>
                <button
                  type="button"
                  className="btn plain s"
                  aria-label={t('goal.versionsOf', { label: name })}
                  onClick={() => setOpen('versions')}
                >
                  {t('goal.versions.short')}
                </button>
              </>
            )}
            <Link className="btn plain s" to={`/definitions#${goal.indicator}`}>
              {t('definitions.title')}
            </Link>
            <Link className="btn plain s" to={people(isPercentGoal(goal) ? 'not_counted' : 'counted')}>
              {t('goals.people')}
            </Link>
          </span>
        )}
      </div>
      {open === 'change' && <GoalDialog projectId={projectId} goal={goal} onClose={close} />}
      {open === 'versions' && <GoalVersionsSheet projectId={projectId} goal={goal} onClose={close} />}
    </article>
  );
}
