/** The state of Registrera: right defaults, what is typed about when, and the one row that will be sent. */
import { ACTIVITY_KINDS } from '#domain';
import type { LogActivity, ParticipantHit } from '#contracts';
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
}

export const MINUTES = [15, 30, 45, 60] as const;
export const USUAL_KINDS = ['COACHING', 'FOLLOW_UP_CONTACT', 'JOB_SEARCH', 'THREE_PARTY_MEETING'] as const;
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

/** A known person brings the kind used last with her and its length. */
export function withPerson(state: LogState, person: LogState['person'], now = new Date()): LogState {
  const minutes = person?.lastMinutes ?? state.minutes;
  return {
    ...state,
    person,
    kind: person?.lastKind ?? state.kind,
    minutes,
    startsAt: state.when ? state.startsAt : startBefore(now, minutes),
  };
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
  return start.person ? withPerson(empty, start.person, now) : empty;
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
  };
}

/** Three kinds at hand: this person's last, those used lately, the usual ones. */
export function kindsAtHand(state: LogState, recent: readonly ParticipantHit[]): string[] {
  const wished = [state.kind, state.person?.lastKind, ...recent.map(({ lastKind }) => lastKind), ...USUAL_KINDS];
  const known: readonly string[] = ACTIVITY_KINDS;
  return [...new Set(wished.filter((kind): kind is string => Boolean(kind) && known.includes(kind ?? '')))].slice(0, 3);
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
