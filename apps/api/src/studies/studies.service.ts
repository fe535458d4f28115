/** SFI courses: start and end with a result (DOMAIN.md 5.9). */
import type { EndSfi, StartSfi } from '#contracts';
import { Participation, SfiEnrolment, type UnitOfWork } from '#database';
import { checkSfi, type SfiEnrolment as SfiRule } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class StudiesService {
  /** @throws Refusal sfi.* */
  async start(work: UnitOfWork, input: StartSfi): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const earlier = await work.find(SfiEnrolment, { participationId: participation.id });
    checkSfi({ ...input, endsOn: null, result: null } as unknown as SfiRule, earlier as unknown as SfiRule[]);
    await work.add(SfiEnrolment, { ...input, orgId: participation.orgId, projectId: participation.projectId });
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
}
