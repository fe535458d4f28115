// Who may take a person's protection away (SECURITY.md T12, DOMAIN.md 7.5): one handler proposes with a reason, another one approves, never the same.
// And her handlers themselves: there is always one who can act. Raises refusals; asks nobody.
import { addDays, type CivilDate } from './calendar.js';
import { demand } from './refusal.js';

/** So long a proposal waits for the other handler, in days. */
export const LIFT_DAYS = 14;
export const LIFT_OUTCOMES = ['approved', 'declined', 'withdrawn', 'lapsed'] as const;
export type LiftOutcome = (typeof LIFT_OUTCOMES)[number];

export interface Lift {
  proposedById: string;
  lapsesOn: CivilDate;
  outcome: string | null;
}

/** The last day on which a proposal of today can be decided. */
export const liftLapsesOn = (today: CivilDate): CivilDate => addDays(today, LIFT_DAYS);

/** Still to be decided? One whose last day is over is not, whether or not that has been written. */
export const isOpenLift = (lift: Lift, today: CivilDate): boolean => lift.outcome === null && today <= lift.lapsesOn;

/**
 * May this handler propose?
 * @param able accounts of her handlers who can act today
 * @throws Refusal protected.only_handler, protected.lift_open
 */
export function checkPropose(actorId: string, able: readonly string[], lifts: readonly Lift[], today: CivilDate): void {
  demand(
    able.some((one) => one !== actorId),
    'protected.only_handler',
  );
  demand(!lifts.some((lift) => isOpenLift(lift, today)), 'protected.lift_open');
}

/**
 * May this handler say that about the proposal? Approving and declining are the others', withdrawing is the proposer's.
 * @throws Refusal protected.lift_closed, protected.two_persons, protected.not_proposer
 */
export function checkDecide(
  lift: Lift,
  outcome: Exclude<LiftOutcome, 'lapsed'>,
  actorId: string,
  today: CivilDate,
): void {
  demand(isOpenLift(lift, today), 'protected.lift_closed');
  if (outcome === 'withdrawn') demand(lift.proposedById === actorId, 'protected.not_proposer');
  else demand(lift.proposedById !== actorId, 'protected.two_persons');
}

/** May this handler's time end? Somebody else who can act has to remain. @throws Refusal protected.last_handler */
export function checkEndHandler(accountId: string, able: readonly string[]): void {
  demand(
    able.some((one) => one !== accountId),
    'protected.last_handler',
  );
}
