// The projects' own result goals (DOMAIN.md 1.6 G1–G4, G6; exact rules 2.9): within three months of the exit, empowerment, occupation after
// registration, self-support, completion, and the municipalities' measure (4.4). What counts as success belongs to the goal.
import { WORK_OUTCOMES } from '../vocabulary.js';
import type { IndicatorCode } from './codes.js';
import type { Day, EventRule, Expr } from './expression.js';
import type { Among, Indicator } from './indicator.js';

const ENTRY: Day = { of: 'entry' };
const EXIT: Day = { of: 'exit' };
const WITHIN_28: Day = { of: 'exit', days: 28 };
const AFTER_3_MONTHS: Day = { of: 'exit', months: 3 };
const AS_OF: Day = { of: 'as_of' };

const afterExit = (window: Day, answered?: Expr): Among => ({ kind: 'result', finalExit: true, window, answered });

const share = (
  code: IndicatorCode,
  among: Among,
  counts: Expr,
  periodBy: Indicator['periodBy'] = 'exit',
): Indicator => ({
  code,
  unit: 'participation',
  measure: 'share',
  among,
  counts,
  periodBy,
  since: 1,
});

const WITHIN_3: EventRule = {
  types: [...WORK_OUTCOMES, 'EDUCATION', 'PRAKTIK'],
  after: ENTRY,
  through: AFTER_3_MONTHS,
  notEndedBefore: EXIT,
  tests: [{ field: 'leadsToEmployment', types: ['EDUCATION', 'PRAKTIK'] }],
};
const within3: Expr = { op: 'unlessUnasked', expr: { op: 'event', rule: WITHIN_3 }, milestone: 'three_months' };
/** Where no such event is known, the first line alone decides between no and unknown. */
const held3: Expr = {
  op: 'and',
  all: [
    within3,
    {
      op: 'or',
      any: [
        { op: 'held', rule: WITHIN_3, on: AFTER_3_MONTHS, milestone: 'three_months' },
        { op: 'not', expr: { op: 'event', rule: WITHIN_3 } },
      ],
    },
  ],
};

const bothAnswered: Expr = { op: 'exitItemsAnswered', items: ['E1', 'E2'] };
const empowered: Expr = {
  op: 'and',
  all: [
    { op: 'exitItemAtLeast', item: 'E1', least: 4 },
    { op: 'exitItemAtLeast', item: 'E2', least: 4 },
  ],
};

function occupied(years: 1 | 2): Indicator[] {
  const base = (years === 1 ? 'occupied_within_1_year_of_registration' : 'occupied_within_2_years_of_registration') as
    | 'occupied_within_1_year_of_registration'
    | 'occupied_within_2_years_of_registration';
  const day: Day = { of: 'registered', months: 12 * years };
  const among: Among = { kind: 'result', needs: 'registered', window: day, deceasedBy: day };
  const any: EventRule = { types: [...WORK_OUTCOMES, 'EDUCATION'], through: day, notEndedBefore: { of: 'registered' } };
  const matching: EventRule = { ...any, tests: [{ field: 'matchesHomeBackground' }] };
  const event: Expr = { op: 'event', rule: matching };
  return [
    share(base, among, event, 'registration'),
    share(`${base}_broad`, among, { op: 'event', rule: any }, 'registration'),
    share(`${base}_state`, among, { op: 'held', rule: matching, on: day }, 'registration'),
    share(`${base}_without_moved`, { ...among, notMovedBy: day }, event, 'registration'),
  ];
}

const supported: Expr = {
  op: 'held',
  on: AS_OF,
  rule: {
    types: [...WORK_OUTCOMES, 'EDUCATION'],
    through: AS_OF,
    tests: [{ field: 'studyFinance', types: ['EDUCATION'] }],
  },
};

const kolada: Expr = {
  op: 'or',
  any: [
    {
      op: 'held',
      on: { startMonths: 1 },
      rule: {
        types: WORK_OUTCOMES,
        after: ENTRY,
        through: WITHIN_28,
        notEndedBefore: EXIT,
        withoutSubsidy: 'MUNICIPAL_LM_JOB',
      },
    },
    {
      op: 'event',
      rule: {
        types: ['EDUCATION'],
        after: ENTRY,
        through: WITHIN_28,
        notEndedBefore: EXIT,
        tests: [{ field: 'studyFinance' }],
      },
    },
  ],
};

export const PROGRAMME_INDICATORS: readonly Indicator[] = [
  share('outcome_within_3_months', afterExit(AFTER_3_MONTHS), within3),
  share('outcome_held_at_3_months', afterExit(AFTER_3_MONTHS), held3),
  share('empowered_at_exit', afterExit(WITHIN_28, bothAnswered), empowered),
  share('empowered_at_exit_strict', afterExit(WITHIN_28), empowered),
  ...occupied(1),
  ...occupied(2),
  share('self_support_of_enrolled', { kind: 'result', deceasedBy: AS_OF }, supported, 'entry'),
  share(
    'self_support_of_completers',
    { kind: 'result', finalExit: true, deceasedBy: AS_OF, group: { op: 'exitCategory', is: 'COMPLETED' } },
    supported,
  ),
  share('self_support_of_exits', { kind: 'result', finalExit: true, deceasedBy: AS_OF }, supported),
  share('completion_rate', { kind: 'result', finalExit: true }, { op: 'exitCategory', is: 'COMPLETED' }),
  share('kolada_exit', afterExit(WITHIN_28), kolada),
  share('follow_up_answer_rate_3_months', afterExit(AFTER_3_MONTHS), { op: 'answered', milestone: 'three_months' }),
  share('survey_response_rate_exit', afterExit(WITHIN_28), bothAnswered),
  share(
    'improved_E1',
    { kind: 'result', deceasedBy: AS_OF, answered: { op: 'itemAnsweredTwice', item: 'E1' } },
    { op: 'itemImproved', item: 'E1' },
    'entry',
  ),
];
