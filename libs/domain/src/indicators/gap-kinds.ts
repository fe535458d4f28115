// The kinds of what may be missing: a gap is a question to the facts, and mending it in the best case is a changed fact. Each kind leads to a place where it
// can be mended, which a test demands; what mending does to the goals is counted in mending.ts.
import { addDays, addMonths, type CivilDate } from '../calendar.js';
import { MILESTONE_MONTHS } from '../follow-up.js';
import { CONFIRMED_FOR_DAYS } from '../outcome.js';
import { exitScore, SURVEY_WINDOW_DAYS } from '../survey.js';
import { MILESTONES, type SensitiveAnswer, type Tristate, UNEMPLOYED_STATUSES } from '../vocabulary.js';
import { answeredFollowUp, holdsOn, tristate } from './events.js';
import {
  ageAtEntry,
  type Fact,
  type FactAnswer,
  type FactFollowUp,
  type FactOutcome,
  type ProjectFacts,
} from './fact.js';
import type { Standing } from './population.js';

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
  'disability_missing',
  'housing_exclusion_missing',
  'deceased_on_missing',
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

/** Who declined has answered. */
const isUnasked = (answer: SensitiveAnswer | null): boolean => answer === null || answer === 'unknown';

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

export const GAPS: Record<GapCode, Gap> = {
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
    // The last exit alone can be put right, and the dead have gone nowhere.
    is: ({ periods, exitOn }) => {
      const destination = periods[periods.length - 1]?.exitDestination;
      return exitOn !== null && (!destination || destination === 'UNKNOWN');
    },
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
  // Voluntary questions: no list of who has not answered, only a word to who asks why one person is not counted.
  disability_missing: {
    is: () => false,
    isForOne: ({ fact }) => isUnasked(fact.disability),
    mended: ({ fact }) => [{ ...fact, disability: 'yes' }],
  },
  housing_exclusion_missing: {
    is: () => false,
    isForOne: ({ fact }) => isUnasked(fact.housingExclusion),
    mended: ({ fact }) => [{ ...fact, housingExclusion: 'yes' }],
  },
  // Results leave out the dead by the day they died (DOMAIN.md 2.8): a follow-up that says so gives no day.
  deceased_on_missing: {
    is: ({ fact, diedOn, asOf }) =>
      diedOn === null && fact.followUps.some(({ result, on }) => result === 'DECEASED' && on !== null && on <= asOf),
  },
  event_unknown: { is: () => false, mended: foundWork },
  registered_on_missing: { is: () => false },
  permit_on_missing: { is: () => false },
};
