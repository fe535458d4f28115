// A week's times: a placement and a course take the same hours of the same weekdays while they run. Where two of them, or one of them and a
// session, meet, it is shown before somebody has to choose on the morning itself. Weekdays 1–7 from Monday; times HH:MM, the end not included.
import type { CivilDate } from './calendar.js';
import { demand } from './refusal.js';

export interface WeekTime {
  weekday: number;
  from: string;
  to: string;
}
/** Something that takes a person's time: every week between two days, or once. */
export interface Busy extends WeekTime {
  id: string;
  /** placement, sfi or session. */
  source: string;
  title: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}
export interface ScheduleConflict {
  a: Busy;
  b: Busy;
  weekday: number;
  from: string;
  to: string;
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Hours a week, from the times. */
export const weeklyHours = (times: readonly WeekTime[]): number =>
  times.reduce((sum, one) => sum + minutes(one.to) - minutes(one.from), 0) / 60;

/** Raises the refusal for a time that ends before it begins or meets another of the same week. */
export function checkSchedule(times: readonly WeekTime[]): void {
  demand(
    times.every((one) => one.from < one.to && one.weekday >= 1 && one.weekday <= 7),
    'schedule.backwards',
  );
  const meets = times.some((one, at) =>
    times.slice(at + 1).some((other) => one.weekday === other.weekday && one.from < other.to && other.from < one.to),
  );
  demand(!meets, 'schedule.overlaps');
}

/** Every pair that meets on a weekday they share while both run. Two things of one source are not compared: their own rules do that. */
export function conflictsOf(busy: readonly Busy[]): ScheduleConflict[] {
  return busy.flatMap((a, at) =>
    busy.slice(at + 1).flatMap((b) => {
      const isMet =
        a.source !== b.source &&
        a.weekday === b.weekday &&
        a.from < b.to &&
        b.from < a.to &&
        (b.endsOn === null || a.startsOn <= b.endsOn) &&
        (a.endsOn === null || b.startsOn <= a.endsOn);
      if (!isMet) return [];
      return [{ a, b, weekday: a.weekday, from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }];
    }),
  );
}
