/** The roster while it is filled in: all are present from the start, a missing person has a reason, minutes are whole. */
import type { ActivityRow, AttendanceMark, AttendanceRow } from '#contracts';
import { minutesOfDay } from '#domain';

export const ABSENCES = ['ABSENT_NOTIFIED', 'ABSENT_ILL', 'ABSENT_UNNOTIFIED'] as const;

export interface Mark {
  attendance: string;
  minutes: number;
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

export function marksOf(rows: readonly AttendanceRow[], length: number): Marks {
  return Object.fromEntries(
    rows.map((row) => {
      const attendance = row.attendance === 'NOT_REPORTED' ? 'PRESENT' : row.attendance;
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

export function sumOf(marks: Marks): { present: number; all: number; minutes: number } {
  const all = Object.values(marks);
  return {
    present: all.filter(isHere).length,
    all: all.length,
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

export function inputOf(marks: Marks): { marks: AttendanceMark[] } {
  return {
    marks: Object.entries(marks).map(([participationId, { attendance, minutes }]) => ({
      participationId,
      attendance,
      attendedMinutes: minutes,
    })),
  };
}
