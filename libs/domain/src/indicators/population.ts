// Who a figure is about, as of a date (DOMAIN.md 2.8). Only what is dated on or before the day exists; an erroneous period is dropped.
// Who is not in N is left out by the first code that fits, so that N + left out is everybody who ever started.
import type { CivilDate } from '../calendar.js';
import { addDays, addMonths } from '../calendar.js';
import { exitCategory } from '../participation.js';
import type { ExitReason, ParticipationState } from '../vocabulary.js';
import type { Day } from './expression.js';
import type { Fact, FactPeriod } from './fact.js';

/** In the order in which they are tried. */
export const LEFT_OUT_CODES = [
  'REGISTRATION_ERROR',
  'DECEASED',
  'ACTIVE',
  'MOVED',
  'NO_DATE',
  'OTHER_GROUP',
  'IMMATURE',
  'NO_ANSWER',
  'NOT_KNOWN',
] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];

/** One participation as it stood on a day. */
export interface Standing {
  fact: Fact;
  asOf: CivilDate;
  /** real periods begun by the day, in order; an exit after the day is not there yet */
  periods: FactPeriod[];
  entryOn: CivilDate | null;
  state: ParticipationState;
  /** the final exit: completed or early */
  exitOn: CivilDate | null;
  exitReason: ExitReason | null;
  /** day of death when it is known by the day */
  diedOn: CivilDate | null;
}

/** The participation as of the day, or null when it had not started. */
export function standingOf(fact: Fact, asOf: CivilDate, normMonths: number | null): Standing | null {
  const begun = fact.periods.filter((period) => period.entryOn <= asOf);
  if (begun.length === 0) return null;
  const periods = begun
    .filter((period) => !period.error && period.exitReason !== 'REGISTRATION_ERROR')
    .sort((a, b) => (a.entryOn < b.entryOn ? -1 : a.entryOn > b.entryOn ? 1 : 0))
    .map((period) =>
      period.exitOn !== null && period.exitOn > asOf ? { ...period, exitOn: null, exitReason: null } : period,
    );
  const last = periods[periods.length - 1];
  const category = last ? exitCategory(last, last.plannedExitOn, normMonths) : 'ERROR';
  const died = fact.deceasedOn ?? (category === 'DECEASED' ? last.exitOn : null);
  const final = category === 'COMPLETED' || category === 'EARLY';
  return {
    fact,
    asOf,
    periods,
    entryOn: periods[0]?.entryOn ?? null,
    state: category ?? 'ACTIVE',
    exitOn: final ? last.exitOn : null,
    exitReason: final ? last.exitReason : null,
    diedOn: died !== null && died <= asOf ? died : null,
  };
}

/** Everybody who had started by the day. */
export function standingsOf(facts: readonly Fact[], asOf: CivilDate, normMonths: number | null): Standing[] {
  return facts.map((fact) => standingOf(fact, asOf, normMonths)).filter((standing) => standing !== null);
}

/** Does the participation count at all: a real period, and a jobseeker (staff are reported apart)? */
export function isInPopulation(standing: Standing): boolean {
  return standing.entryOn !== null && standing.fact.category === 'JOBSEEKER';
}

/** The date a day of the language means for this person; null when a date it needs is missing. */
export function dayOf(day: Day, standing: Standing): CivilDate | null {
  const base = baseOf(day.of, standing);
  return base === null ? null : addDays(addMonths(base, day.months ?? 0), day.days ?? 0);
}

function baseOf(of: Day['of'], { fact, asOf, entryOn, exitOn }: Standing): CivilDate | null {
  switch (of) {
    case 'entry':
      return entryOn;
    case 'exit':
      return exitOn;
    case 'registered':
      return fact.registeredOn;
    case 'permit':
      return fact.permitOn;
    case 'as_of':
      return asOf;
  }
}
