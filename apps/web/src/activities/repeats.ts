/** How a group's repetition is filled in, and the sessions it gives. */
import { addDays, isoWeekday, occurrences, refusalOf } from '#domain';
import type { Values } from '../parts/validate';

export const REPEATS = ['no', 'weekly', 'other'] as const;
export type Repeat = (typeof REPEATS)[number];

/** A quarter of a year, until somebody says otherwise. */
const USUAL_WEEKS = 8;

export interface RepeatValues {
  weekdays: number[];
  everyWeeks: number;
  untilOn?: string;
  count?: number;
  skipOn: string[];
}

export function repeatOf(values: Values): RepeatValues {
  const onDate = String(values.onDate ?? '');
  const chosen = Array.isArray(values.weekdays) ? (values.weekdays as number[]) : [];
  const own = /^\d{4}-\d{2}-\d{2}$/.test(onDate) ? [isoWeekday(onDate)] : [];
  const untilOn = typeof values.untilOn === 'string' && values.untilOn ? values.untilOn : undefined;
  const count = typeof values.count === 'number' ? values.count : undefined;
  return {
    weekdays: chosen.length ? chosen : own,
    everyWeeks: values.repeat === 'other' ? 2 : 1,
    untilOn,
    count: count ?? (untilOn ? undefined : USUAL_WEEKS),
    skipOn: Array.isArray(values.skipOn) ? (values.skipOn as string[]) : [],
  };
}

/** The days before any is pressed away; none while it cannot be a series. */
export function previewOf(values: Values): string[] {
  const { weekdays, everyWeeks, untilOn, count } = repeatOf(values);
  const series = {
    fromOn: String(values.onDate ?? ''),
    weekdays,
    everyWeeks,
    untilOn: untilOn ?? null,
    count: count ?? null,
  };
  const isReady = /^\d{4}-\d{2}-\d{2}$/.test(series.fromOn) && (!untilOn || /^\d{4}-\d{2}-\d{2}$/.test(untilOn));
  return isReady && refusalOf(() => occurrences(series)) === null ? occurrences(series) : [];
}

const REPEATING = ['repeat', 'weekdays', 'untilOn', 'count', 'skipOn'];

/** A single session knows nothing of repetition. */
export const singleOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !REPEATING.includes(name)));

/** Form values as the series the server takes. */
export function seriesOf(values: Values): Values {
  const { onDate, ...slot } = singleOf(values);
  return { ...slot, fromOn: onDate, ...repeatOf(values) };
}

/** Monday to Sunday of some week, to name the weekdays. */
export const SOME_WEEK = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays('2026-11-16', day));
