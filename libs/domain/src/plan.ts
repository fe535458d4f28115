// The plan is a list of steps; there is one current plan and no forced order between steps (DOMAIN.md 8.1, 1.4).
// A step moves only along these lines; done and cancelled can be taken back.
import type { CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import type { PlanStepStatus } from './vocabulary.js';

export interface PlanStep {
  id: string;
  title: string;
  status: PlanStepStatus;
  dueOn: CivilDate | null;
}

export const PLAN_STEP_MOVES: Record<PlanStepStatus, readonly PlanStepStatus[]> = {
  planned: ['in_progress', 'done', 'cancelled'],
  in_progress: ['planned', 'done', 'cancelled'],
  done: ['in_progress'],
  cancelled: ['planned'],
};

/** May the step go from one status to the other? */
export function mayMove(from: PlanStepStatus, to: PlanStepStatus): boolean {
  return PLAN_STEP_MOVES[from].includes(to);
}

/** Raises the refusal when the step may not go there. */
export function checkMove(from: PlanStepStatus, to: PlanStepStatus): void {
  demand(mayMove(from, to), 'plan_step.move_not_allowed', { from, to });
}

/** Is the step still to be done? An exit closes these. */
export function isOpenStep(step: Pick<PlanStep, 'status'>): boolean {
  return step.status === 'planned' || step.status === 'in_progress';
}

/** Is an open step past its day? */
export function isLateStep(step: Pick<PlanStep, 'status' | 'dueOn'>, today: CivilDate): boolean {
  return isOpenStep(step) && step.dueOn !== null && step.dueOn < today;
}
