/** Answering a follow-up and noting each try (DOMAIN.md 2.3). */
import type { AnswerFollowUp, LogAttempt } from '#contracts';
import { FollowUp, FollowUpAttempt, type UnitOfWork } from '#database';
import { checkFollowUpResult, type ContactChannel, demand, type FollowUpResult } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class FollowUpsService {
  /** @throws Refusal follow_up.* */
  async answer(work: UnitOfWork, id: string, version: number, input: AnswerFollowUp): Promise<Made> {
    const followUp = await work.get(FollowUp, id);
    const attempts = await work.find(FollowUpAttempt, { followUpId: id });
    demand(input.onDate <= work.today, 'activity.future', { on: input.onDate });
    const rule = {
      dueOn: followUp.dueOn,
      result: followUp.result as FollowUpResult | null,
      cancelledOn: followUp.cancelledOn,
    };
    checkFollowUpResult(rule, input.result as FollowUpResult, attempts as { channel: ContactChannel }[], work.today);
    const answered = {
      result: input.result,
      answeredOn: input.onDate,
      labourStatus: input.labourStatus ?? null,
      support: input.support ?? [],
      mode: input.mode ?? null,
      channel: input.channel ?? null,
    };
    return { id, version: await work.change(FollowUp, id, version, answered) };
  }

  async logAttempt(work: UnitOfWork, id: string, input: LogAttempt): Promise<Made> {
    const { orgId, projectId, participationId } = await work.get(FollowUp, id);
    demand(input.onDate <= work.today, 'activity.future', { on: input.onDate });
    await work.add(FollowUpAttempt, {
      id: input.id,
      orgId,
      projectId,
      participationId,
      followUpId: id,
      onDate: input.onDate,
      channel: input.channel,
    });
    return { id: input.id, version: 1 };
  }
}
