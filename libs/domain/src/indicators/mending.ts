// What is missing, and what each gap holds back (PEERS.md 3, ideas 2 and 7): a gap is a question to the facts, and mending it in the best case is
// a changed fact, judged by the same rule. So "mend these seven and 41 may become 48" is counted, not guessed. It is a bound, never a promise.
import { addDays, addMonths, type CivilDate } from '../calendar.js';
import { MILESTONE_MONTHS } from '../follow-up.js';
import { CONFIRMED_FOR_DAYS } from '../outcome.js';
import { exitScore, SURVEY_WINDOW_DAYS } from '../survey.js';
import { MILESTONES, type Tristate, UNEMPLOYED_STATUSES } from '../vocabulary.js';
import { indicatorOf } from './catalogue.js';
import type { IndicatorCode } from './codes.js';
import { answeredFollowUp, holdsOn, tristate } from './events.js';
import {
  ageAtEntry,
  type Fact,
  type FactAnswer,
  type FactFollowUp,
  type FactOutcome,
  isHidden,
  type ProjectFacts,
} from './fact.js';
import { type Judged, judgeAll } from './figure.js';
import { rowsOf, standingsBy } from './memory.js';
import { isInPopulation, type Standing } from './population.js';

export const GAP_CODES = [
  'follow_up_overdue',
  'leads_to_employment_missing',
  'not_confirmed',
  'home_background_missing',
  'study_finance_missing',
  'better_work_missing',
  'labour_status_missing',
  'exit_survey_missing',
  'answer_disagrees',
  'exit_without_destination',
  'open_after_project_end',
  'attendance_not_reported',
  'education_missing',
  'gender_missing',
  'birth_date_missing',
  'unemployed_since_missing',
  'citizenship_missing',
  'country_of_birth_missing',
  'event_unknown',
  'registered_on_missing',
  'permit_on_missing',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

interface Gap {
  /** is it on the list whatever the goals are? */
  is(standing: Standing, input: ProjectFacts): boolean;
  /** is it on the list, too, where a goal is undecided because of it? */
  isForGoals?(standing: Standing): boolean;
  /** is it a question of this one person alone, told where she asks why, and in no list? */
  isForOne?(standing: Standing): boolean;
  /** the facts when what is missing turns out as well as it can, in each way it could; absent where no figure hangs on it */
  mended?(standing: Standing): Fact[];
}

const withOutcomes = ({ fact }: Standing, change: (event: FactOutcome) => FactOutcome): Fact[] => [
  { ...fact, outcomes: fact.outcomes.map(change) },
];
const begun = ({ fact, asOf }: Standing): FactOutcome[] => fact.outcomes.filter((event) => event.startsOn <= asOf);
const MATTERS: readonly string[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION', 'PRAKTIK'];
const WORK: readonly string[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT'];
const isUnmarked = (mark: Tristate | null): boolean => tristate(mark) === 'unknown';
const marked = (mark: Tristate | null): Tristate | null => (isUnmarked(mark) ? 'yes' : mark);

/** Does it go on without a day through which it is confirmed, at least up to that one? */
const isUnconfirmed = (event: FactOutcome, through: CivilDate): boolean =>
  MATTERS.includes(event.type) &&
  event.endsOn === null &&
  (event.confirmedThrough === null || event.confirmedThrough < through);

/** An answer of a later day is not there yet. */
const isUnanswered = ({ result, on }: FactFollowUp, asOf: CivilDate): boolean =>
  result === null || (on !== null && on > asOf);

/** Fallen due after the last exit and not answered; while its window is open an answer still decides, later a dated event does. */
const awaited = ({ fact, exitOn, asOf }: Standing): boolean =>
  fact.followUps.some((one) => isUnanswered(one, asOf) && one.dueOn <= asOf && (exitOn === null || one.dueOn > exitOn));

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

/** Work from the day after the exit, known to go on: whenever it is learnt, a dated event decides (DOMAIN.md 2.3). */
const foundWork = ({ fact, exitOn, asOf }: Standing): Fact[] =>
  exitOn === null
    ? []
    : [
        {
          ...fact,
          outcomes: [...fact.outcomes, { ...FOUND_WORK, startsOn: addDays(exitOn, 1), confirmedThrough: asOf }],
        },
      ];

/** A confirmed event and the answer of the follow-up that do not name the same: the event wins, and somebody has to look (DOMAIN.md 2.8). */
function disagrees(s: Standing): boolean {
  return MILESTONES.some((milestone) => {
    const status = answeredFollowUp(milestone, s)?.labourStatus;
    if (s.exitOn === null || !status || status === 'UNKNOWN') return false;
    const day = addMonths(s.exitOn, MILESTONE_MONTHS[milestone]);
    const saysWork = status === 'EMPLOYED' || status === 'SELF_EMPLOYED';
    return begun(s).some((e) => WORK.includes(e.type) && holdsOn(e, day, s) === 'yes') && !saysWork;
  });
}

const surveyed = ({ fact, exitOn, asOf }: Standing): boolean =>
  exitOn === null || (['E1', 'E2'] as const).every((item) => exitScore(fact.answers, item, exitOn, asOf) !== null);

const isUnemployed = ({ fact }: Standing): boolean =>
  (UNEMPLOYED_STATUSES as readonly (string | null)[]).includes(fact.labourStatus);
const bornFor = ({ entryOn, asOf }: Standing, age: number): CivilDate => addMonths(entryOn ?? asOf, -12 * age);

const GAPS: Record<GapCode, Gap> = {
  follow_up_overdue: {
    is: awaited,
    mended: (s) => (awaited(s) ? foundWork(s) : []),
  },
  leads_to_employment_missing: {
    is: (s) => begun(s).some((e) => ['EDUCATION', 'PRAKTIK'].includes(e.type) && isUnmarked(e.leadsToEmployment)),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, leadsToEmployment: marked(e.leadsToEmployment) })),
  },
  not_confirmed: {
    is: (s) => s.exitOn !== null && begun(s).some((e) => isUnconfirmed(e, addDays(s.asOf, -CONFIRMED_FOR_DAYS))),
    isForGoals: (s) => begun(s).some((e) => isUnconfirmed(e, s.asOf)),
    mended: (s) =>
      withOutcomes(s, (e) =>
        e.startsOn <= s.asOf && isUnconfirmed(e, s.asOf) ? { ...e, confirmedThrough: s.asOf } : e,
      ),
  },
  home_background_missing: {
    is: (s) =>
      s.fact.registeredOn !== null &&
      begun(s).some((e) => MATTERS.includes(e.type) && e.type !== 'PRAKTIK' && isUnmarked(e.matchesHomeBackground)),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, matchesHomeBackground: marked(e.matchesHomeBackground) })),
  },
  study_finance_missing: {
    is: (s) => begun(s).some((e) => e.type === 'EDUCATION' && isUnmarked(e.studyFinance)),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, studyFinance: marked(e.studyFinance) })),
  },
  better_work_missing: {
    is: () => false,
    isForGoals: (s) => begun(s).some((e) => WORK.includes(e.type) && isUnmarked(e.improved)),
    mended: (s) => withOutcomes(s, (e) => ({ ...e, improved: marked(e.improved) })),
  },
  labour_status_missing: {
    is: ({ fact }) => fact.labourStatus === null || fact.labourStatus === 'UNKNOWN',
    mended: ({ fact }) =>
      (['UNEMPLOYED_REGISTERED', 'INACTIVE_OTHER', 'EMPLOYED'] as const).map((labourStatus) => ({
        ...fact,
        labourStatus,
      })),
  },
  exit_survey_missing: {
    is: (s) => s.exitOn !== null && !surveyed(s) && s.asOf <= addDays(s.exitOn, SURVEY_WINDOW_DAYS),
    // Later only an answer that was given in time, and not written down, can be added.
    isForOne: (s) => !surveyed(s),
    mended: ({ fact, exitOn }) =>
      exitOn === null
        ? []
        : [
            {
              ...fact,
              answers: [
                ...fact.answers,
                ...(['E1', 'E2'] as const).map(
                  (item): FactAnswer => ({ survey: 'core', occasion: 'exit', on: exitOn, item, answer: '5' }),
                ),
              ],
            },
          ],
  },
  answer_disagrees: { is: disagrees },
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
  education_missing: {
    is: ({ fact }) => fact.education === null || fact.education === 'EDU_UNKNOWN',
    mended: ({ fact }) =>
      (['EDU_NONE', 'EDU_UPPER_SEC', 'EDU_TERTIARY'] as const).map((education) => ({ ...fact, education })),
  },
  gender_missing: { is: ({ fact }) => fact.gender === null || fact.gender === 'U' },
  birth_date_missing: {
    is: ({ fact, entryOn }) => ageAtEntry(fact, entryOn) === null,
    mended: (s) => [17, 24, 60].map((age) => ({ ...s.fact, birthDate: bornFor(s, age) })),
  },
  unemployed_since_missing: {
    is: (s) => isUnemployed(s) && s.fact.unemployedSince === null,
    mended: (s) => [{ ...s.fact, unemployedSince: addMonths(s.entryOn ?? s.asOf, -120) }],
  },
  citizenship_missing: {
    is: ({ fact }) => fact.citizenship.length === 0,
    mended: ({ fact }) => [{ ...fact, citizenship: ['XXA'] }],
  },
  country_of_birth_missing: {
    is: ({ fact }) =>
      fact.countryOfBirth === null || (fact.countryOfBirth === 'SWE' && isUnmarked(fact.parentsBornAbroad)),
    mended: ({ fact }) => [{ ...fact, countryOfBirth: fact.countryOfBirth ?? 'SYR', parentsBornAbroad: 'yes' }],
  },
  event_unknown: { is: () => false, mended: foundWork },
  registered_on_missing: { is: () => false },
  permit_on_missing: { is: () => false },
};

export interface Mend {
  code: GapCode;
  /** whose, by key */
  keys: string[];
  /** what mending all of it could do to each figure at best; only figures it could move. `more`: who comes into N with it */
  effects: { indicator: IndicatorCode; from: number; to: number; more: number }[];
}

/** Everything missing on the day, that first which could move the figures most. Who is hidden from the reader is in no list. */
export function mendsOf(codes: readonly IndicatorCode[], input: ProjectFacts, asOf: CivilDate): Mend[] {
  const standings = standingsBy(input, asOf).filter(
    (standing) => isInPopulation(standing) && !isHidden(standing.fact, true),
  );
  const undecided = codes.map((indicator) => undecidedOf(indicator, input, asOf));
  const mends = GAP_CODES.flatMap((code): Mend[] => {
    const gap = GAPS[code];
    const movable = undecided.map(({ indicator, counted, unknown, outside }) => {
      const rows = standings.filter(
        (s) =>
          (unknown.has(s.fact.key) || outside.has(s.fact.key)) &&
          (gap.is(s, input) || gap.isForGoals?.(s) === true) &&
          mayCount(indicator, code, s, input),
      );
      return { indicator, counted, rows, more: rows.filter(({ fact }) => outside.has(fact.key)).length };
    });
    const moved = new Set(movable.flatMap(({ rows }) => rows.map(({ fact }) => fact.key)));
    const keys = standings.filter((s) => gap.is(s, input) || moved.has(s.fact.key)).map(({ fact }) => fact.key);
    if (keys.length === 0) return [];
    const effects = movable.flatMap(({ indicator, counted, rows, more }) =>
      rows.length === 0 ? [] : [{ indicator, from: counted, to: counted + rows.length, more }],
    );
    return [{ code, keys, effects }];
  });
  const weight = ({ effects }: Mend): number => effects.reduce((sum, { from, to }) => sum + to - from, 0);
  return mends.sort((a, b) => weight(b) - weight(a) || b.keys.length - a.keys.length);
}

const DATE_GAPS = { registered: 'registered_on_missing', permit: 'permit_on_missing' } as const;

/** Which gaps keep this one person from being counted: with them mended well she would be. A date the rule needs is one whatever comes of it. */
export function mendsFor(indicator: IndicatorCode, standing: Standing, input: ProjectFacts): GapCode[] {
  const { needs } = indicatorOf(indicator).among;
  const [row] = judgeAll(indicatorOf(indicator), { ...input, facts: [standing.fact] }, { asOf: standing.asOf });
  if (row?.answer === 'counted') return [];
  if (needs && row?.reason === 'NO_DATE') return [DATE_GAPS[needs]];
  const gaps = GAP_CODES.filter((code) => {
    const gap = GAPS[code];
    const isMissing = gap.is(standing, input) || gap.isForGoals?.(standing) || gap.isForOne?.(standing);
    return isMissing && mayCount(indicator, code, standing, input);
  });
  // Who answered is no question of what else may have happened.
  const isOpen =
    gaps.length === 0 && row?.answer === 'unknown' && mayCount(indicator, 'event_unknown', standing, input);
  return isOpen ? ['event_unknown'] : gaps;
}

/** Who is undecided within N, and who is outside it only because an answer is missing. */
function undecidedOf(indicator: IndicatorCode, input: ProjectFacts, asOf: CivilDate) {
  const rows = rowsOf(indicator, input, asOf);
  const keysOf = (those: readonly Judged[]): Set<string> => new Set(those.map(({ standing }) => standing.fact.key));
  return {
    indicator,
    counted: rows.filter(({ answer }) => answer === 'counted').length,
    unknown: keysOf(rows.filter(({ answer }) => answer === 'unknown')),
    outside: keysOf(rows.filter(({ reason }) => reason === 'NOT_KNOWN')),
  };
}

function mayCount(indicator: IndicatorCode, code: GapCode, standing: Standing, input: ProjectFacts): boolean {
  const facts = GAPS[code].mended?.(standing) ?? [];
  return judgeAll(indicatorOf(indicator), { ...input, facts }, { asOf: standing.asOf }).some(
    ({ answer }) => answer === 'counted',
  );
}
