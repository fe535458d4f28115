// What must be in order before a report is made (DOMAIN.md 2.7), as a list of who is concerned. Nothing here changes a figure: a gate says what is
// missing and where it is mended. An ended project's final report waits until everybody's state is decided (1.6, ruling 1).
import { addDays, type CivilDate, isWithin } from '../calendar.js';
import { followUpState } from '../follow-up.js';
import { ageAtEntry, type ProjectFacts } from '../indicators/fact.js';
import { isInPopulation, type Standing, standingsOf } from '../indicators/population.js';

export const REPORT_CHECKS = [
  'unresolved_after_end',
  'exit_missing',
  'exit_without_destination',
  'follow_up_overdue',
  'work_at_entry_without_start',
  'event_before_entry',
  'two_open_periods',
  'attendance_outside_period',
  'attendance_not_reported',
  'unemployed_after_entry',
  'age_outside',
  'gender_missing',
] as const;
export type ReportCheck = (typeof REPORT_CHECKS)[number];

/** Days without attendance after which an open period looks forgotten. */
const FORGOTTEN_DAYS = 30;
const AGES = { from: 15, to: 74 };

/** A check whose report may not be published while somebody is concerned. */
export const BLOCKING_CHECKS: readonly ReportCheck[] = ['unresolved_after_end', 'two_open_periods'];

export interface CheckFinding {
  check: ReportCheck;
  isBlocking: boolean;
  /** keys of the facts concerned; persons the reader may not know are opaque */
  keys: string[];
}

type Rule = (s: Standing, asOf: CivilDate, facts: ProjectFacts) => boolean;

const RULES: Record<ReportCheck, Rule> = {
  unresolved_after_end: ({ state }, asOf, { project }) =>
    project.endsOn !== null && project.endsOn <= asOf && state === 'ACTIVE',
  exit_missing: ({ state, fact, entryOn }, asOf) => {
    if (state !== 'ACTIVE' || entryOn === null) return false;
    const days = fact.activities.filter((one) => one.on <= asOf && one.attendance === 'PRESENT').map((one) => one.on);
    const last = days.reduce((latest, day) => (day > latest ? day : latest), entryOn);
    return addDays(last, FORGOTTEN_DAYS) < asOf;
  },
  exit_without_destination: ({ periods }) =>
    periods.some((one) => one.exitOn !== null && (one.exitDestination === null || one.exitDestination === 'UNKNOWN')),
  follow_up_overdue: ({ fact }, asOf) =>
    fact.followUps.some((one) => followUpState({ dueOn: one.dueOn, result: one.result }, asOf) === 'overdue'),
  work_at_entry_without_start: ({ fact, entryOn }) =>
    ['EMPLOYED', 'SELF_EMPLOYED'].includes(fact.labourStatus ?? '') &&
    fact.outcomes.some((one) => one.type === 'EMPLOYMENT' && entryOn !== null && one.startsOn <= entryOn),
  event_before_entry: ({ fact, entryOn }) =>
    fact.outcomes.some((one) => entryOn !== null && one.startsOn < entryOn && one.type !== 'EMPLOYMENT'),
  two_open_periods: ({ periods }) => periods.filter((one) => one.exitOn === null).length > 1,
  attendance_outside_period: ({ fact, periods }, asOf) =>
    fact.activities.some(
      (one) =>
        one.on <= asOf &&
        ['PRESENT', 'PARTIAL'].includes(one.attendance) &&
        !['INFO_MEETING', 'FOLLOW_UP_CONTACT'].includes(one.kind) &&
        !periods.some((period) => isWithin(one.on, period.entryOn, period.exitOn)),
    ),
  attendance_not_reported: ({ fact }, asOf) =>
    fact.activities.some((one) => one.on <= asOf && one.attendance === 'NOT_REPORTED'),
  unemployed_after_entry: ({ fact, entryOn }) =>
    fact.unemployedSince !== null && entryOn !== null && fact.unemployedSince > entryOn,
  age_outside: ({ fact, entryOn }) => {
    const age = ageAtEntry(fact, entryOn);
    return age !== null && (age < AGES.from || age > AGES.to);
  },
  gender_missing: ({ fact }) => fact.gender === null || fact.gender === 'U',
};

/** What stands in the way of a right report as of the day; an empty list is all green. */
export function reportChecks(facts: ProjectFacts, asOf: CivilDate): CheckFinding[] {
  const standings = standingsOf(facts.facts, asOf, facts.project.normMonths).filter(isInPopulation);
  return REPORT_CHECKS.flatMap((check) => {
    const keys = standings.filter((s) => RULES[check](s, asOf, facts)).map((s) => s.fact.key);
    return keys.length ? [{ check, isBlocking: BLOCKING_CHECKS.includes(check), keys }] : [];
  });
}
