/** What the participant page knows about one person, and where in the programme she is. */
import type { CaseloadRow, FollowUpRow, PlacementRow, PlanStepRow, SfiEnrolmentRow } from '#contracts';
import type { Act } from './actions/act';

export interface Person {
  row: CaseloadRow;
  steps: PlanStepRow[];
  placements: PlacementRow[];
  sfi: SfiEnrolmentRow[];
  followUps: FollowUpRow[];
  /** All parts have arrived; before that nothing may be called missing. */
  isWhole: boolean;
}

export const openSteps = ({ steps }: Person): PlanStepRow[] =>
  steps
    .filter(({ status }) => status === 'planned' || status === 'in_progress')
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
export const openSfi = ({ sfi }: Person): SfiEnrolmentRow | undefined => sfi.find(({ endsOn }) => !endsOn);
export const openPlacement = ({ placements }: Person, today: string): PlacementRow | undefined =>
  placements.find(({ endsOn, startsOn }) => !endsOn && startsOn <= today);
export const comingPlacement = ({ placements }: Person, today: string): PlacementRow | undefined =>
  placements.find(({ endsOn, startsOn }) => !endsOn && startsOn > today);
export const dueFollowUp = ({ followUps }: Person): FollowUpRow | undefined =>
  followUps.find(({ state }) => state === 'overdue' || state === 'open');
export const goalWordsOf = ({ steps }: Person): string | null =>
  steps.find(({ goalWords }) => goalWords)?.goalWords ?? null;

/** The next step of this person's programme: what the one filled button does. */
export function nextAct(person: Person, today: string): Act | null {
  const { row } = person;
  if (!person.isWhole) return null;
  if (row.state === 'exited') {
    const due = dueFollowUp(person);
    return due ? { name: 'answer-follow-up', id: due.id } : { name: 'outcome' };
  }
  if (row.plannedExitOn && row.plannedExitOn <= today) return { name: 'exit' };
  if (!person.steps.length) return { name: 'plan-step' };
  const placement = openPlacement(person, today);
  if (placement?.plannedEndOn && placement.plannedEndOn <= today) return { name: 'end-placement', placement };
  if (!placement && !comingPlacement(person, today)) return { name: 'placement' };
  return { name: 'log' };
}
