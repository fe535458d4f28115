// What most builders would get wrong (DOMAIN.md 11), one hand-computed case each; the rules are those of 2.8 and 2.9.
import { fact, followUp, outcome, period, project } from '../../../../test/support/fact-rows.js';
import { addMonths } from '../calendar.js';
import { progressOf } from '../goal.js';
import { breakdown } from './breakdown.js';
import type { IndicatorCode } from './codes.js';
import type { Fact } from './fact.js';
import { figureOf } from './figure.js';

const AS_OF = '2026-11-19';
const at = (code: IndicatorCode, facts: Fact[], asOf = AS_OF) => {
  const { n, N, unknown, percent, leftOut } = figureOf(code, project(facts), { asOf });
  return { n, N, unknown, percent, leftOut };
};
const G1 = 'outcome_within_3_months';
const job = (on: string, rest = {}) => outcome('EMPLOYMENT', on, rest);

it('1: somebody who came back is one participation, and results follow the final exit', () => {
  const back = fact('a', {
    periods: [period('2025-01-01', '2025-03-01', 'OWN_CHOICE'), period('2025-06-01', '2026-01-31', 'PLAN_COMPLETED')],
    outcomes: [job('2025-04-01', { endsOn: '2025-05-01' })],
  });
  expect(at('participants_enrolled', [back])).toMatchObject({ n: 1 });
  // The job between the periods ended before the final exit and says nothing of it; nobody asked at three months.
  expect(at(G1, [back])).toMatchObject({ n: 0, N: 1, unknown: 1 });
  expect(at('completion_rate', [back])).toMatchObject({ n: 1, N: 1, percent: 100 });
});

it('2: leaving early for a job is a success', () => {
  const left = fact('a', {
    periods: [period('2026-01-01', '2026-02-10', 'GOT_JOB_EARLY')],
    outcomes: [job('2026-02-11')],
  });
  expect(at(G1, [left])).toMatchObject({ n: 1, N: 1 });
  expect(at('completion_rate', [left])).toMatchObject({ n: 0, N: 1 });
});

it('3: an open window is in no denominator, and one and two years have different ones', () => {
  const fresh = fact('a', { periods: [period('2026-01-01', '2026-10-01', 'PLAN_COMPLETED')] });
  expect(at(G1, [fresh])).toMatchObject({ N: 0, percent: null, leftOut: { IMMATURE: 1 } });
  const registered = fact('b', { periods: [period('2025-09-01')], registeredOn: '2025-08-01' });
  expect(at('occupied_within_1_year_of_registration', [registered]).N).toBe(1);
  expect(at('occupied_within_2_years_of_registration', [registered])).toMatchObject({ N: 0, leftOut: { IMMATURE: 1 } });
});

it('4: who did not answer stays in the denominator: 2 of 3 is 66.7, not 100', () => {
  const exit = [period('2026-01-01', '2026-06-01', 'PLAN_COMPLETED')];
  const facts = [
    fact('a', { periods: exit, outcomes: [job('2026-06-02')] }),
    fact('b', { periods: exit, outcomes: [job('2026-06-02')] }),
    fact('c', {
      periods: exit,
      followUps: [followUp('three_months', '2026-09-01', { result: 'UNREACHABLE', on: '2026-09-20' })],
    }),
  ];
  expect(at(G1, facts)).toMatchObject({ n: 2, N: 3, unknown: 1, percent: 66.7 });
  expect(at('follow_up_answer_rate_3_months', facts)).toMatchObject({ n: 0, N: 3, percent: 0 });
});

describe('5: 28 days, three months, six months', () => {
  const exitOn = '2026-03-31';
  const hired = (on: string, rest = {}) => [
    fact('a', { periods: [period('2025-10-01', exitOn, 'PLAN_COMPLETED')], outcomes: [job(on, rest)] }),
  ];
  it.each([
    ['2026-04-28', 1, 1],
    ['2026-04-29', 0, 1],
    ['2026-06-30', 0, 1],
    ['2026-07-01', 0, 0],
  ])('a job on %s: EECR04 %d, within three months %d', (on, immediate, within) => {
    expect(at('EECR04', hired(on)).n).toBe(immediate);
    expect(at(G1, hired(on)).n).toBe(within);
  });
  it('event by deadline is not state on the day', () => {
    const ended = hired('2026-04-10', { endsOn: '2026-05-15' });
    expect(at(G1, ended).n).toBe(1);
    expect(at('outcome_held_at_3_months', ended)).toMatchObject({ n: 0, unknown: 0 });
    expect(at('EECR05', ended)).toMatchObject({ n: 0, N: 1, unknown: 1 });
  });
});

it('6: 30 November and three months is 28 February, in a leap year 29', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  const left = fact('a', {
    periods: [period('2026-05-01', '2026-11-30', 'PLAN_COMPLETED')],
    outcomes: [job('2027-02-28')],
  });
  expect(at(G1, [left], '2027-02-27').leftOut).toEqual({ IMMATURE: 1 });
  expect(at(G1, [left], '2027-02-28')).toMatchObject({ n: 1, N: 1 });
});

it('7: age bands do not sum to all; a naturalised Syrian is of foreign background, not a third-country national', () => {
  const born = (key: string, birthDate: string) => fact(key, { birthDate, periods: [period('2026-01-01')] });
  const facts = [
    born('17', '2008-01-02'),
    born('18', '2008-01-01'),
    born('40', '1986-01-01'),
    born('55', '1971-01-01'),
  ];
  expect((['EECO06', 'EECO07', 'EECO08', 'EECO01'] as const).map((code) => at(code, facts).n)).toEqual([1, 1, 1, 4]);
  const naturalised = [fact('s', { countryOfBirth: 'SYR', citizenship: ['SWE'], periods: [period('2026-01-01')] })];
  expect([at('EECO14', naturalised).n, at('EECO13', naturalised).n]).toEqual([1, 0]);
  const stateless = [
    fact('x', {
      countryOfBirth: 'SWE',
      parentsBornAbroad: 'no',
      citizenship: ['XXA'],
      periods: [period('2026-01-01')],
    }),
  ];
  expect([at('EECO14', stateless).n, at('EECO13', stateless).n]).toEqual([0, 1]);
});

it('8: EECR04 never counts who worked already, and EECR01 and EECR04 never both', () => {
  const exit = { periods: [period('2026-01-01', '2026-06-01', 'PLAN_COMPLETED')] };
  const worked = fact('a', { ...exit, labourStatus: 'EMPLOYED', outcomes: [job('2026-06-05')] });
  expect(at('EECR04', [worked])).toMatchObject({ N: 0, leftOut: { OTHER_GROUP: 1 } });
  const inactive = { ...exit, labourStatus: 'INACTIVE_OTHER' as const };
  const found = fact('b', { ...inactive, outcomes: [outcome('JOB_SEARCH_START', '2026-06-02'), job('2026-06-20')] });
  expect([at('EECR01', [found]).n, at('EECR04', [found]).n]).toEqual([0, 1]);
  const lost = fact('c', {
    ...inactive,
    outcomes: [job('2026-06-01', { endsOn: '2026-06-10' }), outcome('JOB_SEARCH_START', '2026-06-11')],
  });
  expect([at('EECR01', [lost]).n, at('EECR04', [lost]).n]).toEqual([1, 0]);
});

it('9: praktik is a success of Spektra and of nothing else; SFI on benefit is no self-support', () => {
  const praktik = fact('a', {
    labourStatus: 'UNEMPLOYED_REGISTERED',
    periods: [period('2026-01-01', '2026-06-01', 'PLAN_COMPLETED')],
    outcomes: [outcome('PRAKTIK', '2026-06-02', { leadsToEmployment: 'yes', confirmedThrough: AS_OF })],
  });
  expect(
    (['outcome_within_3_months', 'EECR04', 'kolada_exit', 'self_support_of_exits'] as const).map(
      (code) => at(code, [praktik]).n,
    ),
  ).toEqual([1, 0, 0, 0]);
  const sfi = fact('b', {
    periods: praktik.periods,
    outcomes: [outcome('EDUCATION', '2026-05-01', { studyFinance: 'no', confirmedThrough: AS_OF })],
  });
  expect(at('self_support_of_exits', [sfi])).toMatchObject({ n: 0, unknown: 0 });
});

it('10: rounded half up at the edge, nothing of nothing is no percentage, and parts need not make a hundred', () => {
  const exits = (yes: number, all: number) =>
    Array.from({ length: all }, (_, i) =>
      fact(String(i), { periods: [period('2026-01-01', '2026-06-01', i < yes ? 'PLAN_COMPLETED' : 'OWN_CHOICE')] }),
    );
  expect(at('completion_rate', exits(1, 8)).percent).toBe(12.5);
  expect(at('completion_rate', exits(13, 40)).percent).toBe(32.5);
  expect(at('completion_rate', exits(2, 3)).percent).toBe(66.7);
  expect(at('completion_rate', []).percent).toBeNull();
});

it('the deceased and the mistakes: an output keeps the first, nothing keeps the second', () => {
  const died = fact('a', { deceasedOn: '2026-07-01', periods: [period('2026-01-01', '2026-06-15', 'PLAN_COMPLETED')] });
  const mistake = fact('b', { periods: [period('2026-01-01', '2026-01-02', 'REGISTRATION_ERROR')] });
  expect(at('EECO01', [died, mistake])).toMatchObject({ n: 1, leftOut: { REGISTRATION_ERROR: 1 } });
  expect(at(G1, [died, mistake]).leftOut).toEqual({ DECEASED: 1, REGISTRATION_ERROR: 1 });
  // Who died after the window's last day was a result before.
  const later = fact('c', {
    deceasedOn: '2026-10-01',
    periods: [period('2026-01-01', '2026-06-15', 'PLAN_COMPLETED')],
    outcomes: [job('2026-06-16')],
  });
  expect(at(G1, [later])).toMatchObject({ n: 1, N: 1 });
});

it('what somebody declined to say is unknown, never no', () => {
  const declined = fact('a', { disability: 'declined' as Fact['disability'], periods: [period('2026-01-01')] });
  expect(at('EECO12', [declined])).toMatchObject({ n: 0, unknown: 1 });
});

it('18, 19: targets of several kinds: a range is red below and amber above, a capacity only upwards', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => fact(String(i), { periods: [period('2026-01-01')] }));
  const verdict = (
    count: number,
    goal: { target: number; targetMax: number | null },
    indicator: IndicatorCode = 'participants_enrolled',
  ) =>
    progressOf(
      { indicator, unit: 'count', dueOn: null, label: null, ...goal },
      figureOf(indicator, project(people(count)), { asOf: AS_OF }),
    ).verdict;
  expect([69, 70, 90, 91].map((count) => verdict(count, { target: 70, targetMax: 90 }))).toEqual([
    'below',
    'reached',
    'reached',
    'at_risk',
  ]);
  expect([20, 21].map((count) => verdict(count, { target: 20, targetMax: null }, 'occupancy_peak'))).toEqual([
    'reached',
    'at_risk',
  ]);
});

it('20: partners are those of the day one started', () => {
  const facts = [
    fact('a', { partner: 'Arbetsförmedlingen + Kommunen', periods: [period('2025-01-01')] }),
    fact('b', { partner: 'Kommunen', periods: [period('2026-01-01')] }),
    fact('c', { periods: [period('2026-01-01')] }),
  ];
  expect(breakdown('EECO01', project(facts), ['partner'], { asOf: AS_OF }).map(({ group, n }) => [group, n])).toEqual([
    ['Arbetsförmedlingen + Kommunen', 1],
    ['Kommunen', 1],
    ['UNKNOWN', 1],
  ]);
});
