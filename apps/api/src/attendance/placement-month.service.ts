/** A month at a workplace from the placement's weekly hours (hours mode P): a day of its own for each, present unless said otherwise. Days already there are left alone. */
import type { ReportPlacementMonth } from '#contracts';
import { Activity, Attendance, Period, Placement, type UnitOfWork } from '#database';
import {
  type ActivityKind,
  type AttendanceStatus,
  checkActivity,
  checkOpenMonth,
  demand,
  placementDays,
  wasThere,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { lockedMonths } from '../platform/locked-months.js';
import { gatherMonth } from './evidence-rows.js';

@Injectable()
export class PlacementMonthService {
  /** @returns how many days were added. @throws Refusal placement.hours, activity.* */
  async report(
    work: UnitOfWork,
    actor: Actor,
    placementId: string,
    input: ReportPlacementMonth,
  ): Promise<{ id: string; version: number; days: number }> {
    const placement = await work.get(Placement, placementId);
    const { orgId, projectId, participationId } = placement;
    checkOpenMonth(`${input.month}-01`, await lockedMonths(work, projectId));
    demand((placement.hoursPerWeek ?? 0) > 0, 'placement.hours', { max: 40 });
    const periods = await work.find(Period, { participationId });
    const there = await gatherMonth(work, { participationId }, input.month);
    const days = placementDays(placement, input.month, work.today).filter(
      ({ on }) => !there.some((row) => row.shown.onDate === on && row.shown.kind === placement.kind),
    );
    const kind = placement.kind as ActivityKind;
    for (const { on } of days)
      checkActivity({
        kind,
        on,
        startsAt: null,
        endsAt: null,
        held: true,
        participants: [{ periods }],
        today: work.today,
      });
    if (days.length === 0) return { id: placementId, version: placement.version, days: 0 };
    const activities = days.map(({ on, minutes }) => ({ id: randomUUID(), on, minutes }));
    await work.addMany(
      Activity,
      activities.map(({ id, on }) => ({ id, orgId, projectId, kind, onDate: on, ledById: actor.accountId })),
    );
    await work.addMany(
      Attendance,
      activities.map(({ id, on, minutes }) => {
        const exception = input.exceptions.find((one) => one.onDate === on);
        const attendance = (exception?.attendance ?? 'PRESENT') as AttendanceStatus;
        return {
          id: randomUUID(),
          orgId,
          projectId,
          participationId,
          activityId: id,
          attendance,
          plannedMinutes: minutes,
          attendedMinutes: wasThere({ attendance }) ? (exception?.attendedMinutes ?? minutes) : 0,
          loggedById: actor.accountId,
        };
      }),
    );
    return { id: placementId, version: placement.version, days: days.length };
  }
}
