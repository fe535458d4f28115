// The closed language indicators are written in: data, not code, so that the same expression is judged in memory, compiled to SQL and
// told in words. It answers in three values; unknown means the data is not there yet and is never counted as no (DOMAIN.md 2.8).
import type {
  ContractType,
  EducationLevel,
  ExitCategory,
  LabourStatus,
  Milestone,
  OutcomeType,
  Subsidy,
  SurveyItem,
} from '../vocabulary.js';

export type Answer3 = 'yes' | 'no' | 'unknown';

/** A day of the case, moved by whole months (clamped) and then days. */
export interface Day {
  of: 'entry' | 'exit' | 'registered' | 'permit' | 'as_of';
  months?: number;
  days?: number;
}

/** What must be true of an event besides its kind and date; `types` limits the test to some kinds. */
export interface EventTest {
  field: 'leadsToEmployment' | 'studyFinance' | 'matchesHomeBackground';
  types?: readonly OutcomeType[];
}

export interface EventRule {
  types: readonly OutcomeType[];
  /** the start lies after this day (strictly), or on or after it with `fromInclusive`; without it any earlier start will do */
  after?: Day;
  fromInclusive?: boolean;
  through: Day;
  /** no end, or an end on or after this day */
  notEndedBefore?: Day;
  tests?: readonly EventTest[];
  withoutSubsidy?: Subsidy;
}

export type Expr =
  | { op: 'always' }
  | { op: 'and'; all: readonly Expr[] }
  | { op: 'or'; any: readonly Expr[] }
  | { op: 'not'; expr: Expr }
  | { op: 'labourStatus'; oneOf: readonly LabourStatus[] }
  | { op: 'education'; oneOf: readonly EducationLevel[] }
  | { op: 'flag'; field: 'disability' | 'housingExclusion' }
  | { op: 'ageAtEntry'; from?: number; to?: number }
  | { op: 'unemployedLong'; months: number; youthMonths: number; youthBelow: number }
  | { op: 'thirdCountryNational' }
  | { op: 'foreignBackground' }
  | { op: 'municipalityClass'; is: 1 | 2 | 3 }
  | { op: 'exitCategory'; is: ExitCategory }
  /** has an event of that rule */
  | { op: 'event'; rule: EventRule }
  /** of the rule's events the one that starts last (same day: work) is one of these, and lasts to the day */
  | { op: 'lastEvent'; rule: EventRule; is: readonly OutcomeType[]; noEndBefore?: Day }
  /** has an event of that rule known to hold on the day, or a number of months after its own start */
  | { op: 'held'; rule: EventRule; on: Day | { startMonths: number }; milestone?: Milestone }
  /** is known to work on the day, by event or by the milestone's answer alone */
  | { op: 'workHeld'; on: Day; milestone: Milestone }
  /** is known to work on the day by an event better than the work at entry */
  | {
      op: 'betterWorkHeld';
      on: Day;
      milestone: Milestone;
      unstable: readonly ContractType[];
      stable: ContractType;
      fullHours: number;
    }
  /** the milestone was answered inside its window */
  | { op: 'answered'; milestone: Milestone }
  /** a no without the milestone's answer becomes unknown */
  | { op: 'unlessUnasked'; expr: Expr; milestone: Milestone }
  /** every one of the items was answered 1–5 at exit */
  | { op: 'exitItemsAnswered'; items: readonly SurveyItem[] }
  /** the exit answer to the item is at least that */
  | { op: 'exitItemAtLeast'; item: SurveyItem; least: number }
  | { op: 'itemAnsweredTwice'; item: SurveyItem }
  | { op: 'itemImproved'; item: SurveyItem }
  | { op: 'sfiPassed' }
  /** a run of more days than this, inside open periods, with nothing going on */
  | { op: 'gap'; longerThan: number };

/** Three-valued and. */
export function and3(answers: readonly Answer3[]): Answer3 {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Three-valued or. */
export function or3(answers: readonly Answer3[]): Answer3 {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Three-valued not. */
export function not3(answer: Answer3): Answer3 {
  if (answer === 'unknown') return 'unknown';
  return answer === 'yes' ? 'no' : 'yes';
}

/** A plain condition as an answer. */
export function yesNo(condition: boolean): Answer3 {
  return condition ? 'yes' : 'no';
}
