/** The same entry for several people while it is filled in; sent once, under one key. */
import type { LogForMany } from '#contracts';
import { newId } from '../providers/ids';
import type { Marks } from './roster-state';

export interface Many {
  id: string;
  key: string;
  kind: string;
  onDate: string;
  minutes: number;
  place: string;
  note: string;
  /** By participation; who is not here is not in it. */
  marks: Marks;
  /** Made once for each person chosen, so that a repeated save is the same rows. */
  attendanceIds: Record<string, string>;
}

export const freshMany = (today: string): Many => ({
  id: newId(),
  key: newId(),
  kind: 'STUDY_VISIT',
  onDate: today,
  minutes: 60,
  place: '',
  note: '',
  marks: {},
  attendanceIds: {},
});

/** Other marks; whoever is new among them gets the id of her row. */
export const withMarks = (many: Many, marks: Marks): Many => ({
  ...many,
  marks,
  attendanceIds: Object.fromEntries(Object.keys(marks).map((id) => [id, many.attendanceIds[id] ?? newId()])),
});

/** A new length is everybody's who was there the whole time. */
export function withLength(many: Many, minutes: number): Many {
  const marks = Object.fromEntries(
    Object.entries(many.marks).map(([id, mark]) => [
      id,
      mark.attendance === 'PRESENT' && mark.late === undefined ? { ...mark, minutes } : mark,
    ]),
  );
  return { ...many, minutes, marks };
}

export function manyInput(many: Many, projectId: string): LogForMany {
  return {
    id: many.id,
    projectId,
    kind: many.kind,
    onDate: many.onDate,
    minutes: many.minutes,
    place: many.place.trim() || undefined,
    note: many.note.trim() || undefined,
    parts: Object.entries(many.marks).map(([participationId, { attendance, minutes }]) => ({
      attendanceId: many.attendanceIds[participationId],
      participationId,
      attendance,
      ...(attendance === 'PRESENT' || attendance === 'PARTIAL' ? { attendedMinutes: minutes } : {}),
    })),
  };
}
