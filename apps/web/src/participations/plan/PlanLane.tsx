/**
 * Plan against what happened, in one lane by month: an outlined bar is what was planned, a filled one what it became. The same stands in the
 * table above it, which is what a screen reader reads.
 */
import type { PlanStepRow } from '#contracts';
import { addDays, daysBetween } from '#domain';
import { useWords } from '../../parts/useWords';
import type { Person } from '../person';

interface Bar {
  id: string;
  title: string;
  planned: [string, string] | null;
  actual: [string, string] | null;
  isLate: boolean;
}

function barOf(step: PlanStepRow, today: string): Bar {
  const from = step.startsOn ?? step.dueOn;
  const isOpen = step.status === 'planned' || step.status === 'in_progress';
  const end = step.doneOn ?? (step.status === 'in_progress' ? today : null);
  const started = step.startsOn ?? step.doneOn;
  return {
    id: step.id,
    title: step.title,
    planned: from && step.dueOn ? [from, step.dueOn] : null,
    actual: end && started ? [started < end ? started : end, end] : null,
    isLate: Boolean(step.dueOn && (isOpen ? today > step.dueOn : step.doneOn && step.doneOn > step.dueOn)),
  };
}

function barsOf({ steps, placements, sfi }: Person, today: string, placeWord: string): Bar[] {
  return [
    ...steps.filter(({ status }) => status !== 'cancelled').map((step) => barOf(step, today)),
    ...placements.map(
      (one): Bar => ({
        id: one.id,
        title: one.employerName ?? placeWord,
        planned: one.plannedEndOn ? [one.startsOn, one.plannedEndOn] : null,
        actual: one.startsOn <= today ? [one.startsOn, one.endsOn ?? today] : null,
        isLate: false,
      }),
    ),
    ...sfi.map(
      (one): Bar => ({
        id: one.id,
        title: `SFI ${one.course}`,
        planned: null,
        actual: [one.startsOn, one.endsOn ?? today],
        isLate: false,
      }),
    ),
  ].filter(({ planned, actual }) => planned ?? actual);
}

export function PlanLane({ person }: { person: Person }) {
  const { t, f, today } = useWords();
  const bars = barsOf(person, today, t('tab.placements'));
  if (bars.length === 0) return null;
  const days = bars.flatMap(({ planned, actual }) => [...(planned ?? []), ...(actual ?? [])]).concat(today);
  const from = days.reduce((least, day) => (day < least ? day : least));
  const to = addDays(
    days.reduce((most, day) => (day > most ? day : most)),
    1,
  );
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string): string => `${(100 * daysBetween(from, day)) / whole}%`;
  const width = ([a, b]: [string, string]): string => `${(100 * (daysBetween(a, b) + 1)) / whole}%`;
  return (
    <figure className="lane" aria-label={t('plan.lane')}>
      <figcaption className="small muted">
        <span className="key planned" /> {t('plan.lane.planned')} <span className="key actual" />{' '}
        {t('plan.lane.actual')}
      </figcaption>
      <div className="bars" aria-hidden>
        {bars.map(({ id, title, planned, actual, isLate }) => (
          <div className="bar-row" key={id}>
            <span className="name">{title}</span>
            <span className="track">
              <i className="now" style={{ insetInlineStart: at(today) }} />
              {planned && <i className="planned" style={{ insetInlineStart: at(planned[0]), width: width(planned) }} />}
              {actual && (
                <i
                  className={`actual${isLate ? ' late' : ''}`}
                  style={{ insetInlineStart: at(actual[0]), width: width(actual) }}
                />
              )}
            </span>
          </div>
        ))}
        <div className="bar-row ends small muted">
          <span className="name" />
          <span className="track">
            <span>{f.day(from)}</span>
            <span>{f.day(to)}</span>
          </span>
        </div>
      </div>
    </figure>
  );
}
