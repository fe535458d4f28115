/** Group sessions: series, changing one or this and later, cancelling, and one entry for many (DOMAIN.md 4.2). Each session is an activity of its own. */
import type { CancelSession, ChangeSession, LogForMany, ScheduleActivity, ScheduleSeries } from '#contracts';
import { Activity, ActivitySeries, Attendance, Note, Participation, Period, Project, type UnitOfWork } from '#database';
import {
  type ActivityKind,
  checkActivity,
  checkOpenMonth,
  clockAfter,
  minutesOfDay,
  occurrences,
  wasThere,
} from '#domain';
import type { AttendanceStatus } from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { lockedMonths } from '../platform/locked-months.js';

type Made = { id: string; version: number };
type Slot = Pick<ScheduleActivity, 'kind' | 'startsAt' | 'endsAt' | 'breakMinutes' | 'mode' | 'place'>;

@Injectable()
export class GroupsService {
  /** One session; everybody on the roster is not yet reported. @throws Refusal activity.* */
  async schedule(work: UnitOfWork, actor: Actor, input: ScheduleActivity): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    await this.plan(
      work,
      actor,
      project,
      input,
      [{ id: input.id, onDate: input.onDate }],
      input.participationIds,
      null,
    );
    return { id: input.id, version: 1 };
  }

  /** Every session of the series at once. @throws Refusal activity.series_* and as for one */
  async scheduleSeries(work: UnitOfWork, actor: Actor, input: ScheduleSeries): Promise<Made & { sessions: number }> {
    const project = await work.get(Project, input.projectId);
    const { fromOn, weekdays, everyWeeks } = input;
    const [untilOn, count] = [input.untilOn ?? null, input.count ?? null];
    const days = occurrences({ fromOn, weekdays, everyWeeks, untilOn, count, skipOn: input.skipOn ?? [] });
    await work.add(ActivitySeries, {
      id: input.id,
      orgId: project.orgId,
      projectId: project.id,
      fromOn,
      weekdays: [...weekdays].sort((a, b) => a - b).join(','),
      everyWeeks,
      untilOn,
      count,
      madeById: actor.accountId,
    });
    const sessions = days.map((onDate) => ({ id: randomUUID(), onDate }));
    await this.plan(work, actor, project, input, sessions, input.participationIds, input.id);
    return { id: input.id, version: 1, sessions: sessions.length };
  }

  private async plan(
    work: UnitOfWork,
    actor: Actor,
    project: Project,
    slot: Slot,
    sessions: readonly { id: string; onDate: string }[],
    participationIds: readonly string[],
    seriesId: string | null,
  ): Promise<void> {
    const people = await this.people(work, project.id, participationIds);
    for (const { onDate } of sessions) {
      checkOpenMonth(onDate, await lockedMonths(work, project.id));
      checkActivity({
        ...times(slot),
        kind: slot.kind as ActivityKind,
        on: onDate,
        held: false,
        today: work.today,
        participants: people,
      });
    }
    await work.addMany(
      Activity,
      sessions.map(({ id, onDate }) => ({
        id,
        orgId: project.orgId,
        projectId: project.id,
        kind: slot.kind,
        onDate,
        ...times(slot),
        breakMinutes: slot.breakMinutes ?? null,
        mode: slot.mode ?? null,
        place: slot.place ?? null,
        isGroup: true,
        ledById: actor.accountId,
        seriesId,
      })),
    );
    const expected = sessions.flatMap(({ id }) => people.map((one) => this.expected(actor, one, id, lengthOf(slot))));
    if (expected.length) await work.addMany(Attendance, expected);
  }

  private expected(actor: Actor, one: Participation, activityId: string, plannedMinutes: number | null) {
    return {
      id: randomUUID(),
      orgId: one.orgId,
      projectId: one.projectId,
      participationId: one.id,
      activityId,
      attendance: 'NOT_REPORTED',
      plannedMinutes,
      loggedById: actor.accountId,
    };
  }

  /** Participations of the project with their periods; those that may not be seen are left out. */
  private async people(
    work: UnitOfWork,
    projectId: string,
    ids: readonly string[],
  ): Promise<(Participation & { periods: Period[] })[]> {
    if (!ids.length) return [];
    const people = await work.find(Participation, { id: ids as unknown as string, projectId });
    if (!people.length) return [];
    const periods = await work.find(Period, { participationId: people.map((one) => one.id) as unknown as string });
    return people.map((one) => ({ ...one, periods: periods.filter((period) => period.participationId === one.id) }));
  }

  /** Sessions a change reaches: this one, or this and the later ones of its series that nobody has reported on. */
  private async reached(work: UnitOfWork, session: Activity, scope: string): Promise<Activity[]> {
    if (scope === 'one' || !session.seriesId) return [session];
    const later = (await work.find(Activity, { seriesId: session.seriesId, voidedAt: null })).filter(
      (one) => one.onDate > session.onDate,
    );
    if (!later.length) return [session];
    const roster = await work.find(Attendance, { activityId: later.map((one) => one.id) });
    const reported = new Set(roster.filter((one) => one.attendance !== 'NOT_REPORTED').map((one) => one.activityId));
    return [session, ...later.filter((one) => !reported.has(one.id))];
  }

  async change(work: UnitOfWork, actor: Actor, id: string, version: number, input: ChangeSession): Promise<Made> {
    const session = await work.get(Activity, id);
    const sessions = await this.reached(work, session, input.scope);
    const locked = await lockedMonths(work, session.projectId);
    const people = input.participationIds ? await this.people(work, session.projectId, input.participationIds) : null;
    for (const one of sessions) {
      const onDate = one.id === id && input.scope === 'one' ? (input.onDate ?? one.onDate) : one.onDate;
      const slot: Slot = {
        kind: one.kind,
        startsAt: input.startsAt ?? clock(one.startsAt),
        endsAt: input.endsAt ?? clock(one.endsAt),
        breakMinutes: input.breakMinutes ?? one.breakMinutes ?? undefined,
      };
      for (const day of [one.onDate, onDate]) checkOpenMonth(day, locked);
      checkActivity({
        ...times(slot),
        kind: one.kind as ActivityKind,
        on: onDate,
        held: false,
        today: work.today,
        participants: people ?? [anybody(onDate)],
      });
      await this.fitRoster(work, actor, one, lengthOf(slot), people);
      await work.change(Activity, one.id, one.id === id ? version : one.version, {
        onDate,
        ...times(slot),
        breakMinutes: slot.breakMinutes ?? null,
        place: input.place ?? one.place,
      });
    }
    return { id, version: version + 1 };
  }

  /** New people are expected; those taken away are no longer; unreported ones follow the new length. */
  private async fitRoster(
    work: UnitOfWork,
    actor: Actor,
    session: Activity,
    length: number | null,
    people: readonly Participation[] | null,
  ): Promise<void> {
    const roster = await work.find(Attendance, { activityId: session.id });
    for (const one of roster.filter((row) => ['NOT_REPORTED', 'CANCELLED_BY_PROJECT'].includes(row.attendance))) {
      const isWanted = people
        ? people.some((person) => person.id === one.participationId)
        : one.attendance === 'NOT_REPORTED';
      await work.change(Attendance, one.id, one.version, {
        attendance: isWanted ? 'NOT_REPORTED' : 'CANCELLED_BY_PROJECT',
        plannedMinutes: length,
      });
    }
    const added = (people ?? []).filter((person) => !roster.some((row) => row.participationId === person.id));
    if (added.length)
      await work.addMany(
        Attendance,
        added.map((person) => this.expected(actor, person, session.id, length)),
      );
  }

  /** The session does not take place; the row stays with its reason, its minutes count nowhere. */
  async cancel(work: UnitOfWork, id: string, version: number, input: CancelSession): Promise<Made> {
    const session = await work.get(Activity, id);
    const locked = await lockedMonths(work, session.projectId);
    for (const one of await this.reached(work, session, input.scope)) {
      checkOpenMonth(one.onDate, locked);
      await work.change(Activity, one.id, one.id === id ? version : one.version, {
        voidedAt: new Date().toISOString(),
        voidReason: input.reason,
      });
    }
    return { id, version: version + 1 };
  }

  /** One entry for several people: the same kind, day and length, with exceptions. @throws Refusal activity.* */
  async logForMany(work: UnitOfWork, actor: Actor, input: LogForMany): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    checkOpenMonth(input.onDate, await lockedMonths(work, project.id));
    const people = await this.people(
      work,
      project.id,
      input.parts.map((part) => part.participationId),
    );
    const startsAt = input.startsAt ?? null;
    const endsAt = startsAt && input.minutes ? clockAfter(startsAt, input.minutes) : null;
    checkActivity({
      kind: input.kind as ActivityKind,
      on: input.onDate,
      startsAt,
      endsAt,
      minutes: input.minutes,
      held: true,
      participants: people,
      today: work.today,
    });
    const { orgId, id: projectId } = project;
    await work.add(Activity, {
      id: input.id,
      orgId,
      projectId,
      kind: input.kind,
      onDate: input.onDate,
      startsAt,
      endsAt,
      mode: input.mode ?? null,
      place: input.place ?? null,
      isGroup: true,
      ledById: actor.accountId,
    });
    const parts = input.parts.filter((part) => people.some((one) => one.id === part.participationId));
    await work.addMany(
      Attendance,
      parts.map(({ attendanceId, participationId, attendance, attendedMinutes }) => ({
        id: attendanceId,
        orgId,
        projectId,
        participationId,
        activityId: input.id,
        attendance,
        plannedMinutes: input.minutes,
        attendedMinutes: wasThere({ attendance: attendance as AttendanceStatus })
          ? (attendedMinutes ?? input.minutes)
          : 0,
        loggedById: actor.accountId,
      })),
    );
    const notes = parts.flatMap(({ participationId, attendance, note }) => {
      // What all did is no word about who was not there.
      const shared = wasThere({ attendance: attendance as AttendanceStatus }) ? input.note : undefined;
      const body = [shared, note].filter(Boolean).join(' ');
      return body
        ? [
            {
              id: randomUUID(),
              orgId,
              projectId,
              participationId,
              activityId: input.id,
              writtenById: actor.accountId,
              onDate: input.onDate,
              body,
            },
          ]
        : [];
    });
    if (notes.length) await work.addMany(Note, notes);
    return { id: input.id, version: 1 };
  }
}

const clock = (time: string | null): string | undefined => time?.slice(0, 5);
const times = (slot: Slot) => ({ startsAt: slot.startsAt ?? null, endsAt: slot.endsAt ?? null });
const lengthOf = ({ startsAt, endsAt, breakMinutes }: Slot): number | null =>
  startsAt && endsAt ? minutesOfDay(endsAt) - minutesOfDay(startsAt) - (breakMinutes ?? 0) : null;
/** Stands for a roster that is not changed. */
const anybody = (onDate: string) => ({ periods: [{ entryOn: onDate, exitOn: onDate }] });
