// An outcome is a dated event with its evidence (DOMAIN.md 5.6). It has begun, does not end before it begins, and what is confirmed lies between its
// start and today: nobody can vouch for a day that has not come (2.2). A mistaken one is withdrawn with a reason and counts nowhere.
import { addDays, type CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import type { OutcomeType, Tristate } from './vocabulary.js';

/** May the event be recorded, or changed to this? Raises the refusal when not. */
export function checkOutcome(
  event: { startsOn: CivilDate; endsOn?: CivilDate | null; confirmedThrough?: CivilDate | null },
  today: CivilDate,
): void {
  const { startsOn, endsOn, confirmedThrough } = event;
  demand(startsOn <= today, 'outcome.future', { on: startsOn });
  demand(!endsOn || endsOn >= startsOn, 'outcome.ends_before_start');
  demand(!confirmedThrough || (confirmedThrough >= startsOn && confirmedThrough <= today), 'outcome.confirmed_outside');
}

export type OutcomeQuestion = 'confirmedThrough' | 'leadsToEmployment' | 'studyFinance' | 'matchesHomeBackground';

const ASKED: Record<Exclude<OutcomeQuestion, 'confirmedThrough'>, readonly OutcomeType[]> = {
  leadsToEmployment: ['EDUCATION', 'PRAKTIK'],
  studyFinance: ['EDUCATION'],
  matchesHomeBackground: ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION'],
};
const GOES_ON: readonly OutcomeType[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION', 'PRAKTIK'];

/** What goals ask of an event of its kind and nobody has answered; an event without end wants a day through which it is confirmed. */
export function unansweredOf(
  event: {
    type: OutcomeType;
    endsOn: CivilDate | null;
    confirmedThrough: CivilDate | null;
  } & Record<Exclude<OutcomeQuestion, 'confirmedThrough'>, Tristate | null>,
  today: CivilDate,
): OutcomeQuestion[] {
  const isOpen = GOES_ON.includes(event.type) && event.endsOn === null;
  const isConfirmed = event.confirmedThrough !== null && event.confirmedThrough >= addDays(today, -CONFIRMED_FOR_DAYS);
  const unmarked = (Object.keys(ASKED) as (keyof typeof ASKED)[]).filter(
    (mark) => ASKED[mark].includes(event.type) && event[mark] !== 'yes' && event[mark] !== 'no',
  );
  return [...(isOpen && !isConfirmed ? (['confirmedThrough'] as const) : []), ...unmarked];
}

/** What goes on is asked about again after three months without a word. */
export const CONFIRMED_FOR_DAYS = 92;
