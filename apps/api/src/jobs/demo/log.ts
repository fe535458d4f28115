/** Collects activities, who took part, and the notes written with them. Nothing is written outside a period or after what is reported of a person. */
import type { Activity, Attendance, Note } from '#database';
import {
  ACTIVITY_KIND_RULES,
  type ActivityKind,
  addDays,
  type AttendanceStatus,
  type CivilDate,
  minutesOfDay,
} from '#domain';
import { dice, evening, idOf } from './dice.js';
import { type Case, stayOn } from './person.js';
import { recordedAt } from './recorded.js';
import { accountId, IN_PROJECT } from './staff.js';

type Leader = 'sara' | 'johan' | 'maria' | 'ali';

export interface Session {
  kind: ActivityKind;
  on: CivilDate;
  from?: string;
  to?: string;
  breakMinutes?: number;
  place?: string | null;
  mode?: 'ON_SITE' | 'DIGITAL' | 'HYBRID';
  isGroup?: boolean;
  ledBy?: Leader | null;
  /** Tells two of a kind on one day apart. */
  name?: string;
  voided?: string;
}
export interface Part {
  attendance: AttendanceStatus;
  arrivedAt?: string;
  attendedMinutes?: number;
  signed?: boolean;
  note?: string;
  loggedBy?: Leader;
  /** Laid by hand: also after what is otherwise reported of the person. */
  isLate?: true;
}

export class Log {
  readonly activities: Partial<Activity>[] = [];
  readonly attendances: Partial<Attendance>[] = [];
  readonly notes: Partial<Note>[] = [];

  constructor(readonly today: CivilDate) {}

  /** @returns the activity's id */
  add(session: Session): string {
    const id = idOf('activity', `${session.kind} ${session.name ?? ''} ${session.from ?? ''} ${session.on}`);
    this.activities.push({
      id,
      ...IN_PROJECT,
      kind: session.kind,
      onDate: session.on,
      startsAt: session.from ?? null,
      endsAt: session.to ?? null,
      breakMinutes: session.breakMinutes ?? null,
      mode: session.mode ?? (session.from ? 'ON_SITE' : null),
      place: session.place ?? null,
      isGroup: session.isGroup ?? false,
      ledById: session.ledBy ? accountId(session.ledBy) : null,
      voidedAt: session.voided ? evening(session.on) : null,
      voidReason: session.voided ?? null,
    });
    return id;
  }

  /** One person's part. Past sessions are signed after some days; of the last week a few are not signed yet. */
  attend(activityId: string, session: Session, it: Case, part: Part): void {
    if (session.kind !== 'FOLLOW_UP_CONTACT' && (!stayOn(it, session.on) || (session.on > it.through && !part.isLate)))
      return;
    const hours = ACTIVITY_KIND_RULES[session.kind].hours;
    const length =
      session.from && session.to
        ? minutesOfDay(session.to) - minutesOfDay(session.from) - (session.breakMinutes ?? 0)
        : null;
    const wasThere = part.attendance === 'PRESENT' || part.attendance === 'PARTIAL';
    const lost = part.arrivedAt && session.from ? minutesOfDay(part.arrivedAt) - minutesOfDay(session.from) : 0;
    const attended = part.attendedMinutes ?? (wasThere && length !== null && hours !== '-' ? length - lost : null);
    const isSigned =
      part.signed ?? (session.on < addDays(this.today, -7) || dice(`signed ${it.key} ${session.on}`).chance(0.8));
    const id = idOf('attendance', `${activityId} ${it.key}`);
    const by = part.loggedBy ?? session.ledBy ?? it.coach;
    this.attendances.push({
      id,
      ...IN_PROJECT,
      participationId: it.participationId,
      activityId,
      attendance: part.attendance,
      plannedMinutes: hours === '-' ? null : length,
      attendedMinutes: wasThere ? attended : part.attendance === 'NOT_REPORTED' ? null : 0,
      arrivedAt: part.arrivedAt ?? null,
      signedAt: wasThere && isSigned && hours !== '-' ? evening(session.on) : null,
      loggedById: part.attendance === 'NOT_REPORTED' || !by ? null : accountId(by),
      createdAt: recordedAt(session.on, this.today, part.attendance === 'NOT_REPORTED'),
    });
    if (part.note) this.note(it, session.on, part.note, activityId, by ?? 'maria');
  }

  /** A meeting of two, with what was said. */
  meet(it: Case, session: Session, part: Part = { attendance: 'PRESENT' }): void {
    if (session.kind !== 'FOLLOW_UP_CONTACT' && (!stayOn(it, session.on) || (session.on > it.through && !part.isLate)))
      return;
    const full: Session = { ledBy: it.coach ?? 'maria', name: it.key, ...session };
    this.attend(this.add(full), full, it, part);
  }

  note(
    it: Case,
    on: CivilDate,
    body: string,
    activityId: string | null = null,
    by: Leader | null = it.coach,
    isRestricted = false,
  ): void {
    this.notes.push({
      id: idOf('note', `${it.key} ${on} ${body}`),
      ...IN_PROJECT,
      participationId: it.participationId,
      writtenById: accountId(by ?? 'maria'),
      activityId,
      onDate: on,
      body,
      isRestricted,
      createdAt: recordedAt(on, this.today),
    });
  }
}
