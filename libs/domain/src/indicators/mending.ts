// What is missing, and what each gap holds back (PEERS.md 3, ideas 2 and 7): a gap is a question to the facts, and mending it in the best case is
// a changed fact, judged by the same rule. So "mend these seven and 41 may become 48" is counted, not guessed. It is a bound, never a promise.
import { addDays, type CivilDate } from '../calendar.js';
import { followUpState } from '../follow-up.js';
import type { IndicatorCode } from './codes.js';
import { type Fact, type FactOutcome, isHidden, type ProjectFacts } from './fact.js';
import { judgeAll } from './figure.js';
import { indicatorOf } from './catalogue.js';
import { rowsOf, standingsBy } from './memory.js';
import { isInPopulation, type Standing } from './population.js';

export const GAP_CODES = [
  'follow_up_overdue',
  'leads_to_employment_missing',
  'not_confirmed',
  'home_background_missing',
  'study_finance_missing',
  'labour_status_missing',
  'exit_without_destination',
  'open_after_project_end',
  'attendance_not_reported',
  'education_missing',
  'gender_missing',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

interface Gap {
  is(standing: Standing, input: ProjectFacts): boolean;
  /** the fact when what is missing turns out as well as it can; absent where no goal hangs on it */
  mended?(standing: Standing): Fact;
}

const withOutcomes = ({ fact }: Standing, change: (event: FactOutcome) => FactOutcome): Fact => ({
  ...fact,
  outcomes: fact.outcomes.map(change),
});
const begun = ({ fact, asOf }: Standing): FactOutcome[] => fact.outcomes.filter((event) => event.startsOn <= asOf);
const MATTERS: readonly string[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION', 'PRAKTIK'];
const isUnconfirmed = (event: FactOutcome, asOf: CivilDate): boolean =>
  MATTERS.includes(event.type) &&
  event.endsOn === null &&
  (event.confirmedThrough === null || event.confirmedThrough < addDays(asOf, -CONFIRMED_FOR_DAYS));
/** A running job is asked about again after three months without a word. */
const CONFIRMED_FOR_DAYS = 92;

const FOUND_WORK: Omit<FactOutcome, 'startsOn' | 'confirmedThrough'> = {
  type: 'EMPLOYMENT',
  endsOn: null,
  hoursPerWeek: null,
  contractType: null,
  subsidy: null,
  studyFinance: null,
  leadsToEmployment: 'yes',
  matchesHomeBackground: 'yes',
  improved: 'yes',
  support: null,
  municipality: null,
  employerId: null,
};

const GAPS: Record<GapCode, Gap> = {
  follow_up_overdue: {
    is: ({ fact, asOf }) =>
      fact.followUps.some((one) => followUpState({ dueOn: one.dueOn, result: one.result }, asOf) === 'overdue'),
    mended: ({ fact, exitOn, asOf }) =>
      exitOn === null
        ? fact
        : {
            ...fact,
            outcomes: [...fact.outcomes, { ...FOUND_WORK, startsOn: addDays(exitOn, 1), confirmedThrough: asOf }],
          },
  },
  leads_to_employment_missing: {
    is: (s) => begun(s).some((e) => ['EDUCATION', 'PRAKTIK'].includes(e.type) && e.leadsToEmployment === null),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, leadsToEmployment: e.leadsToEmployment ?? 'yes' })),
  },
  not_confirmed: {
    is: (s) => s.exitOn !== null && begun(s).some((event) => isUnconfirmed(event, s.asOf)),
    mended: (s) => withOutcomes(s, (e) => (isUnconfirmed(e, s.asOf) ? { ...e, confirmedThrough: s.asOf } : e)),
  },
  home_background_missing: {
    is: (s) =>
      s.fact.registeredOn !== null &&
      begun(s).some((e) => MATTERS.includes(e.type) && e.type !== 'PRAKTIK' && e.matchesHomeBackground === null),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, matchesHomeBackground: e.matchesHomeBackground ?? 'yes' })),
  },
  study_finance_missing: {
    is: (s) => begun(s).some((e) => e.type === 'EDUCATION' && e.studyFinance === null),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, studyFinance: e.studyFinance ?? 'yes' })),
  },
  labour_status_missing: {
    is: ({ fact }) => fact.labourStatus === null || fact.labourStatus === 'UNKNOWN',
    mended: ({ fact }) => ({ ...fact, labourStatus: 'UNEMPLOYED_REGISTERED' }),
  },
  exit_without_destination: {
    is: ({ periods }) =>
      periods.some((p) => p.exitOn !== null && (p.exitDestination === null || p.exitDestination === 'UNKNOWN')),
  },
  open_after_project_end: {
    is: ({ state, asOf }, { project }) => project.endsOn !== null && project.endsOn < asOf && state === 'ACTIVE',
  },
  attendance_not_reported: {
    is: ({ fact, asOf }) => fact.activities.some((one) => one.on <= asOf && one.attendance === 'NOT_REPORTED'),
  },
  education_missing: { is: ({ fact }) => fact.education === null || fact.education === 'EDU_UNKNOWN' },
  gender_missing: { is: ({ fact }) => fact.gender === null || fact.gender === 'U' },
};

export interface Mend {
  code: GapCode;
  /** whose, by key */
  keys: string[];
  /** what mending all of it could do to each figure at best; only figures it could move */
  effects: { indicator: IndicatorCode; from: number; to: number }[];
}

/** Everything missing on the day, that first which could move the figures most. Who is hidden from the reader is in no list. */
export function mendsOf(codes: readonly IndicatorCode[], input: ProjectFacts, asOf: CivilDate): Mend[] {
  const standings = standingsBy(input, asOf).filter(
    (standing) => isInPopulation(standing) && !isHidden(standing.fact, true),
  );
  const undecided = codes.map((indicator) => undecidedOf(indicator, input, asOf));
  const mends = GAP_CODES.flatMap((code): Mend[] => {
    const rows = standings.filter((standing) => GAPS[code].is(standing, input));
    if (rows.length === 0) return [];
    const effects = undecided.flatMap(({ indicator, counted, unknown }) => {
      const more = rows.filter(({ fact }) => unknown.has(fact.key)).filter((s) => mayCount(indicator, code, s, input));
      return more.length === 0 ? [] : [{ indicator, from: counted, to: counted + more.length }];
    });
    return [{ code, keys: rows.map(({ fact }) => fact.key), effects }];
  });
  const weight = ({ effects }: Mend): number => effects.reduce((sum, { from, to }) => sum + to - from, 0);
  return mends.sort((a, b) => weight(b) - weight(a) || b.keys.length - a.keys.length);
}

/** Which gaps keep this one person from being counted: with them mended well she would be. */
export function mendsFor(indicator: IndicatorCode, standing: Standing, input: ProjectFacts): GapCode[] {
  return GAP_CODES.filter((code) => GAPS[code].is(standing, input) && mayCount(indicator, code, standing, input));
}

function undecidedOf(indicator: IndicatorCode, input: ProjectFacts, asOf: CivilDate) {
  const rows = rowsOf(indicator, input, asOf);
  return {
    indicator,
    counted: rows.filter(({ answer }) => answer === 'counted').length,
    unknown: new Set(
      rows
        .filter(({ answer, reason }) => answer === 'unknown' || reason === 'NOT_KNOWN')
        .map(({ standing }) => standing.fact.key),
    ),
  };
}

function mayCount(indicator: IndicatorCode, code: GapCode, standing: Standing, input: ProjectFacts): boolean {
  const mended = GAPS[code].mended?.(standing);
  if (!mended) return false;
  const [row] = judgeAll(indicatorOf(indicator), { ...input, facts: [mended] }, { asOf: standing.asOf });
  return row?.answer === 'counted';
}
