/** The state of Registrera: right defaults, what is typed about when, and the one row that will be sent. */
import { ACTIVITY_KINDS } from '#domain';
import type { LogActivity, LogProposal } from '#contracts';
import type { LogStart } from '../layout/open';
import { parseWhen } from '../parts/parse-when';
import { newId } from '../providers/ids';

export interface LogState {
  /** Made once per intent; the same through every retry and in the draft. */
  id: string;
  attendanceId: string;
  key: string;
  person: LogStart['person'] | null;
  kind: string;
  when: string;
  onDate: string;
  startsAt?: string;
  minutes: number;
  attendance: string;
  note: string;
  /** Chosen by hand: no proposal changes it any more. */
  isKindChosen?: boolean;
  isLengthChosen?: boolean;
}

export const MINUTES = [15, 30, 45, 60] as const;
const USUAL_MINUTES = 30;

const pad = (part: number): string => String(part).padStart(2, '0');

/** HH:MM now, back by the length, on the nearest five minutes. */
export function startBefore(now: Date, minutes: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
  const [hours, mins] = clock.split(':').map(Number);
  const at = Math.max(0, Math.round((hours * 60 + mins - minutes) / 5) * 5);
  return `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
}

export function endOf(startsAt: string, minutes: number): string {
  const [hours, mins] = startsAt.split(':').map(Number);
  const at = Math.min(hours * 60 + mins + minutes, 24 * 60 - 1);
  return `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
}

type Proposed = Pick<LogProposal, 'kind' | 'minutes'>;

/** What is not yet chosen by hand follows the proposal; the start goes back by the length. */
export function withProposal(state: LogState, proposed: Proposed, now = new Date()): LogState {
  const minutes = state.isLengthChosen ? state.minutes : proposed.minutes;
  return {
    ...state,
    kind: state.isKindChosen ? state.kind : proposed.kind,
    minutes,
    startsAt: state.when ? state.startsAt : startBefore(now, minutes),
  };
}

/** A known person brings the kind used last with her and its usual length; somebody new what this coach uses most. */
export function withPerson(
  state: LogState,
  person: LogState['person'],
  ofCoach: Proposed | undefined,
  now = new Date(),
): LogState {
  const known = person?.lastKind ? { kind: person.lastKind, minutes: person.lastMinutes ?? state.minutes } : ofCoach;
  return known ? withProposal({ ...state, person }, known, now) : { ...state, person };
}

export function freshLog(start: LogStart, today: string, now = new Date()): LogState {
  const empty: LogState = {
    id: newId(),
    attendanceId: newId(),
    key: newId(),
    person: null,
    kind: start.kind ?? 'COACHING',
    when: '',
    onDate: today,
    startsAt: startBefore(now, USUAL_MINUTES),
    minutes: USUAL_MINUTES,
    attendance: 'PRESENT',
    note: '',
  };
  const begun = { ...empty, isKindChosen: Boolean(start.kind) };
  return start.person ? withPerson(begun, start.person, undefined, now) : begun;
}

/** What was typed about when: a day, a time, or a bare number of minutes. */
export function withWhen(state: LogState, typed: string, today: string): LogState {
  const understood = parseWhen(typed, today);
  if (!understood) return { ...state, when: typed };
  return {
    ...state,
    when: typed,
    onDate: understood.onDate ?? state.onDate,
    startsAt: understood.startsAt ?? (understood.onDate && understood.onDate !== today ? undefined : state.startsAt),
    minutes: understood.minutes ?? state.minutes,
    isLengthChosen: state.isLengthChosen || understood.minutes !== undefined,
  };
}

/** Three kinds at hand, the chosen one among them. */
export function kindsAtHand(state: LogState, proposed: readonly string[]): string[] {
  const known: readonly string[] = ACTIVITY_KINDS;
  const kinds = proposed.includes(state.kind) ? proposed : [state.kind, ...proposed];
  return kinds.filter((kind) => known.includes(kind)).slice(0, 3);
}

/** Adds a ready phrase to the note, or takes it away again. */
export function withPhrase(note: string, phrase: string): string {
  const parts = note.split(/(?<=\.)\s+/).filter(Boolean);
  return parts.includes(phrase)
    ? parts.filter((part) => part !== phrase).join(' ')
    : [note.trim(), phrase].filter(Boolean).join(' ');
}

export function inputOf(state: LogState): LogActivity {
  return {
    id: state.id,
    attendanceId: state.attendanceId,
    participationId: state.person?.participationId ?? '',
    kind: state.kind,
    onDate: state.onDate,
    startsAt: state.startsAt,
    minutes: state.minutes,
    attendance: state.attendance,
    note: state.note.trim() || undefined,
  };
}
