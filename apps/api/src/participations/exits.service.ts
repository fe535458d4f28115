/** How a period ends, is corrected, taken back, or followed by another; and what comes of it: follow-ups, closed steps, a dated outcome, how to reach her later. */
import type { ExitOutcome, RecordExit, RecordReturn } from '#contracts';
import {
  FollowUp,
  LaterContact,
  MentorMatch,
  Outcome,
  Participation,
  Period,
  PlanStep,
  Project,
  type UnitOfWork,
} from '#database';
import {
  cancelledByReturn,
  checkEntry,
  checkExit,
  checkOutcome,
  checkReopen,
  demand,
  type ExitReason,
  exitConsequences,
  type FollowUpResult,
  isOpenStep,
  type Period as PeriodRule,
  type PlanStepStatus,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Keys } from '../platform/keys.js';
import { of } from './participations.service.js';

type Made = { id: string; version: number };

@Injectable()
export class ExitsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @throws Refusal entry.* */
  async recordReturn(work: UnitOfWork, participationId: string, version: number, input: RecordReturn): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const project = await work.get(Project, participation.projectId);
    const periods = await work.find(Period, { participationId });
    checkEntry({ entryOn: input.entryOn, today: work.today, project, periods: periods as PeriodRule[] });
    await work.add(Period, {
      id: input.id,
      ...of(participation),
      entryOn: input.entryOn,
      plannedExitOn: input.plannedExitOn ?? null,
      labourStatus: input.labourStatus ?? null,
    });
    const followUps = await work.find(FollowUp, { participationId, cancelledOn: null });
    const cancelled = cancelledByReturn(
      followUps.map((one) => ({ ...one, result: one.result as FollowUpResult | null })),
      input.entryOn,
    );
    for (const followUp of followUps.filter((one) => cancelled.includes(one.id)))
      await work.change(FollowUp, followUp.id, followUp.version, { cancelledOn: work.today });
    return this.touch(work, participationId, version);
  }

  /** An exit closes open plan steps and mentor matches and makes its follow-ups (DOMAIN.md 2.3). @throws Refusal exit.* */
  async recordExit(work: UnitOfWork, participationId: string, version: number, input: RecordExit): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const period = await this.lastPeriod(work, participationId);
    const exitReason = input.exitReason as ExitReason;
    checkExit({ exitOn: input.exitOn, exitReason, today: work.today, period: period as PeriodRule | null });
    const exitClosed = await this.followFrom(work, participation, period!.id, { exitOn: input.exitOn, exitReason });
    await work.change(Period, period!.id, period!.version, {
      exitOn: input.exitOn,
      exitReason,
      exitDestination: input.exitDestination,
      exitRecordedOn: work.today,
      exitClosed,
    });
    await this.proveAndAsk(work, participation, input);
    return this.touch(work, participationId, version);
  }

  /** Another date or reason for the last exit: unanswered follow-ups move with it, answered ones stay as they were. */
  async correctExit(work: UnitOfWork, participationId: string, version: number, input: RecordExit): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const period = await this.lastPeriod(work, participationId);
    demand(period !== null && period.exitOn !== null, 'exit.none');
    const exitReason = input.exitReason as ExitReason;
    checkExit({
      exitOn: input.exitOn,
      exitReason,
      today: work.today,
      period: { ...(period as unknown as PeriodRule), exitOn: null, exitReason: null },
    });
    await work.change(Period, period.id, period.version, {
      exitOn: input.exitOn,
      exitReason,
      exitDestination: input.exitDestination,
    });
    await this.followFrom(work, participation, period.id, { exitOn: input.exitOn, exitReason });
    await this.proveAndAsk(work, participation, input);
    return this.touch(work, participationId, version);
  }

  private async followFrom(
    work: UnitOfWork,
    participation: Participation,
    periodId: string,
    exit: { exitOn: string; exitReason: ExitReason },
  ): Promise<{ planStepIds: string[]; mentorMatchIds: string[] }> {
    const steps = (await work.find(PlanStep, { participationId: participation.id })).filter((step) =>
      isOpenStep(step as { status: PlanStepStatus }),
    );
    const matches = (await work.find(MentorMatch, { participationId: participation.id })).filter(
      (match) => match.endsOn === null,
    );
    const { followUps, closePlanSteps, endMatches } = exitConsequences(
      { planStepIds: steps.map((one) => one.id), mentorMatchIds: matches.map((one) => one.id) },
      exit,
    );
    for (const step of steps.filter((one) => closePlanSteps.includes(one.id)))
      await work.change(PlanStep, step.id, step.version, { status: 'cancelled' });
    for (const match of matches.filter((one) => endMatches.includes(one.id)))
      await work.change(MentorMatch, match.id, match.version, {
        endsOn: exit.exitOn < match.startsOn ? match.startsOn : exit.exitOn,
      });
    const known = await work.find(FollowUp, { periodId });
    for (const wanted of followUps) {
      const before = known.find((one) => one.milestone === wanted.milestone);
      if (!before) await work.add(FollowUp, { id: randomUUID(), ...of(participation), periodId, ...wanted });
      else if (before.result === null)
        await work.change(FollowUp, before.id, before.version, { ...wanted, cancelledOn: null });
    }
    for (const before of known)
      if (
        before.result === null &&
        before.cancelledOn === null &&
        !followUps.some((one) => one.milestone === before.milestone)
      )
        await work.change(FollowUp, before.id, before.version, { cancelledOn: work.today });
    return { planStepIds: closePlanSteps, mentorMatchIds: endMatches };
  }

  private async lastPeriod(work: UnitOfWork, participationId: string): Promise<Period | null> {
    const periods = (await work.find(Period, { participationId })).filter(
      (one) => one.exitReason !== 'REGISTRATION_ERROR',
    );
    return periods.sort((a, b) => (a.entryOn < b.entryOn ? 1 : -1))[0] ?? null;
  }

  /** Takes the last exit back: the period runs again, what the exit closed is open again, and follow-ups nobody answered fall away. @throws Refusal exit.* */
  async reopen(work: UnitOfWork, participationId: string, version: number): Promise<Made> {
    const period = await this.lastPeriod(work, participationId);
    const followUps = period ? await work.find(FollowUp, { periodId: period.id, cancelledOn: null }) : [];
    checkReopen(period, followUps, work.today);
    for (const one of followUps) await work.change(FollowUp, one.id, one.version, { cancelledOn: work.today });
    for (const id of period!.exitClosed?.planStepIds ?? []) {
      const step = await work.get(PlanStep, id);
      if (step.status === 'cancelled') await work.change(PlanStep, id, step.version, { status: 'planned' });
    }
    for (const id of period!.exitClosed?.mentorMatchIds ?? []) {
      const match = await work.get(MentorMatch, id);
      await work.change(MentorMatch, id, match.version, { endsOn: null });
    }
    await work.change(Period, period!.id, period!.version, {
      exitOn: null,
      exitReason: null,
      exitDestination: null,
      exitRecordedOn: null,
      exitClosed: null,
    });
    return this.touch(work, participationId, version);
  }

  /** The dated outcome that makes the exit count, and how she may be reached later, where they were said. */
  private async proveAndAsk(work: UnitOfWork, participation: Participation, input: RecordExit): Promise<void> {
    if (input.outcome) await this.addOutcome(work, participation, input.outcome);
    if (input.mayContact === undefined) return;
    const id = randomUUID();
    const { orgId } = participation;
    const sealed = input.contact
      ? this.keys.seal(input.contact, { orgId, table: 'later_contact', column: 'value_sealed', rowId: id })
      : null;
    await work.add(LaterContact, {
      id,
      ...of(participation),
      mayContact: input.mayContact,
      channel: input.contact ? (input.contactChannel ?? 'OTHER') : null,
      valueSealed: input.mayContact ? sealed : null,
      askedOn: work.today,
    });
  }

  private async addOutcome(work: UnitOfWork, participation: Participation, outcome: ExitOutcome): Promise<void> {
    checkOutcome(outcome, work.today);
    await work.add(Outcome, { ...outcome, ...of(participation) });
  }

  private async touch(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Participation, id, version, {}) };
  }
}
