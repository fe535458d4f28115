/** A participation from return to exit: coach, exits and what follows from them, outcomes, plan and notes. Each action is a short story in one unit of work. */
import type { AddPlanStep, AssignCoach, MovePlanStep, OpenCase, SetGoalWords, WriteNote } from '#contracts';
import { CaseOpening, CoachAssignment, Note, Participation, PlanStep, type UnitOfWork } from '#database';
import { checkMove, type PlanStepStatus } from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';

type Made = { id: string; version: number };
const OPEN_CASE_HOURS = 12;

@Injectable()
export class ParticipationsService {
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
}

/** The keys a row of this participation carries. */
export const of = (participation: Participation): { orgId: string; projectId: string; participationId: string } => ({
  orgId: participation.orgId,
  projectId: participation.projectId,
  participationId: participation.id,
});
