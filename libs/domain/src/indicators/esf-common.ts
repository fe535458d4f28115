// The common output and result indicators of ESF+ (Regulation (EU) 2021/1057, Annex I; exact rules DOMAIN.md 2.9, 3.1).
// Outputs are the situation at the first entry. Immediate results: within 28 days of leaving; longer-term: six months after.
import {
  EDUCATION_ISCED,
  EDUCATION_LEVELS,
  EMPLOYED_STATUSES,
  INACTIVE_STATUSES,
  LABOUR_STATUSES,
  OUTCOME_TYPES,
  UNEMPLOYED_STATUSES,
  WORK_OUTCOMES,
} from '../vocabulary.js';
import type { IscedGroup, OutcomeType } from '../vocabulary.js';
import type { IndicatorCode } from './codes.js';
import type { Day, EventRule, Expr } from './expression.js';
import type { Among, Indicator } from './indicator.js';

const ENTRY: Day = { of: 'entry' };
const EXIT: Day = { of: 'exit' };
const WITHIN_28: Day = { of: 'exit', days: 28 };
const AFTER_6_MONTHS: Day = { of: 'exit', months: 6 };

const unemployed: Expr = { op: 'labourStatus', oneOf: UNEMPLOYED_STATUSES };
const inactive: Expr = { op: 'labourStatus', oneOf: INACTIVE_STATUSES };
const employed: Expr = { op: 'labourStatus', oneOf: EMPLOYED_STATUSES };
const workless: Expr = { op: 'labourStatus', oneOf: [...UNEMPLOYED_STATUSES, ...INACTIVE_STATUSES] };
const notStudent: Expr = {
  op: 'labourStatus',
  oneOf: LABOUR_STATUSES.filter((s) => s !== 'INACTIVE_STUDENT' && s !== 'UNKNOWN'),
};

const isced = (group: IscedGroup): Expr => ({
  op: 'education',
  oneOf: EDUCATION_LEVELS.filter((level) => EDUCATION_ISCED[level] === group),
});

/** An event that starts after entry and within 28 days of leaving. */
const leaving = (types: readonly OutcomeType[], notEndedBefore: Day | undefined = EXIT): EventRule => ({
  types,
  after: ENTRY,
  through: WITHIN_28,
  notEndedBefore,
});

const onTheMarket = leaving(
  OUTCOME_TYPES.filter((t) => (WORK_OUTCOMES as readonly string[]).includes(t) || t === 'JOB_SEARCH_START'),
);

const output = (code: IndicatorCode, counts: Expr, estimate?: 'instead' | 'only'): Indicator => ({
  code,
  unit: 'participation',
  measure: 'count',
  among: { kind: 'output' },
  counts,
  periodBy: 'entry',
  estimate,
  since: 1,
});

const result = (code: IndicatorCode, window: Day, group: Expr | undefined, counts: Expr): Indicator => {
  const among: Among = { kind: 'result', finalExit: true, window, group };
  return { code, unit: 'participation', measure: 'share', among, counts, periodBy: 'exit', since: 1 };
};

export const ESF_INDICATORS: readonly Indicator[] = [
  output('EECO01', { op: 'always' }),
  output('EECO02', unemployed),
  output('EECO03', {
    op: 'and',
    all: [unemployed, { op: 'unemployedLong', months: 12, youthMonths: 6, youthBelow: 25 }],
  }),
  output('EECO04', inactive),
  output('EECO05', employed),
  output('EECO06', { op: 'ageAtEntry', to: 17 }),
  output('EECO07', { op: 'ageAtEntry', from: 18, to: 29 }),
  output('EECO08', { op: 'ageAtEntry', from: 55 }),
  output('EECO09', isced('ISCED_0_2')),
  output('EECO10', isced('ISCED_3_4')),
  output('EECO11', isced('ISCED_5_8')),
  output('EECO12', { op: 'flag', field: 'disability' }, 'instead'),
  output('EECO13', { op: 'thirdCountryNational' }),
  output('EECO14', { op: 'foreignBackground' }),
  output('EECO15', { op: 'always' }, 'only'),
  output('EECO16', { op: 'flag', field: 'housingExclusion' }, 'instead'),
  output('EECO17', { op: 'municipalityClass', is: 3 }, 'instead'),
  result('EECR01', WITHIN_28, inactive, { op: 'lastEvent', rule: onTheMarket, is: ['JOB_SEARCH_START'] }),
  result('EECR02', WITHIN_28, notStudent, { op: 'event', rule: leaving(['EDUCATION']) }),
  result('EECR03', WITHIN_28, undefined, {
    op: 'event',
    rule: { types: ['QUALIFICATION'], after: ENTRY, through: WITHIN_28 },
  }),
  result('EECR04', WITHIN_28, workless, {
    op: 'lastEvent',
    rule: onTheMarket,
    is: WORK_OUTCOMES,
    noEndBefore: WITHIN_28,
  }),
  result('EECR05', AFTER_6_MONTHS, workless, { op: 'workHeld', on: AFTER_6_MONTHS, milestone: 'six_months' }),
  result('EECR06', AFTER_6_MONTHS, employed, {
    op: 'betterWorkHeld',
    on: AFTER_6_MONTHS,
    milestone: 'six_months',
    unstable: ['FIXED_TERM', 'HOURLY', 'PROBATION'],
    stable: 'PERMANENT',
    fullHours: 35,
  }),
];
