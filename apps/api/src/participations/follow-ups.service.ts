/** Answering a follow-up and noting each try (DOMAIN.md 2.3). */
import type { AnswerFollowUp, LogAttempt } from '#contracts';
import { FollowUp, FollowUpAttempt, LaterContact, Participation, type UnitOfWork } from '#database';
import {
  checkFollowUpCorrection,
  checkFollowUpResult,
  type ContactChannel,
  demand,
  type FollowUpResult,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';

type Made = { id: string; version: number };

@Injectable()
export class FollowUpsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @throws Refusal follow_up.* */
  async answer(work: UnitOfWork, id: string, version: number, input: AnswerFollowUp): Promise<Made> {
    return this.write(work, id, version, input, checkFollowUpResult);
  }

  /** What was recorded, put right. @throws Refusal follow_up.* */
  async correct(work: UnitOfWork, id: string, version: number, input: AnswerFollowUp): Promise<Made> {
    return this.write(work, id, version, input, checkFollowUpCorrection);
  }

  private async write(
    work: UnitOfWork,
    id: string,
    version: number,
    input: AnswerFollowUp,
    check: typeof checkFollowUpResult,
  ): Promise<Made> {
    const followUp = await work.get(FollowUp, id);
    const attempts = await work.find(FollowUpAttempt, { followUpId: id });
    demand(input.onDate <= work.today, 'activity.future', { on: input.onDate });
    const rule = {
      dueOn: followUp.dueOn,
      result: followUp.result as FollowUpResult | null,
      cancelledOn: followUp.cancelledOn,
    };
    check(rule, input.result as FollowUpResult, attempts as { channel: ContactChannel }[], work.today);
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

  /** How she said at the exit that she may be reached, if she was asked. */
  async laterContact(
    work: UnitOfWork,
    participationId: string,
  ): Promise<{ participationId: string; mayContact: boolean | null; channel: string | null; value: string | null }> {
    await work.get(Participation, participationId);
    const asked = (await work.find(LaterContact, { participationId })).sort((a, b) =>
      a.createdAt < b.createdAt ? 1 : -1,
    );
    const newest = asked[0];
    if (!newest) return { participationId, mayContact: null, channel: null, value: null };
    const { orgId, id: rowId, valueSealed, channel, mayContact } = newest;
    const place = { orgId, table: 'later_contact', column: 'value_sealed', rowId };
    return { participationId, mayContact, channel, value: valueSealed ? this.keys.open(valueSealed, place) : null };
  }
}
