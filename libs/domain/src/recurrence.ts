// A series of group sessions: weekly on chosen weekdays, every n weeks, until a day or a number of times (DOMAIN.md 2.1, 4.2: recurring
// activities are registered once). Weeks run Monday to Sunday and are counted from the week of the first day. Days taken out stay out.
import { addDays, CivilDate, isoWeekday } from './calendar.js';
import { demand } from './refusal.js';

export const MAX_OCCURRENCES = 60;
export const MAX_WEEKS_BETWEEN = 8;

export interface Recurrence {
  fromOn: CivilDate;
  /** 1 Monday … 7 Sunday */
  weekdays: readonly number[];
  /** 1 every week, 2 every other, … */
  everyWeeks: number;
  /** last possible day, or null when counted */
  untilOn: CivilDate | null;
  /** how many sessions, taken-out days included; null when it runs until a day */
  count: number | null;
  /** days of the series on which nothing takes place */
  skipOn?: readonly CivilDate[];
}

const mondayOf = (on: CivilDate): CivilDate => addDays(on, 1 - isoWeekday(on));

/** The days on which the series takes place, in order. @throws Refusal activity.series_* */
export function occurrences(series: Recurrence): CivilDate[] {
  const { fromOn, weekdays, everyWeeks, untilOn, count, skipOn = [] } = series;
  demand(weekdays.length > 0, 'activity.series_without_day');
  demand(untilOn !== null || count !== null, 'activity.series_endless');
  demand(untilOn === null || untilOn >= fromOn, 'activity.series_ends_before_start');
  const days: CivilDate[] = [];
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const isOver = (on: CivilDate): boolean =>
    (untilOn !== null && on > untilOn) || (count !== null && days.length >= count);
  for (
    let monday = mondayOf(fromOn);
    !isOver(monday < fromOn ? fromOn : monday);
    monday = addDays(monday, 7 * everyWeeks)
  )
    for (const weekday of sorted) {
      const on = addDays(monday, weekday - 1);
      if (on < fromOn || isOver(on)) continue;
      days.push(on);
      demand(days.length <= MAX_OCCURRENCES, 'activity.series_too_long', { max: MAX_OCCURRENCES });
    }
  const held = days.filter((on) => !skipOn.includes(on));
  demand(held.length > 0, 'activity.series_without_day');
  return held;
}
