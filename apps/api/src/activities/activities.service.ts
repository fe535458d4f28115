/** Logging what took place, groups and their attendance, corrections and undo (DOMAIN.md 4.2, 9.4). Minutes are whole. */
import type {
  AskLogDefaults,
  CorrectAttendance,
  LogActivity,
  LogProposal,
  MarkAttendance,
  VoidActivity,
} from '#contracts';
import { Activity, Attendance, Note, Participation, Period, type UnitOfWork } from '#database';
import {
  type ActivityKind,
  type AttendanceStatus,
  checkActivity,
  checkCorrection,
  checkOpenMonth,
  clockAfter,
  lateArrival,
  logDefaults,
  minutesOfDay,
  wasThere,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { habitsOf } from '../platform/habits.js';
import { lockedMonths, locksOf, monthsOf } from '../platform/locked-months.js';

type Made = { id: string; version: number };

@Injectable()
export class ActivitiesService {
  /** One activity with one participant. @throws Refusal activity.* */
  async log(work: UnitOfWork, actor: Actor, input: LogActivity): Promise<Made> {
    const [participation, periods, locks] = await Promise.all([
      work.get(Participation, input.participationId),
      work.find(Period, { participationId: input.participationId }),
      locksOf(work, actor),
    ]);
    checkOpenMonth(input.onDate, monthsOf(locks, participation.projectId));
    const startsAt = input.startsAt ?? null;
    const endsAt = startsAt && input.minutes ? clockAfter(startsAt, input.minutes) : null;
    checkActivity({
      kind: input.kind as ActivityKind,
      on: input.onDate,
      startsAt,
      endsAt,
      minutes: input.minutes,
      held: true,
      participants: [{ periods }],
      today: work.today,
    });
    const { orgId, projectId, id: participationId } = participation;
    const made = [
      work.add(Activity, {
        id: input.id,
        orgId,
        projectId,
        kind: input.kind,
        onDate: input.onDate,
        startsAt,
        endsAt,
        mode: input.mode ?? null,
        ledById: actor.accountId,
      }),
      work.add(Attendance, {
        id: input.attendanceId,
        orgId,
        projectId,
        participationId,
        activityId: input.id,
        attendance: input.attendance,
        plannedMinutes: input.minutes,
        attendedMinutes: wasThere({ attendance: input.attendance as AttendanceStatus }) ? input.minutes : 0,
        loggedById: actor.accountId,
      }),
    ];
    if (input.note)
      made.push(
        work.add(Note, {
          id: randomUUID(),
          orgId,
          projectId,
          participationId,
          activityId: input.id,
          writtenById: actor.accountId,
          onDate: input.onDate,
          body: input.note,
        }),
      );
    await Promise.all(made);
    return { id: input.id, version: 1 };
  }

  /** What to propose for this person, or for nobody in particular. A person that may not be seen is like one never met. */
  async proposal(work: UnitOfWork, actor: Actor, { participationId }: AskLogDefaults): Promise<LogProposal> {
    const withPerson = participationId ? await habitsOf(work, actor.accountId, [participationId]) : [];
    const ofCoach = await habitsOf(work, actor.accountId);
    return { participationId: participationId ?? null, ...logDefaults(withPerson, ofCoach) };
  }

  /** @throws Refusal activity.future, activity.correction_closed */
  async markAttendance(
    work: UnitOfWork,
    actor: Actor,
    id: string,
    version: number,
    input: MarkAttendance,
  ): Promise<Made> {
    const activity = await work.get(Activity, id);
    await this.demandCorrectable(work, actor, activity);
    checkActivity({
      kind: activity.kind as ActivityKind,
      on: activity.onDate,
      startsAt: null,
      endsAt: null,
      held: true,
      participants: [{ periods: [{ entryOn: activity.onDate, exitOn: activity.onDate }] }],
      today: work.today,
    });
    const roster = await work.find(Attendance, { activityId: id });
    for (const mark of input.marks) {
      const one = roster.find((row) => row.participationId === mark.participationId);
      if (one)
        await work.change(Attendance, one.id, one.version, {
          attendance: mark.attendance,
          ...timesOf(activity, one, mark),
        });
    }
    return { id, version: await work.change(Activity, id, version, {}) };
  }

  async correctAttendance(
    work: UnitOfWork,
    actor: Actor,
    id: string,
    version: number,
    input: CorrectAttendance,
  ): Promise<Made> {
    const one = await work.get(Attendance, id);
    const activity = await work.get(Activity, one.activityId);
    await this.demandCorrectable(work, actor, activity);
    if (input.note)
      await work.add(Note, {
        id: randomUUID(),
        orgId: one.orgId,
        projectId: one.projectId,
        participationId: one.participationId,
        activityId: one.activityId,
        writtenById: actor.accountId,
        onDate: activity.onDate,
        body: input.note,
      });
    return {
      id,
      version: await work.change(Attendance, id, version, {
        attendance: input.attendance,
        ...timesOf(activity, one, input),
        signedAt: null,
      }),
    };
  }

  /** Undo and void: the row stays, its minutes no longer count, the reason is kept. */
  async void(work: UnitOfWork, actor: Actor, id: string, version: number, input: VoidActivity): Promise<Made> {
    const activity = await work.get(Activity, id);
    await this.demandCorrectable(work, actor, activity);
    return {
      id,
      version: await work.change(Activity, id, version, {
        voidedAt: new Date().toISOString(),
        voidReason: input.reason,
      }),
    };
  }

  private async demandCorrectable(work: UnitOfWork, actor: Actor, { onDate, projectId }: Activity): Promise<void> {
    const mayCorrectOld = actor.memberships.some((m) => m.projectId === projectId && m.role === 'project_admin');
    checkCorrection(
      { on: onDate },
      { today: work.today, lockedMonths: await lockedMonths(work, projectId), mayCorrectOld },
    );
  }
}

interface Mark {
  attendance: string;
  attendedMinutes?: number;
  arrivedAt?: string;
  lateMinutes?: number;
}

/** Given minutes; else for who was there the length less late arrival (as the kind's hours say), for others none. */
function timesOf(
  activity: Activity,
  row: Attendance,
  mark: Mark,
): { attendedMinutes: number | null; arrivedAt: string | null } {
  const isThere = wasThere({ attendance: mark.attendance as AttendanceStatus });
  const startsAt = activity.startsAt?.slice(0, 5) ?? null;
  const late =
    mark.lateMinutes ??
    (mark.arrivedAt && startsAt ? Math.max(0, minutesOfDay(mark.arrivedAt) - minutesOfDay(startsAt)) : 0);
  const came = lateArrival(
    { kind: activity.kind as ActivityKind, startsAt, plannedMinutes: row.plannedMinutes ?? 0 },
    late,
  );
  const unsaid = mark.attendance === 'NOT_REPORTED' ? null : isThere ? came.attendedMinutes : 0;
  return {
    attendedMinutes: mark.attendedMinutes ?? unsaid,
    arrivedAt: isThere ? (mark.arrivedAt ?? (late > 0 ? came.arrivedAt : null)) : null,
  };
}
