/** Weeks and months as the calendar shows them: Monday first; a month in whole weeks. */
import { addDays, addMonths, firstDayOf, isoWeekday, lastDayOf, monthOf } from '#domain';

export type View = 'week' | 'month';

export const mondayOf = (day: string): string => addDays(day, 1 - isoWeekday(day));

/** Every day shown, in order. */
export function daysOf(view: View, day: string): string[] {
  const from = mondayOf(view === 'week' ? day : firstDayOf(monthOf(day)));
  const last = view === 'week' ? addDays(from, 6) : lastDayOf(monthOf(day));
  const days: string[] = [];
  for (let on = from; on <= last || days.length % 7 !== 0; on = addDays(on, 1)) days.push(on);
  return days;
}

/** One week or one month on or back. */
export const moved = (view: View, day: string, by: number): string =>
  view === 'week' ? addDays(day, 7 * by) : firstDayOf(monthOf(addMonths(firstDayOf(monthOf(day)), by)));
