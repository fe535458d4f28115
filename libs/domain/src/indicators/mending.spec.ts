// What is missing, and what mending it could do at best.
import { fact, followUp, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { IndicatorCode } from './codes.js';
import type { Fact } from './fact.js';
import { figureOf } from './figure.js';
import type { GapCode } from './gap-kinds.js';
import { mendsFor, mendsOf } from './mending.js';
import { standingOf } from './population.js';

const exited = (key: string, rest: Parameters<typeof fact>[1] = {}) =>
  fact(key, {
    gender: 'W',
    education: 'EDU_UPPER_SEC',
    birthDate: '1990-01-01',
    unemployedSince: '2025-01-01',
    citizenship: ['SYR'],
    countryOfBirth: 'SYR',
    periods: [{ ...period('2026-01-01', '2026-06-30', 'PLAN_COMPLETED'), exitDestination: 'OTHER' }],
    ...rest,
  });
const AS_OF = '2026-11-19';
const facts = project([
  ...['a', 'b', 'c'].map((key) => exited(key, { outcomes: [outcome('PRAKTIK', '2026-07-01')] })),
  exited('yes', { outcomes: [outcome('EMPLOYMENT', '2026-07-01', { confirmedThrough: AS_OF })] }),
  exited('asked', { followUps: [followUp('three_months', '2026-09-30', { result: 'ANSWERED', on: '2026-09-30' })] }),
  exited('overdue', { followUps: [followUp('three_months', '2026-09-30')] }),
]);

it('orders by what could move the goals: three praktik without the mark before one follow-up', () => {
  const mends = mendsOf(['outcome_within_3_months'], facts, AS_OF);
  expect(mends.map(({ code, keys, effects }) => [code, keys.length, effects])).toEqual([
    ['leads_to_employment_missing', 3, [{ indicator: 'outcome_within_3_months', from: 1, to: 4, more: 0 }]],
    ['follow_up_overdue', 1, [{ indicator: 'outcome_within_3_months', from: 1, to: 2, more: 0 }]],
    ['not_confirmed', 3, []],
  ]);
});

it('says for one person what would mend her', () => {
  const standing = standingOf(facts.facts[0], AS_OF, 6);
  expect(standing && mendsFor('outcome_within_3_months', standing, facts)).toEqual(['leads_to_employment_missing']);
});

it('lists nobody the reader may not see', () => {
  const hidden = project([exited('h', { protected: true, hidden: true, gender: null })]);
  expect(mendsOf(['outcome_within_3_months'], hidden, AS_OF)).toEqual([]);
});

it('moves nothing for people who answered: no is a known answer', () => {
  const standing = standingOf(facts.facts[4], AS_OF, 6);
  expect(standing && mendsFor('outcome_within_3_months', standing, facts)).toEqual([]);
});

/** Somebody undecided, and the same person when it is mended as well as it can be: the figure moves by just what was said. */
describe('what was said is what comes', () => {
  const left = (rest: Partial<Fact> = {}) => exited('x', rest);
  const worked = { labourStatus: 'EMPLOYED' as const, contractType: 'PERMANENT' as const, hoursPerWeek: 40 };
  const asked = followUp('three_months', '2026-09-30', {
    result: 'ANSWERED',
    on: '2026-09-30',
    labourStatus: 'UNKNOWN',
  });
  const registered = { registeredOn: '2025-10-01' };
  const job = (rest = {}) => outcome('EMPLOYMENT', '2026-07-01', rest);
  const study = (rest = {}) => outcome('EDUCATION', '2026-07-01', { confirmedThrough: AS_OF, ...rest });
  it.each<[GapCode, IndicatorCode, Partial<Fact>, Partial<Fact>]>([
    [
      'follow_up_overdue',
      'outcome_within_3_months',
      { followUps: [followUp('three_months', '2026-09-30')] },
      { outcomes: [job()] },
    ],
    [
      'leads_to_employment_missing',
      'outcome_within_3_months',
      { outcomes: [study({ leadsToEmployment: 'unknown' })], followUps: [asked] },
      { outcomes: [study({ leadsToEmployment: 'yes' })] },
    ],
    [
      'not_confirmed',
      'outcome_held_at_3_months',
      { outcomes: [job({ confirmedThrough: '2026-09-29' })], followUps: [asked] },
      { outcomes: [job({ confirmedThrough: '2026-09-30' })] },
    ],
    [
      'not_confirmed',
      'self_support_of_exits',
      { outcomes: [job({ confirmedThrough: '2026-11-18' })] },
      { outcomes: [job({ confirmedThrough: AS_OF })] },
    ],
    [
      'home_background_missing',
      'occupied_within_1_year_of_registration',
      { ...registered, outcomes: [study()] },
      { outcomes: [study({ matchesHomeBackground: 'yes' })] },
    ],
    [
      'study_finance_missing',
      'self_support_of_exits',
      { outcomes: [study()] },
      { outcomes: [study({ studyFinance: 'yes' })] },
    ],
    ['study_finance_missing', 'kolada_exit', { outcomes: [study()] }, { outcomes: [study({ studyFinance: 'yes' })] }],
    ['labour_status_missing', 'EECR04', { labourStatus: null, outcomes: [job()] }, { labourStatus: 'INACTIVE_OTHER' }],
    [
      'labour_status_missing',
      'EECR01',
      { labourStatus: 'UNKNOWN', outcomes: [outcome('JOB_SEARCH_START', '2026-07-02')] },
      { labourStatus: 'INACTIVE_SICK' },
    ],
    ['birth_date_missing', 'EECO07', { birthDate: null }, { birthDate: '2000-01-01' }],
    ['unemployed_since_missing', 'EECO03', { unemployedSince: null }, { unemployedSince: '2020-01-01' }],
    ['citizenship_missing', 'EECO13', { citizenship: [] }, { citizenship: ['SYR'] }],
    ['country_of_birth_missing', 'EECO14', { countryOfBirth: null }, { countryOfBirth: 'SYR' }],
    ['education_missing', 'EECO10', { education: null }, { education: 'EDU_UPPER_SEC' }],
  ])('%s, %s', (code, indicator, broken, mended) => {
    const [before, after] = [left(broken), left({ ...broken, ...mended })].map((one) => project([one]));
    const figure = figureOf(indicator, before, { asOf: AS_OF });
    const effect = mendsOf([indicator], before, AS_OF).find((mend) => mend.code === code)?.effects[0];
    expect(effect).toEqual({ indicator, from: figure.n, to: 1, more: figure.N === 0 ? 1 : 0 });
    expect(figureOf(indicator, after, { asOf: AS_OF })).toMatchObject({
      n: 1,
      ...(figure.N === null ? {} : { N: figure.N + (effect?.more ?? 0) }),
    });
    const standing = standingOf(before.facts[0], AS_OF, 6);
    expect(standing && mendsFor(indicator, standing, before)).toContain(code);
    const mendedStanding = standingOf(after.facts[0], AS_OF, 6);
    expect(mendedStanding && mendsFor(indicator, mendedStanding, after)).toEqual([]);
  });
  it('better work: six months after', () => {
    const one = exited('x', {
      ...worked,
      periods: [{ ...period('2026-01-01', '2026-04-30', 'PLAN_COMPLETED'), exitDestination: 'OTHER' }],
      outcomes: [job({ contractType: 'PERMANENT', confirmedThrough: AS_OF })],
    });
    expect(mendsOf(['EECR06'], project([one]), AS_OF).map(({ code }) => code)).toContain('better_work_missing');
  });
  it('the exit survey is on the list while it can still be answered, and afterwards is told of the one person only', () => {
    const before = project([
      left({ periods: [{ ...period('2026-01-01', '2026-10-30', 'PLAN_COMPLETED'), exitDestination: 'OTHER' }] }),
    ]);
    const listed = (asOf: string) =>
      mendsOf(['empowered_at_exit'], before, asOf).some(({ code }) => code === 'exit_survey_missing');
    expect([listed('2026-11-27'), listed('2026-11-28')]).toEqual([true, false]);
    const standing = standingOf(before.facts[0], '2026-11-28', 6);
    expect(standing && mendsFor('empowered_at_exit', standing, before)).toEqual(['exit_survey_missing']);
  });
  it('a follow-up whose window is open is listed from the day it falls due, one answered later was open until then', () => {
    const answered = project([
      left({ followUps: [followUp('three_months', '2026-09-30', { result: 'ANSWERED', on: '2026-10-10' })] }),
    ]);
    const listed = (asOf: string) => mendsOf([], answered, asOf).some(({ code }) => code === 'follow_up_overdue');
    expect(['2026-09-29', '2026-09-30', '2026-10-09', '2026-10-10'].map(listed)).toEqual([false, true, true, false]);
  });
  it('who could not be reached: an event that is learnt later can still be recorded', () => {
    const tried = followUp('three_months', '2026-09-30', { result: 'UNREACHABLE', on: '2026-10-20' });
    const one = (rest: Partial<Fact>) => {
      const standing = standingOf(left({ followUps: [tried], ...rest }), AS_OF, 6);
      return standing && mendsFor('outcome_within_3_months', standing, project([]));
    };
    expect(one({})).toEqual(['event_unknown']);
    expect(one({ followUps: [asked] })).toEqual([]);
    expect(one({ outcomes: [job()] })).toEqual([]);
  });
  it('a date the rule needs', () => {
    const standing = standingOf(left(), AS_OF, 6);
    expect(standing && mendsFor('days_permit_to_first_job', standing, project([]))).toEqual(['permit_on_missing']);
    expect(standing && mendsFor('occupied_within_1_year_of_registration', standing, project([]))).toEqual([
      'registered_on_missing',
    ]);
  });
  it('a confirmed job and an answer without work: the job wins, and somebody is asked to look', () => {
    const says = (labourStatus: Fact['labourStatus'], confirmedThrough: string | null) =>
      mendsOf(
        [],
        project([left({ outcomes: [job({ confirmedThrough })], followUps: [{ ...asked, labourStatus }] })]),
        AS_OF,
      ).some(({ code }) => code === 'answer_disagrees');
    expect([
      says('UNEMPLOYED_REGISTERED', AS_OF),
      says('EMPLOYED', AS_OF),
      says('UNKNOWN', AS_OF),
      says('UNEMPLOYED_REGISTERED', null),
    ]).toEqual([true, false, false, false]);
  });
});
