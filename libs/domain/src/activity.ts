// Activities and attendance, in whole minutes (DOMAIN.md 2.9, 4.2, 9.4): sum first, convert last. Planned: as given, else the length
// without the break. Attended: as given; else only PRESENT gives time, from the later of start and arrival (fixed-hours kinds: the planned
// minutes). Certified: attended and signed by the participant. What the project cancelled gives no minutes at all.
import { addDays, CivilDate, clockAfter, ClockTime, isWithin, minutesOfDay } from './calendar.js';
import { demand } from './refusal.js';
import { ACTIVITY_KIND_RULES, ActivityKind, AttendanceStatus } from './vocabulary.js';

export const MAX_ACTIVITY_MINUTES = 12 * 60;
/** how long back a coach may log or correct; after that an administrator, until the month is locked */
export const CORRECTION_DAYS = 60;

export interface Attendance {
  kind: ActivityKind;
  startsAt: ClockTime | null;
  endsAt: ClockTime | null;
  arrivedAt: ClockTime | null;
  breakMinutes: number | null;
  plannedMinutes: number | null;
  attendedMinutes: number | null;
  attendance: AttendanceStatus;
  signed: boolean;
}

/** Minutes planned; 0 when neither minutes nor both times are known. */
export function plannedMinutes(a: Attendance): number {
  if (a.attendance === 'CANCELLED_BY_PROJECT') return 0;
  if (a.plannedMinutes !== null) return a.plannedMinutes;
  if (a.startsAt === null || a.endsAt === null) return 0;
  return Math.max(0, minutesOfDay(a.endsAt) - minutesOfDay(a.startsAt) - (a.breakMinutes ?? 0));
}

/** Minutes attended. */
export function attendedMinutes(a: Attendance): number {
  if (a.attendance === 'CANCELLED_BY_PROJECT') return 0;
  if (a.attendedMinutes !== null) return a.attendedMinutes;
  if (a.attendance !== 'PRESENT') return 0;
  if (ACTIVITY_KIND_RULES[a.kind].hours === 'F' || a.startsAt === null || a.endsAt === null) return plannedMinutes(a);
  const from = Math.max(minutesOfDay(a.startsAt), a.arrivedAt === null ? 0 : minutesOfDay(a.arrivedAt));
  return Math.max(0, minutesOfDay(a.endsAt) - from - (a.breakMinutes ?? 0));
}

/**
 * Who came late: when she came and the minutes that are left. Kinds with fixed hours give all of them to whoever was there.
 * A delay of the whole length leaves nothing; the caller asks for another status then.
 */
export function lateArrival(
  session: { kind: ActivityKind; startsAt: ClockTime | null; plannedMinutes: number },
  lateMinutes: number,
): { arrivedAt: ClockTime | null; attendedMinutes: number } {
  const isFixed = ACTIVITY_KIND_RULES[session.kind].hours === 'F';
  const attended = isFixed ? session.plannedMinutes : Math.max(0, session.plannedMinutes - lateMinutes);
  return {
    arrivedAt: session.startsAt === null ? null : clockAfter(session.startsAt, lateMinutes),
    attendedMinutes: attended,
  };
}

/** Minutes that go into the certificate: attended and signed. */
export function certifiedMinutes(a: Attendance): number {
  return a.signed ? attendedMinutes(a) : 0;
}

/** Planned minutes that somebody has reported on; the denominator of the attendance rate. */
export function reportedMinutes(a: Attendance): number {
  return a.attendance === 'NOT_REPORTED' ? 0 : plannedMinutes(a);
}

/** Was the person there, wholly or partly? */
export function wasThere(a: Pick<Attendance, 'attendance'>): boolean {
  return a.attendance === 'PRESENT' || a.attendance === 'PARTIAL';
}

export interface ActivityAttempt {
  kind: ActivityKind;
  on: CivilDate;
  startsAt: ClockTime | null;
  endsAt: ClockTime | null;
  minutes?: number | null;
  /** planned ones may lie in the future, held ones may not */
  held: boolean;
  participants: readonly { periods: readonly { entryOn: CivilDate; exitOn: CivilDate | null }[] }[];
  today: CivilDate;
}

/** Kinds that may be logged outside a period: before entry, after exit, or without a participant. */
const OUTSIDE_PERIOD: readonly ActivityKind[] = ['INFO_MEETING', 'FOLLOW_UP_CONTACT', 'EMPLOYER_CONTACT', 'EVENT'];
const WITHOUT_PARTICIPANT: readonly ActivityKind[] = ['EMPLOYER_CONTACT', 'EVENT'];

/** May the activity be logged? Raises the refusal when not. */
export function checkActivity({
  kind,
  on,
  startsAt,
  endsAt,
  minutes,
  held,
  participants,
  today,
}: ActivityAttempt): void {
  demand(!held || on <= today, 'activity.future', { on });
  demand(participants.length > 0 || WITHOUT_PARTICIPANT.includes(kind), 'activity.no_participants');
  if (startsAt !== null && endsAt !== null) {
    const length = minutesOfDay(endsAt) - minutesOfDay(startsAt);
    demand(length > 0, 'activity.ends_before_start');
    demand(length <= MAX_ACTIVITY_MINUTES, 'activity.too_long', { hours: MAX_ACTIVITY_MINUTES / 60 });
  }
  demand((minutes ?? 0) <= MAX_ACTIVITY_MINUTES, 'activity.too_long', { hours: MAX_ACTIVITY_MINUTES / 60 });
  if (OUTSIDE_PERIOD.includes(kind)) return;
  const inside = participants.every((p) => p.periods.some((period) => isWithin(on, period.entryOn, period.exitOn)));
  demand(inside, 'activity.outside_period', { on });
}

/** Is the month of the day still open? A locked one is corrected by name and reason, or opened again. */
export function checkOpenMonth(on: CivilDate, lockedMonths: readonly string[]): void {
  const month = on.slice(0, 7);
  demand(!lockedMonths.includes(month), 'activity.month_locked', { month });
}

/** May it still be changed? Locked months never; older than the window only by who may correct (an administrator). */
export function checkCorrection(
  activity: { on: CivilDate },
  { today, lockedMonths, mayCorrectOld }: { today: CivilDate; lockedMonths: readonly string[]; mayCorrectOld: boolean },
): void {
  checkOpenMonth(activity.on, lockedMonths);
  demand(mayCorrectOld || activity.on >= addDays(today, -CORRECTION_DAYS), 'activity.correction_closed', {
    days: CORRECTION_DAYS,
  });
}

/** Months (YYYY-MM) that must be sent again after a correction: the corrected one and all later ones already sent (DOMAIN.md 4.1). */
export function monthsToResend(sentMonths: readonly string[], correctedMonths: readonly string[]): string[] {
  const first = [...correctedMonths].sort()[0];
  return first === undefined ? [] : [...sentMonths].sort().filter((month) => month >= first);
}
