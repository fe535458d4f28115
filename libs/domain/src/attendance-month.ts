// A month of attendance as financial evidence (DOMAIN.md 4.2, 9.4): planned, attended and certified minutes apart; who has attested; what is
// missing before the project may lock the month. Minutes are summed whole and converted last. A session nobody has reported on is not in the
// rate's denominator and is listed. Certified is what the participant signed. A zero month is neither attested nor signed.
import {
  Attendance,
  attendedMinutes,
  certifiedMinutes,
  plannedMinutes,
  reportedMinutes,
  wasThere,
} from './activity.js';
import { addDays, addMonths, CivilDate, isoWeekday, minutesOfDay } from './calendar.js';
import { demand } from './refusal.js';
import type { WeekTime } from './schedule.js';

/** YYYY-MM */
export type Month = string;

export interface MonthTotals {
  sessions: number;
  planned: number;
  attended: number;
  certified: number;
  /** denominator of the attendance rate */
  reported: number;
  /** sessions without any report */
  notReported: number;
  /** sessions attended and not yet signed */
  unsigned: number;
}

/** Sums of one person or of many, in whole minutes. */
export function monthTotals(rows: readonly Attendance[]): MonthTotals {
  const sum = (of: (row: Attendance) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    sessions: rows.length,
    planned: sum(plannedMinutes),
    attended: sum(attendedMinutes),
    certified: sum(certifiedMinutes),
    reported: sum(reportedMinutes),
    notReported: rows.filter((row) => row.attendance === 'NOT_REPORTED').length,
    unsigned: rows.filter((row) => wasThere(row) && attendedMinutes(row) > 0 && !row.signed).length,
  };
}

export const isMonth = (text: unknown): text is Month =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const monthOf = (on: CivilDate): Month => on.slice(0, 7);
export const firstDayOf = (month: Month): CivilDate => `${month}-01`;
export const lastDayOf = (month: Month): CivilDate => addDays(addMonths(firstDayOf(month), 1), -1);

export interface PersonMonth {
  totals: MonthTotals;
  /** sums for which staff last gave their word, or null */
  attestedFor: { planned: number; attended: number } | null;
}

/** Staff's word holds while the sums are those it was given for; nobody attests a month without attendance. */
export function isAttested({ totals, attestedFor }: PersonMonth): boolean {
  if (totals.attended === 0) return true;
  return attestedFor !== null && attestedFor.planned === totals.planned && attestedFor.attended === totals.attended;
}

export const LOCK_OBSTACLES = ['month_not_over', 'not_reported', 'not_attested'] as const;
export type LockObstacle = (typeof LOCK_OBSTACLES)[number];

/** What stands in the way of locking, in the order in which it is put right. Unsigned minutes do not: they are simply not certified. */
export function lockObstacles(month: Month, today: CivilDate, people: readonly PersonMonth[]): LockObstacle[] {
  const found: Record<LockObstacle, boolean> = {
    month_not_over: today <= lastDayOf(month),
    not_reported: people.some(({ totals }) => totals.notReported > 0),
    not_attested: people.some((person) => !isAttested(person)),
  };
  return LOCK_OBSTACLES.filter((obstacle) => found[obstacle]);
}

/** @throws Refusal month.not_over, month.not_reported, month.not_attested, month.locked */
export function checkLock(month: Month, today: CivilDate, people: readonly PersonMonth[], isLocked: boolean): void {
  demand(!isLocked, 'month.locked', { month });
  const [first] = lockObstacles(month, today, people);
  demand(first !== 'month_not_over', 'month.not_over', { month });
  demand(first !== 'not_reported', 'month.not_reported', {
    sessions: people.reduce((sum, { totals }) => sum + totals.notReported, 0),
  });
  demand(first !== 'not_attested', 'month.not_attested', { people: people.filter((one) => !isAttested(one)).length });
}

/** May somebody attest or sign this? Only what is whole: nothing unreported, something attended. */
export function checkAttestation(totals: MonthTotals): void {
  demand(totals.notReported === 0, 'month.not_reported', { sessions: totals.notReported });
  demand(totals.attended > 0, 'month.nothing_attended');
}

/** Wrong tries before a code is void. */
export const CODE_TRIES = 5;
export const CODE_DAYS = 14;

/**
 * The days of a placement's month with the minutes its weekly hours give (hours mode P); days after `until` are left out. With a week of its own the days are
 * those of the week and the hours lie as it says; without one, five days alike.
 */
export function placementDays(
  placement: { startsOn: CivilDate; endsOn: CivilDate | null; hoursPerWeek: number | null; schedule?: unknown },
  month: Month,
  until: CivilDate,
): { on: CivilDate; minutes: number }[] {
  const days: { on: CivilDate; minutes: number }[] = [];
  const shares = sharesOfWeek((placement.schedule ?? []) as WeekTime[]);
  const last = [lastDayOf(month), until, placement.endsOn ?? until].sort()[0];
  for (let on = firstDayOf(month); on <= last; on = addDays(on, 1)) {
    const minutes = Math.round((placement.hoursPerWeek ?? 0) * 60 * (shares.get(isoWeekday(on)) ?? 0));
    if (on >= placement.startsOn && minutes > 0) days.push({ on, minutes });
  }
  return days;
}

/** Which part of the week's hours lies on which weekday. */
function sharesOfWeek(week: readonly WeekTime[]): Map<number, number> {
  const minutes = new Map<number, number>();
  for (const { weekday, from, to } of week)
    minutes.set(weekday, (minutes.get(weekday) ?? 0) + minutesOfDay(to) - minutesOfDay(from));
  const all = [...minutes.values()].reduce((sum, one) => sum + one, 0);
  if (all <= 0) return new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, 1 / 5]));
  return new Map([...minutes].map(([weekday, own]) => [weekday, own / all]));
}
