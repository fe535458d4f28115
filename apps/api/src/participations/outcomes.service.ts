/** Outcome events: recorded, kept right, and withdrawn when they were a mistake. Every figure of results is made of them. */
import type { ChangeOutcome, RecordOutcome, WithdrawOutcome } from '#contracts';
import { NotFound, Outcome, Participation, type UnitOfWork } from '#database';
import { checkOutcome, demand } from '#domain';
import { Injectable } from '@nestjs/common';
import { of } from './participations.service.js';

type Made = { id: string; version: number };

@Injectable()
export class OutcomesService {
  /** @throws Refusal outcome.* */
  async record(work: UnitOfWork, input: RecordOutcome): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    checkOutcome(input, work.today);
    await work.add(Outcome, { ...input, ...of(participation), support: input.support ?? [] });
    return { id: input.id, version: 1 };
  }

  /** The event as it stands now; what it was before is in the log. @throws Refusal outcome.* */
  async change(work: UnitOfWork, id: string, version: number, input: ChangeOutcome): Promise<Made> {
    await this.standing(work, id);
    checkOutcome(input, work.today);
    const { support = [], startsOn, ...rest } = input;
    return { id, version: await work.change(Outcome, id, version, { ...NOTHING_KNOWN, ...rest, startsOn, support }) };
  }

  /** @throws NotFound when it is withdrawn already */
  async withdraw(work: UnitOfWork, id: string, version: number, { reason }: WithdrawOutcome): Promise<Made> {
    await this.standing(work, id);
    const gone = { withdrawnOn: work.today, withdrawnReason: reason };
    return { id, version: await work.change(Outcome, id, version, gone) };
  }

  /** The wrong one was withdrawn: it counts again, as it stood. @throws NotFound when it is not withdrawn; Refusal outcome.recorded_anew when the same event has been recorded since */
  async restore(work: UnitOfWork, id: string, version: number): Promise<Made> {
    const { withdrawnOn, participationId, type, startsOn } = await work.get(Outcome, id);
    if (withdrawnOn === null) throw new NotFound();
    const same = await work.find(Outcome, { participationId, type, startsOn, withdrawnOn: null });
    demand(same.length === 0, 'outcome.recorded_anew', { on: startsOn });
    return { id, version: await work.change(Outcome, id, version, { withdrawnOn: null, withdrawnReason: null }) };
  }

  private async standing(work: UnitOfWork, id: string): Promise<void> {
    if ((await work.get(Outcome, id)).withdrawnOn !== null) throw new NotFound();
  }
}

/** What an answer left out becomes. */
const NOTHING_KNOWN = {
  endsOn: null,
  confirmedThrough: null,
  hoursPerWeek: null,
  contractType: null,
  subsidy: null,
  studyFinance: null,
  leadsToEmployment: null,
  matchesHomeBackground: null,
  improved: null,
  municipality: null,
  employerId: null,
  evidence: null,
} satisfies Partial<Outcome>;
