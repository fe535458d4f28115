// The plan is a list of steps; there is one current plan and no forced order between steps (DOMAIN.md 8.1, 1.4).
// A step moves only along these lines; done and cancelled can be taken back.
import { addDays, type CivilDate } from './calendar.js';
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

/** A step as it stands in an agreed version, frozen. */
export interface AgreedStep {
  id: string;
  title: string;
  kind: string | null;
  responsible: string | null;
  startsOn: CivilDate | null;
  dueOn: CivilDate | null;
  status: PlanStepStatus;
}

export type StepChange = 'added' | 'removed' | 'changed' | 'same';
export interface ComparedStep {
  change: StepChange;
  before: AgreedStep | null;
  after: AgreedStep | null;
}
const COMPARED = ['title', 'kind', 'responsible', 'startsOn', 'dueOn', 'status'] as const;

/** What differs between two versions, step by step: those that went, those that stayed, those that came. */
export function comparePlans(before: readonly AgreedStep[], after: readonly AgreedStep[]): ComparedStep[] {
  const later = new Map(after.map((step) => [step.id, step]));
  const earlier = new Set(before.map((step) => step.id));
  const kept = before.map((was): ComparedStep => {
    const is = later.get(was.id) ?? null;
    if (!is) return { change: 'removed', before: was, after: null };
    return { change: COMPARED.every((field) => was[field] === is[field]) ? 'same' : 'changed', before: was, after: is };
  });
  return [
    ...kept,
    ...after
      .filter((step) => !earlier.has(step.id))
      .map((step): ComparedStep => ({ change: 'added', before: null, after: step })),
  ];
}

/** A step of a template: its days are counted from the day it is taken over. */
export interface TemplateStep {
  title: string;
  kind: string | null;
  responsible: string | null;
  startsAfterDays: number | null;
  dueAfterDays: number | null;
}

/** The steps a template gives a plan that begins on the day. The plan's own from then on: a later change of the template touches none of them. */
export function stepsFromTemplate(
  template: readonly TemplateStep[],
  from: CivilDate,
): Omit<AgreedStep, 'id' | 'status'>[] {
  const day = (after: number | null): CivilDate | null => (after === null ? null : addDays(from, after));
  return template.map(({ title, kind, responsible, startsAfterDays, dueAfterDays }) => ({
    title,
    kind,
    responsible,
    startsOn: day(startsAfterDays),
    dueOn: day(dueAfterDays),
  }));
}

/** An agreed plan needs something agreed on. */
export function checkAgreement(
  steps: readonly unknown[],
  goalWords: string | null,
  agreedOn: CivilDate,
  today: CivilDate,
): void {
  demand(steps.length > 0 || Boolean(goalWords), 'plan.empty');
  demand(agreedOn <= today, 'plan.agreed_future', { on: agreedOn });
}
