/** Logging what took place, groups and their attendance, corrections and undo (DOMAIN.md 4.2, 9.4). Minutes are whole. */
import type {
  AskLogDefaults,
  CorrectAttendance,
  LogActivity,
  LogProposal,
  MarkAttendance,
  ScheduleActivity,
  VoidActivity,
} from '#contracts';
import { Activity, Attendance, Note, Participation, Period, Project, type UnitOfWork } from '#database';
import { type ActivityKind, checkActivity, checkCorrection, logDefaults, minutesOfDay } from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { habitsOf } from '../platform/habits.js';

type Made = { id: string; version: number };
const THERE = ['PRESENT', 'PARTIAL'];

@Injectable()
export class ActivitiesService {
  /** One activity with one participant. @throws Refusal activity.* */
  async log(work: UnitOfWork, actor: Actor, input: LogActivity): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const periods = await work.find(Period, { participationId: participation.id });
    const startsAt = input.startsAt ?? null;
    const endsAt = startsAt ? clockAfter(startsAt, input.minutes) : null;
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
    await work.add(Activity, {
      id: input.id,
      orgId,
      projectId,
      kind: input.kind,
      onDate: input.onDate,
      startsAt,
      endsAt,
      mode: input.mode ?? null,
      ledById: actor.accountId,
    });
    await work.add(Attendance, {
      id: input.attendanceId,
      orgId,
      projectId,
      participationId,
      activityId: input.id,
      attendance: input.attendance,
      plannedMinutes: input.minutes,
      attendedMinutes: THERE.includes(input.attendance) ? input.minutes : 0,
      loggedById: actor.accountId,
    });
    if (input.note)
      await work.add(Note, {
        id: randomUUID(),
        orgId,
        projectId,
        participationId,
        activityId: input.id,
        writtenById: actor.accountId,
        onDate: input.onDate,
        body: input.note,
      });
    return { id: input.id, version: 1 };
  }

  /** What to propose for this person, or for nobody in particular. A person that may not be seen is like one never met. */
  async proposal(work: UnitOfWork, actor: Actor, { participationId }: AskLogDefaults): Promise<LogProposal> {
    const withPerson = participationId ? await habitsOf(work, actor.accountId, [participationId]) : [];
    const ofCoach = await habitsOf(work, actor.accountId);
    return { participationId: participationId ?? null, ...logDefaults(withPerson, ofCoach) };
  }

  /** A group session; everybody on the roster is not yet reported. */
  async schedule(work: UnitOfWork, actor: Actor, input: ScheduleActivity): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    const participations = input.participationIds.length
      ? await work.find(Participation, { id: input.participationIds as unknown as string, projectId: project.id })
      : [];
    const periods = participations.length
      ? await work.find(Period, { participationId: participations.map((one) => one.id) as unknown as string })
      : [];
    const startsAt = input.startsAt ?? null;
    const endsAt = input.endsAt ?? null;
    checkActivity({
      kind: input.kind as ActivityKind,
      on: input.onDate,
      startsAt,
      endsAt,
      held: false,
      today: work.today,
      participants: participations.map((one) => ({
        periods: periods.filter((period) => period.participationId === one.id),
      })),
    });
    const planned =
      startsAt && endsAt ? minutesOfDay(endsAt) - minutesOfDay(startsAt) - (input.breakMinutes ?? 0) : null;
    await work.add(Activity, {
      id: input.id,
      orgId: project.orgId,
      projectId: project.id,
      kind: input.kind,
      onDate: input.onDate,
      startsAt,
      endsAt,
      breakMinutes: input.breakMinutes ?? null,
      mode: input.mode ?? null,
      place: input.place ?? null,
      isGroup: true,
      ledById: actor.accountId,
    });
    if (participations.length)
      await work.addMany(
        Attendance,
        participations.map((one) => ({
          id: randomUUID(),
          orgId: one.orgId,
          projectId: one.projectId,
          participationId: one.id,
          activityId: input.id,
          attendance: 'NOT_REPORTED',
          plannedMinutes: planned,
          loggedById: actor.accountId,
        })),
      );
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal activity.future, activity.correction_closed */
  async markAttendance(work: UnitOfWork, id: string, version: number, input: MarkAttendance): Promise<Made> {
    const activity = await work.get(Activity, id);
    this.demandCorrectable(work, activity);
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
          attendedMinutes: minutesOf(activity, one, mark),
          arrivedAt: mark.arrivedAt ?? null,
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
    this.demandCorrectable(work, activity);
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
        attendedMinutes: minutesOf(activity, one, input),
        signedAt: null,
      }),
    };
  }

  /** Undo and void: the row stays, its minutes no longer count, the reason is kept. */
  async void(work: UnitOfWork, id: string, version: number, input: VoidActivity): Promise<Made> {
    const activity = await work.get(Activity, id);
    this.demandCorrectable(work, activity);
    return {
      id,
      version: await work.change(Activity, id, version, {
        voidedAt: new Date().toISOString(),
        voidReason: input.reason,
      }),
    };
  }

  private demandCorrectable(work: UnitOfWork, activity: Activity): void {
    checkCorrection({ on: activity.onDate }, { today: work.today, lockedThrough: null, mayCorrectOld: false });
  }
}

/** Given minutes; else for who was there the length less break and late arrival, for others none. */
function minutesOf(
  activity: Activity,
  row: Attendance,
  mark: { attendance: string; attendedMinutes?: number; arrivedAt?: string },
): number | null {
  if (mark.attendedMinutes !== undefined) return mark.attendedMinutes;
  if (mark.attendance === 'NOT_REPORTED') return null;
  if (!THERE.includes(mark.attendance)) return 0;
  const late =
    mark.arrivedAt && activity.startsAt
      ? Math.max(0, minutesOfDay(mark.arrivedAt) - minutesOfDay(activity.startsAt.slice(0, 5)))
      : 0;
  return Math.max(0, (row.plannedMinutes ?? 0) - late);
}

/** HH:MM some minutes later on the same day; null past midnight. */
function clockAfter(start: string, minutes: number): string | null {
  const end = minutesOfDay(start) + minutes;
  if (minutes === 0 || end >= 24 * 60) return null;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
