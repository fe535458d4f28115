// Dated events as of a day (DOMAIN.md 2.8). An event runs on a day when it started by then and has no earlier end. It is known to hold when
// it also is confirmed through that day, has a recorded end on or after it, or the milestone's answer, given inside its window, names the
// same state. Running but not known to hold is unknown. Praktik has no labour status and needs confirmation.
import { addMonths, CivilDate } from '../calendar.js';
import { isInWindow, MILESTONE_MONTHS } from '../follow-up.js';
import type { LabourStatus, Milestone, OutcomeType, SensitiveAnswer } from '../vocabulary.js';
import { WORK_OUTCOMES } from '../vocabulary.js';
import { and3, Answer3, EventRule, yesNo } from './expression.js';
import type { FactFollowUp, FactOutcome } from './fact.js';
import { dayOf, Standing } from './population.js';

/** The state a labour status names; praktik has none. */
export const LABOUR_STATUS_OUTCOME: Partial<Record<LabourStatus, OutcomeType>> = {
  EMPLOYED: 'EMPLOYMENT',
  SELF_EMPLOYED: 'SELF_EMPLOYMENT',
  INACTIVE_STUDENT: 'EDUCATION',
};

export interface Match {
  event: FactOutcome;
  /** does it pass the rule's tests? a missing mark is unknown */
  answer: Answer3;
}

/** A yes/no/unknown mark as an answer; missing is unknown, and so is what somebody declined to say. */
export function tristate(mark: SensitiveAnswer | null): Answer3 {
  return mark === 'yes' || mark === 'no' ? mark : 'unknown';
}

/** Events of the rule's kinds and dates that had started by the as-of day, with how the tests answer. */
export function matchesOf(rule: EventRule, standing: Standing): Match[] {
  const through = dayOf(rule.through, standing);
  const after = rule.after ? dayOf(rule.after, standing) : null;
  const floor = rule.notEndedBefore ? dayOf(rule.notEndedBefore, standing) : null;
  if (through === null || (rule.after && after === null)) return [];
  return standing.fact.outcomes
    .filter((event) => rule.types.includes(event.type) && event.startsOn <= standing.asOf && event.startsOn <= through)
    .filter((event) => after === null || (rule.fromInclusive ? event.startsOn >= after : event.startsOn > after))
    .filter((event) => floor === null || event.endsOn === null || event.endsOn >= floor)
    .filter((event) => !rule.withoutSubsidy || event.subsidy !== rule.withoutSubsidy)
    .map((event) => ({ event, answer: testsOf(rule, event) }));
}

function testsOf(rule: EventRule, event: FactOutcome): Answer3 {
  const tests = (rule.tests ?? []).filter((test) => !test.types || test.types.includes(event.type));
  return and3(tests.map((test) => tristate(event[test.field])));
}

/** Does the event run on the day? */
export function runsOn(event: FactOutcome, day: CivilDate): boolean {
  return event.startsOn <= day && (event.endsOn === null || event.endsOn >= day);
}

/** Does the event hold on the day: known, not known though running, or not? Nothing later than the as-of day is known. */
export function holdsOn(event: FactOutcome, day: CivilDate, standing: Standing, milestone?: Milestone): Answer3 {
  if (!runsOn(event, day)) return 'no';
  if (day > standing.asOf) return 'unknown';
  if (event.endsOn !== null || (event.confirmedThrough !== null && event.confirmedThrough >= day)) return 'yes';
  const status = milestone ? answeredFollowUp(milestone, standing)?.labourStatus : null;
  return status && LABOUR_STATUS_OUTCOME[status] === event.type ? 'yes' : 'unknown';
}

/** The milestone's answer given inside its window, reckoned from the final exit as of the day. */
export function answeredFollowUp(milestone: Milestone, standing: Standing): FactFollowUp | null {
  if (standing.exitOn === null) return null;
  const dueOn = addMonths(standing.exitOn, MILESTONE_MONTHS[milestone]);
  const answered = standing.fact.followUps.filter(
    (f) =>
      f.milestone === milestone &&
      f.result === 'ANSWERED' &&
      f.on !== null &&
      f.on <= standing.asOf &&
      isInWindow(dueOn, f.on),
  );
  return lastBy(answered, (f) => f.on ?? '');
}

/** The row with the latest day; of one day the one that was given last. */
export function lastBy<T>(rows: readonly T[], day: (row: T) => CivilDate): T | null {
  let last: T | null = null;
  for (const row of rows) if (last === null || day(row) >= day(last)) last = row;
  return last;
}

/** Is the person known to work by the milestone's answer? Unknown without one, or when it says nothing. */
export function worksByAnswer(milestone: Milestone, standing: Standing): Answer3 {
  const status = answeredFollowUp(milestone, standing)?.labourStatus;
  if (!status || status === 'UNKNOWN') return 'unknown';
  return yesNo(status === 'EMPLOYED' || status === 'SELF_EMPLOYED');
}

/** Work events that had started by the day. */
export function workBy(day: CivilDate, standing: Standing): FactOutcome[] {
  return standing.fact.outcomes.filter(
    (e) =>
      (WORK_OUTCOMES as readonly OutcomeType[]).includes(e.type) && e.startsOn <= day && e.startsOn <= standing.asOf,
  );
}

/** The same day a number of months after the event's own start. */
export function afterStart(event: FactOutcome, months: number): CivilDate {
  return addMonths(event.startsOn, months);
}
