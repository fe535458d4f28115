// Places taken day by day (DOMAIN.md 1.6 G8, 2.9): entry and exit day both count.
import { addMonths, type CivilDate, dayNumber, earlier, endOfMonth, later, startOfMonth } from '../calendar.js';
import { roundedRatio } from './rounding.js';

/** A stretch of days by their running numbers, both ends counted. */
export type DaySpan = readonly [first: number, last: number];

/** How many places are taken on each day from the first to the last; stretches outside are cut. */
export function takenByDay(spans: readonly DaySpan[], within: { from: CivilDate; to: CivilDate }): number[] {
  const first = dayNumber(within.from);
  const days = dayNumber(within.to) - first + 1;
  if (days <= 0) return [];
  const change = new Array<number>(days + 1).fill(0);
  for (const [from, to] of spans) {
    if (to < first || from >= first + days) continue;
    change[Math.max(0, from - first)] += 1;
    change[Math.min(days, to - first + 1)] -= 1;
  }
  let now = 0;
  return change.slice(0, days).map((step) => {
    now += step;
    return now;
  });
}

/** The largest day, or the mean over all days with one decimal; null without days. */
export function occupancyValue(variant: string, taken: readonly number[]): number | null {
  if (taken.length === 0) return null;
  if (variant === 'peak') return taken.reduce((most, one) => Math.max(most, one), 0);
  return roundedRatio(
    taken.reduce((a, b) => a + b, 0),
    taken.length,
    1,
  );
}

export interface MonthTaken {
  month: string;
  mean: number;
  peak: number;
}

/** Month by month from the project's start to the day. */
export function takenByMonth(spans: readonly DaySpan[], within: { from: CivilDate; to: CivilDate }): MonthTaken[] {
  const months: MonthTaken[] = [];
  for (let first = startOfMonth(within.from); first <= within.to; first = addMonths(first, 1)) {
    const taken = takenByDay(spans, { from: later(first, within.from), to: earlier(endOfMonth(first), within.to) });
    const [mean, peak] = [occupancyValue('mean', taken), occupancyValue('peak', taken)];
    if (mean !== null && peak !== null) months.push({ month: first.slice(0, 7), mean, peak });
  }
  return months;
}
