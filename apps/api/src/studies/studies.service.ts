/** SFI courses: start and end with a result (DOMAIN.md 5.9). */
import type { EndSfi, SetSfiSchedule, StartSfi } from '#contracts';
import { Participation, SfiEnrolment, type UnitOfWork } from '#database';
import { checkSchedule, checkSfi, type SfiEnrolment as SfiRule, weeklyHours } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class StudiesService {
  /** @throws Refusal sfi.* */
  async start(work: UnitOfWork, input: StartSfi): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const earlier = await work.find(SfiEnrolment, { participationId: participation.id });
    checkSfi({ ...input, endsOn: null, result: null } as unknown as SfiRule, earlier as unknown as SfiRule[]);
    const schedule = input.schedule?.length ? input.schedule : null;
    if (schedule) checkSchedule(schedule);
    await work.add(SfiEnrolment, {
      ...input,
      schedule,
      hoursPerWeek: input.hoursPerWeek ?? (schedule ? weeklyHours(schedule) : null),
      orgId: participation.orgId,
      projectId: participation.projectId,
    });
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal sfi.ends_before_start */
  async end(work: UnitOfWork, id: string, version: number, input: EndSfi): Promise<Made> {
    const course = await work.get(SfiEnrolment, id);
    checkSfi({ ...course, ...input } as unknown as SfiRule, []);
    return {
      id,
      version: await work.change(SfiEnrolment, id, version, { endsOn: input.endsOn, result: input.result }),
    };
  }

  /** The week of a course; its hours follow. @throws Refusal schedule.* */
  async setSchedule(work: UnitOfWork, id: string, version: number, { schedule }: SetSfiSchedule): Promise<Made> {
    checkSchedule(schedule);
    const values = schedule.length ? { schedule, hoursPerWeek: weeklyHours(schedule) } : { schedule: null };
    return { id, version: await work.change(SfiEnrolment, id, version, values) };
  }
}
