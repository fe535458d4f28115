/** A participation from return to exit: coach, exits and what follows from them, outcomes, plan and notes. Each action is a short story in one unit of work. */
import type {
  AddPlanStep,
  AssignCoach,
  MovePlanStep,
  OpenCase,
  RecordExit,
  RecordOutcome,
  RecordReturn,
  SetGoalWords,
  WriteNote,
} from '#contracts';
import {
  CaseOpening,
  CoachAssignment,
  FollowUp,
  MentorMatch,
  Note,
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
  checkMove,
  demand,
  type ExitReason,
  exitConsequences,
  type FollowUpResult,
  isOpenStep,
  type Period as PeriodRule,
  type PlanStepStatus,
} from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';

type Made = { id: string; version: number };
const OPEN_CASE_HOURS = 12;

@Injectable()
export class ParticipationsService {
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
    await work.change(Period, period!.id, period!.version, {
      exitOn: input.exitOn,
      exitReason,
      exitDestination: input.exitDestination,
    });
    await this.followFrom(work, participation, period!.id, { exitOn: input.exitOn, exitReason });
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
    return this.touch(work, participationId, version);
  }

  private async followFrom(
    work: UnitOfWork,
    participation: Participation,
    periodId: string,
    exit: { exitOn: string; exitReason: ExitReason },
  ): Promise<void> {
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
  }

  private async lastPeriod(work: UnitOfWork, participationId: string): Promise<Period | null> {
    const periods = (await work.find(Period, { participationId })).filter(
      (one) => one.exitReason !== 'REGISTRATION_ERROR',
    );
    return periods.sort((a, b) => (a.entryOn < b.entryOn ? 1 : -1))[0] ?? null;
  }

  async assignCoach(work: UnitOfWork, participationId: string, input: AssignCoach): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    await work.add(CoachAssignment, {
      id: input.id,
      ...of(participation),
      accountId: input.accountId,
      kind: input.kind ?? 'coach',
      fromOn: work.today,
      toOn: input.toOn ?? null,
    });
    if ((input.kind ?? 'coach') === 'coach') {
      const earlier = (await work.find(CoachAssignment, { participationId, kind: 'coach', toOn: null })).filter(
        (one) => one.id !== input.id,
      );
      for (const one of earlier) await work.change(CoachAssignment, one.id, one.version, { toOn: work.today });
    }
    return { id: input.id, version: 1 };
  }

  /** A leader says why and sees the name for twelve hours; the reason is kept and shown under "who has looked". */
  async openCase(work: UnitOfWork, actor: Actor, participationId: string, input: OpenCase): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const id = randomUUID();
    await work.add(CaseOpening, {
      id,
      ...of(participation),
      accountId: actor.accountId,
      reason: input.reason,
      untilAt: new Date(Date.now() + OPEN_CASE_HOURS * 3_600_000).toISOString(),
    });
    return { id, version: 1 };
  }

  /** @throws Refusal outcome.* */
  async recordOutcome(work: UnitOfWork, input: RecordOutcome): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    demand(input.startsOn <= work.today, 'outcome.future', { on: input.startsOn });
    demand(!input.endsOn || input.endsOn >= input.startsOn, 'outcome.ends_before_start');
    await work.add(Outcome, { ...input, ...of(participation), support: input.support ?? [] });
    return { id: input.id, version: 1 };
  }

  async setGoalWords(work: UnitOfWork, id: string, version: number, input: SetGoalWords): Promise<Made> {
    return { id, version: await work.change(Participation, id, version, { goalWords: input.goalWords }) };
  }

  async addPlanStep(work: UnitOfWork, input: AddPlanStep): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const position = (await work.find(PlanStep, { participationId: participation.id })).length + 1;
    await work.add(PlanStep, { ...input, ...of(participation), position });
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal plan_step.move_not_allowed */
  async movePlanStep(work: UnitOfWork, id: string, version: number, input: MovePlanStep): Promise<Made> {
    const step = await work.get(PlanStep, id);
    checkMove(step.status as PlanStepStatus, input.status as PlanStepStatus);
    return {
      id,
      version: await work.change(PlanStep, id, version, {
        status: input.status,
        doneOn: input.status === 'done' ? (input.doneOn ?? work.today) : null,
      }),
    };
  }

  async writeNote(work: UnitOfWork, actor: Actor, input: WriteNote): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    await work.add(Note, {
      id: input.id,
      ...of(participation),
      writtenById: actor.accountId,
      onDate: input.onDate,
      body: input.body,
      isRestricted: input.isRestricted ?? false,
    });
    return { id: input.id, version: 1 };
  }

  private async touch(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Participation, id, version, {}) };
  }
}

/** The keys a row of this participation carries. */
export const of = (participation: Participation): { orgId: string; projectId: string; participationId: string } => ({
  orgId: participation.orgId,
  projectId: participation.projectId,
  participationId: participation.id,
});
