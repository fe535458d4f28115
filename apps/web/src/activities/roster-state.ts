/** The roster while it is filled in: all are present from the start, a missing person has a reason, minutes are whole, late is said in minutes. */
import type { ActivityRow, AttendanceMark, AttendanceRow } from '#contracts';
import { minutesOfDay } from '#domain';

export const ABSENCES = ['ABSENT_NOTIFIED', 'ABSENT_ILL', 'ABSENT_UNNOTIFIED'] as const;
export const LATE = [5, 10, 15, 30, 45] as const;

export interface Mark {
  attendance: string;
  minutes: number;
  /** Minutes after the start, when it was said that way. */
  late?: number;
}
export type Marks = Record<string, Mark>;

/** Planned length: from start to end, less the break. */
export function lengthOf(activity: ActivityRow, rows: readonly AttendanceRow[]): number {
  const planned = rows.find(({ plannedMinutes }) => plannedMinutes)?.plannedMinutes;
  if (planned) return planned;
  if (!activity.startsAt || !activity.endsAt) return 60;
  return Math.max(0, minutesOfDay(activity.endsAt) - minutesOfDay(activity.startsAt) - (activity.breakMinutes ?? 0));
}

export const isHere = ({ attendance }: Mark): boolean => attendance === 'PRESENT' || attendance === 'PARTIAL';

/** All are present from the start; where the room has checked people in, those who have come. */
export function marksOf(rows: readonly AttendanceRow[], length: number): Marks {
  const hasCheckIns = rows.some((row) => row.checkedInAt);
  return Object.fromEntries(
    rows.map((row) => {
      const unsaid = hasCheckIns && !row.checkedInAt ? 'ABSENT_UNNOTIFIED' : 'PRESENT';
      const attendance = row.attendance === 'NOT_REPORTED' ? unsaid : row.attendance;
      const whole = attendance === 'PRESENT' || attendance === 'PARTIAL' ? length : 0;
      return [
        row.participationId,
        { attendance, minutes: row.attendance === 'NOT_REPORTED' ? whole : (row.attendedMinutes ?? whole) },
      ];
    }),
  );
}

export function toggled(mark: Mark, length: number): Mark {
  return isHere(mark) ? { attendance: 'ABSENT_UNNOTIFIED', minutes: 0 } : { attendance: 'PRESENT', minutes: length };
}

/** Fewer minutes than planned is being there part of the time. */
export function withMinutes(minutes: number, length: number): Mark {
  return minutes <= 0
    ? { attendance: 'ABSENT_UNNOTIFIED', minutes: 0 }
    : { attendance: minutes < length ? 'PARTIAL' : 'PRESENT', minutes };
}

/** Came so many minutes late; the same press again takes it back. */
export function withLate(mark: Mark, late: number, length: number): Mark {
  if (mark.late === late) return { attendance: 'PRESENT', minutes: length };
  return { attendance: 'PRESENT', minutes: Math.max(0, length - late), late };
}

export function sumOf(marks: Marks): { present: number; all: number; minutes: number } {
  const all = Object.values(marks);
  return {
    present: all.filter(isHere).length,
    all: all.length,
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Who came late is sent as late: the server works out the clock and the minutes by the kind's rule. */
export function inputOf(marks: Marks): { marks: AttendanceMark[] } {
  return {
    marks: Object.entries(marks).map(([participationId, { attendance, minutes, late }]) => ({
      participationId,
      attendance,
      ...(late === undefined ? { attendedMinutes: minutes } : { lateMinutes: late }),
    })),
  };
}
