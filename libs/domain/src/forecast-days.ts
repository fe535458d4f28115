// For which days a goal is forecast: the half-year's end, and its last day. Where nothing is left to come there is no forecast.
import { addDays, addMonths, type CivilDate } from './calendar.js';
import type { Goal } from './goal.js';
import { indicatorOf } from './indicators/catalogue.js';
import type { ProjectFacts } from './indicators/fact.js';

/**
 * The last day the goal can be forecast for: its own, else the project's end; and when that has come, the day the last window closes, for who left at the end is
 * followed up after it. Null without any day, `none` when nothing is left to come.
 */
export function forecastUntil(
  goal: Goal,
  { endsOn }: ProjectFacts['project'],
  asOf: CivilDate,
): CivilDate | null | 'none' {
  if (goal.dueOn !== null) return goal.dueOn > asOf ? goal.dueOn : 'none';
  if (endsOn === null || endsOn > asOf) return endsOn;
  const { window } = indicatorOf(goal.indicator).among;
  const closes = window ? addDays(addMonths(endsOn, window.months ?? 0), window.days ?? 0) : endsOn;
  return closes > asOf ? closes : 'none';
}

/** The half-year's end a forecast is shown for: the next 30 June or 31 December at least two weeks off, or the goal's own day when that comes first. */
export function nextMilestone(asOf: CivilDate, dueOn: CivilDate | null): CivilDate {
  const year = Number(asOf.slice(0, 4));
  const ends = [`${asOf.slice(0, 4)}-06-30`, `${asOf.slice(0, 4)}-12-31`, `${year + 1}-06-30`];
  const next = ends.find((end) => end >= addDays(asOf, 14)) ?? ends[2];
  return dueOn !== null && dueOn >= asOf && dueOn < next ? dueOn : next;
}
