/** Correcting what was so at entry: a new snapshot with its day and reason; figures follow the latest, the first stays to be read. */
import type { CorrectEntry } from '#contracts';
import { EntrySnapshot, Participant, Participation, Period, type UnitOfWork } from '#database';
import { demand, monthsBetween } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';

type Made = { id: string; version: number };

@Injectable()
export class EntriesService {
  /** @throws Refusal activity.future */
  async correct(
    work: UnitOfWork,
    actor: Actor,
    participationId: string,
    version: number,
    input: CorrectEntry,
  ): Promise<Made> {
    demand(input.onDate <= work.today, 'activity.future', { on: input.onDate });
    const participation = await work.get(Participation, participationId);
    const participant = await work.get(Participant, participation.participantId);
    const periods = await work.find(Period, { participationId });
    // What figures look at: the first entry that was no error (DOMAIN.md 2.8).
    const [first] = periods.sort((a, b) => isError(a) - isError(b) || a.entryOn.localeCompare(b.entryOn));
    const before = await work.find(EntrySnapshot, { periodId: first.id });
    const { orgId, projectId } = participation;
    const common = { orgId, projectId, participationId, periodId: first.id, writtenById: actor.accountId };
    // Cases older than this table: what stands now was so at entry and is frozen first.
    if (before.length === 0)
      await work.add(EntrySnapshot, {
        ...common,
        id: first.id,
        number: 1,
        onDate: first.entryOn,
        labourStatus: first.labourStatus,
        education: participant.education,
        unemployedSince: first.unemployedSince,
        monthsUnemployed: months(first.unemployedSince, first.entryOn),
        ...workOf(first),
      });
    const now = {
      labourStatus: input.labourStatus ?? first.labourStatus,
      education: input.education ?? participant.education,
      unemployedSince: input.unemployedSince ?? first.unemployedSince,
      hoursPerWeek: input.hoursPerWeek ?? first.hoursPerWeek,
      contractType: input.contractType ?? first.contractType,
      support: input.support ?? first.support,
    };
    await work.add(EntrySnapshot, {
      ...common,
      ...now,
      id: input.id,
      number: Math.max(1, ...before.map((one) => one.number)) + 1,
      onDate: input.onDate,
      monthsUnemployed: months(now.unemployedSince, first.entryOn),
      reason: input.reason,
    });
    const { education, ...ofPeriod } = now;
    await work.change(Period, first.id, first.version, ofPeriod);
    if (education !== participant.education)
      await work.change(Participant, participant.id, participant.version, { education });
    return { id: participationId, version: await work.change(Participation, participationId, version, {}) };
  }
}

const isError = ({ exitReason }: Period): number => Number(exitReason === 'REGISTRATION_ERROR');
const workOf = ({ hoursPerWeek, contractType, support }: Period) => ({ hoursPerWeek, contractType, support });
const months = (since: string | null, entryOn: string): number | null =>
  since ? Math.max(0, monthsBetween(since, entryOn)) : null;
