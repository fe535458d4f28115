// DOMAIN.md 2.8 by hand: who exists on a day, what her final exit is, who is left out by which code, what a period FROM–TO takes, and the groups.
import { fact, outcome, period, project } from '../../../../test/support/fact-rows.js';
import type { Breakdown } from '../vocabulary.js';
import { breakdown } from './breakdown.js';
import type { IndicatorCode } from './codes.js';
import type { Fact, FactPeriod, ProjectFacts } from './fact.js';
import { figureOf, type FigureOptions } from './figure.js';
import { percentOf, wholePercentOf } from './rounding.js';

const AS_OF = '2026-11-19';
const of = (
  code: IndicatorCode,
  one: Partial<Fact>,
  options: Partial<FigureOptions> = {},
  rest: Partial<ProjectFacts> = {},
) => figureOf(code, project([fact('a', one)], rest), { asOf: AS_OF, ...options });
const completed = (last: Partial<FactPeriod>, norm: number | null = 6) => {
  const one = { periods: [{ ...period('2026-01-31', '2026-07-31', 'PROJECT_ENDED'), ...last }] };
  return of('completion_rate', one, {}, { project: { ...project([]).project, normMonths: norm } }).n;
};

describe('on a day', () => {
  it('the day of entry she is there, the day before she never was', () => {
    expect(of('EECO01', { periods: [period(AS_OF)] })).toMatchObject({ n: 1, leftOut: {} });
    expect(of('EECO01', { periods: [period('2026-11-20')] })).toMatchObject({ n: 0, leftOut: {} });
  });
  it('the exit is there on its day, the day before she is active', () => {
    const one = { periods: [period('2026-01-01', AS_OF, 'PLAN_COMPLETED')] };
    expect(of('completion_rate', one)).toMatchObject({ n: 1, N: 1 });
    expect(of('completion_rate', one, { asOf: '2026-11-18' })).toMatchObject({ N: 0, leftOut: { ACTIVE: 1 } });
  });
  it('who comes back is active again from that day, and was gone between', () => {
    const one = { periods: [period('2026-01-01', '2026-02-01', 'PLAN_COMPLETED'), period('2026-06-01')] };
    expect(of('completion_rate', one, { asOf: '2026-05-31' })).toMatchObject({ n: 1, N: 1 });
    expect(of('completion_rate', one, { asOf: '2026-06-01' })).toMatchObject({ N: 0, leftOut: { ACTIVE: 1 } });
  });
  it('a mistaken return leaves the exit before it; with no other period she leaves', () => {
    const mistake = period('2026-06-01', '2026-06-02', 'REGISTRATION_ERROR');
    expect(
      of('completion_rate', { periods: [period('2026-01-01', '2026-02-01', 'PLAN_COMPLETED'), mistake] }),
    ).toMatchObject({ n: 1, N: 1 });
    expect(of('completion_rate', { periods: [mistake] })).toMatchObject({ N: 0, leftOut: { REGISTRATION_ERROR: 1 } });
    const first = {
      periods: [period('2025-01-01', '2025-01-02', 'REGISTRATION_ERROR'), period('2026-01-01')],
      birthDate: '2007-06-01',
    };
    expect(of('EECO07', first).n).toBe(1);
    expect(breakdown('EECO01', project([fact('a', first)]), ['cohort'], { asOf: AS_OF })[0].group).toBe('2026');
  });
});

describe('the project ended: completed by plan', () => {
  it.each<[string, number | undefined]>([
    ['2026-07-31', 1],
    ['2026-07-30', 0],
  ])('left on %s, planned for 31 July: %d', (exitOn, n) =>
    expect(completed({ plannedExitOn: '2026-07-31', exitOn })).toBe(n),
  );
  it('without a plan entry + the norm, month ends clamped; without a norm completed', () => {
    expect(completed({ entryOn: '2025-08-31', exitOn: '2026-02-28' })).toBe(1);
    expect(completed({ entryOn: '2025-08-31', exitOn: '2026-02-27' })).toBe(0);
    expect(completed({ exitOn: '2026-02-01' }, null)).toBe(1);
  });
  it('the plan goes before the norm', () => {
    expect(completed({ plannedExitOn: '2026-03-01', exitOn: '2026-03-01' })).toBe(1);
    expect(completed({ plannedExitOn: '2026-09-01' })).toBe(0);
  });
});

describe('left out by the first code that fits', () => {
  const G1 = 'outcome_within_3_months';
  const exit = (reason: FactPeriod['exitReason'], on = '2026-03-31') => ({
    periods: [period('2026-01-01', on, reason)],
  });
  it.each<[string, Partial<Fact>, string]>([
    ['a mistake who died', { ...exit('REGISTRATION_ERROR'), deceasedOn: '2026-04-01' }, 'REGISTRATION_ERROR'],
    ['died in the project', exit('DECEASED'), 'DECEASED'],
    ['died while active', { periods: [period('2026-01-01')], deceasedOn: AS_OF }, 'DECEASED'],
    ['died before the window closed', { ...exit('PLAN_COMPLETED'), deceasedOn: '2026-06-30' }, 'DECEASED'],
    ['staff who died', { ...exit('DECEASED'), category: 'STAFF' }, 'DECEASED'],
    ['staff still here', { periods: [period('2026-01-01')], category: 'STAFF' }, 'ACTIVE'],
    ['staff', { ...exit('PLAN_COMPLETED'), category: 'STAFF' }, 'OTHER_GROUP'],
    ['staff whose window is open', { ...exit('PLAN_COMPLETED', '2026-11-01'), category: 'STAFF' }, 'OTHER_GROUP'],
    ['the window is open', exit('PLAN_COMPLETED', '2026-08-20'), 'IMMATURE'],
  ])('%s: %s', (_, one, code) => expect(of(G1, one)).toMatchObject({ N: 0, leftOut: { [code]: 1 } }));
  it.each([
    'ILLNESS',
    'PARENTAL_LEAVE',
    'MOVED',
    'PERMIT_ENDED',
    'CONSENT_WITHDRAWN',
    'ABSENCE',
    'NOT_TARGET_GROUP',
  ] as const)('%s stays in', (reason) => expect(of(G1, exit(reason)).N).toBe(1));
  it('a death after the day has not happened: the window is open still', () =>
    expect(of(G1, { ...exit('PLAN_COMPLETED', '2026-10-01'), deceasedOn: '2026-12-01' }).leftOut).toEqual({
      IMMATURE: 1,
    }));
  it('the deceased count in outputs', () => expect(of('EECO01', exit('DECEASED')).n).toBe(1));
});

describe('a period FROM–TO, both days in it, TO cut at the day', () => {
  const inside = (code: IndicatorCode, one: Partial<Fact>, from: string, to: string, asOf = AS_OF) => {
    const { n, N } = of(code, one, { period: { from, to }, asOf });
    return (N ?? n) === 1;
  };
  const left = { periods: [period('2026-01-10', '2026-03-31', 'PLAN_COMPLETED')] };
  it('outputs by first entry', () => {
    expect(inside('EECO01', left, '2026-01-10', '2026-01-10')).toBe(true);
    expect(inside('EECO01', left, '2026-01-11', '2026-12-31')).toBe(false);
    expect(inside('EECO01', left, '2025-12-01', '2026-01-09')).toBe(false);
  });
  it('exit results by the final exit, not by the end of their window', () => {
    expect(inside('EECR03', left, '2026-03-31', '2026-03-31')).toBe(true);
    expect(inside('EECR03', left, '2026-04-01', '2026-12-31')).toBe(false);
    expect(inside('outcome_within_3_months', left, '2026-03-01', '2026-03-30')).toBe(false);
  });
  it('registration goals by the anniversary', () => {
    const one = { periods: [period('2024-05-01')], registeredOn: '2024-03-01' };
    expect(inside('occupied_within_1_year_of_registration', one, '2025-03-01', '2025-03-01')).toBe(true);
    expect(inside('occupied_within_1_year_of_registration', one, '2024-03-01', '2025-02-28')).toBe(false);
    expect(inside('occupied_within_2_years_of_registration', one, '2025-03-02', '2026-03-01')).toBe(true);
  });
  it('TO is cut at the day: an anniversary after it is outside the period, not only unripe', () => {
    const one = { periods: [period('2024-05-01')], registeredOn: '2024-03-01' };
    const options = { period: { from: '2025-01-01', to: '2025-12-31' }, asOf: '2025-02-28' };
    expect(of('occupied_within_1_year_of_registration', one, options).leftOut).toEqual({ OTHER_GROUP: 1 });
  });
  it('what lies after the day is in no period', () =>
    expect(inside('EECR03', left, '2026-01-01', '2026-12-31', '2026-03-30')).toBe(false));
});

describe('groups', () => {
  const groups = (by: Breakdown, ...facts: Partial<Fact>[]) =>
    breakdown(
      'EECO01',
      project(facts.map((one, at) => fact(String(at), { periods: [period('2026-01-15')], ...one }))),
      [by],
      { asOf: AS_OF },
    ).map(({ group }) => group);
  it.each<[Breakdown, Partial<Fact>, string]>([
    ['age_group', { birthDate: '2008-01-16' }, '0-17'],
    ['age_group', { birthDate: '2008-01-15' }, '18-29'],
    ['age_group', { birthDate: '1996-01-16' }, '18-29'],
    ['age_group', { birthDate: '1996-01-15' }, '30-54'],
    ['age_group', { birthDate: '1971-01-16' }, '30-54'],
    ['age_group', { birthDate: '1971-01-15' }, '55+'],
    ['age_group', {}, 'UNKNOWN'],
    ['origin', { countryOfBirth: 'SWE' }, 'BORN_IN_SWEDEN'],
    ['origin', { countryOfBirth: 'SWE', parentsBornAbroad: 'yes' }, 'BORN_IN_SWEDEN_PARENTS_ABROAD'],
    ['origin', { countryOfBirth: 'FIN' }, 'BORN_IN_EU'],
    ['origin', { countryOfBirth: 'NOR' }, 'BORN_OUTSIDE_EU'],
    ['time_in_sweden', { registeredOn: '2025-01-16' }, 'LT_1'],
    ['time_in_sweden', { registeredOn: '2025-01-15' }, '1_2'],
    ['time_in_sweden', { registeredOn: '2023-01-16' }, '1_2'],
    ['time_in_sweden', { registeredOn: '2023-01-15' }, '3_5'],
    ['time_in_sweden', { registeredOn: '2020-01-15' }, '6_9'],
    ['time_in_sweden', { registeredOn: '2016-01-15' }, '10_PLUS'],
    ['time_in_sweden', { permitOn: '2025-01-15' }, '1_2'],
    ['time_in_sweden', { registeredOn: '2026-01-16', permitOn: '2020-01-01' }, 'UNKNOWN'],
    ['time_in_sweden', {}, 'UNKNOWN'],
    ['education', { education: 'DECLINED' }, 'UNKNOWN'],
    ['gender', {}, 'U'],
    ['gender', { gender: 'X' }, 'X'],
  ])('%s of %j is %s', (by, one, group) => expect(groups(by, one)).toEqual([group]));
  it('exposure by attended hours up to the day: ten hours are no longer below ten', () => {
    const attended = (minutes: number, on = '2026-02-01') => ({
      activities: [
        {
          kind: 'COACHING' as const,
          on,
          startsAt: null,
          endsAt: null,
          arrivedAt: null,
          breakMinutes: null,
          plannedMinutes: minutes,
          attendedMinutes: minutes,
          attendance: 'PRESENT' as const,
          signed: false,
        },
      ],
    });
    expect([599, 600, 2399, 2400, 5999, 6000].map((minutes) => groups('exposure', attended(minutes))[0])).toEqual([
      '0-9',
      '10-39',
      '10-39',
      '40-99',
      '40-99',
      '100+',
    ]);
    expect(groups('exposure', attended(6000, '2026-11-20'))).toEqual(['0-9']);
  });
  it('"not stated" comes last, the rest in the order of the code list; two dimensions join', () => {
    expect(groups('gender', {}, { gender: 'M' }, { gender: 'W' })).toEqual(['W', 'M', 'U']);
    const two = breakdown(
      'EECO01',
      project([fact('a', { gender: 'W', birthDate: '1990-01-01', periods: [period('2026-01-15')] })]),
      ['gender', 'age_group'],
      { asOf: AS_OF },
    );
    expect(two.map(({ group }) => group)).toEqual(['W|30-54']);
  });
});

describe('numbers', () => {
  it('half up, exactly: 1 of 8 is 12.5, 1 of 16 is 6.3, 3 of 80 is 3.8, 40 of 53 is 75.5; whole 13 of 40 is 33', () => {
    expect([percentOf(1, 8), percentOf(1, 16), percentOf(3, 80), percentOf(40, 53), percentOf(1, 800)]).toEqual([
      12.5, 6.3, 3.8, 75.5, 0.1,
    ]);
    expect([wholePercentOf(13, 40), wholePercentOf(27, 40), wholePercentOf(1, 200), wholePercentOf(1, 201)]).toEqual([
      33, 68, 1, 0,
    ]);
  });
  it('nothing of nothing is no percentage; none of some is nought', () =>
    expect([percentOf(0, 0), percentOf(0, 3)]).toEqual([null, 0]));
  it('work that starts after the day has not happened, work that ends after it still runs', () => {
    const one = (startsOn: string, endsOn: string | null) => ({
      periods: [period('2026-01-01', '2026-02-28', 'PLAN_COMPLETED')],
      outcomes: [outcome('EMPLOYMENT', startsOn, { endsOn })],
    });
    expect(of('outcome_within_3_months', one('2026-05-28', '2026-12-31'), { asOf: '2026-05-28' }).n).toBe(1);
    expect(of('self_support_of_enrolled', one('2026-11-20', null)).n).toBe(0);
  });
});
