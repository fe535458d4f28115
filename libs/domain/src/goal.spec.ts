// How goals stand: exact at the target though the printed percentage is rounded, with bounds, ranges, limits and small numbers (DOMAIN.md 1.6, 2.6).
import { goal as aim } from '../../../test/support/fact-rows.js';
import { BESIDE, type Goal, progressOf } from './goal.js';
import { CATALOGUE } from './indicators/catalogue.js';
import type { Figure } from './indicators/figure.js';

const figure = (n: number | null, N: number | null, rest: Partial<Figure> = {}): Figure => ({
  code: 'outcome_within_3_months',
  unit: 'participation',
  measure: 'share',
  n,
  N,
  value: null,
  percent: N === null || N === 0 || n === null ? null : Math.floor((2000 * n + N) / (2 * N)) / 10,
  unknown: 0,
  leftOut: {},
  ...rest,
});
const goal = (rest: Partial<Goal> = {}): Goal => aim({ target: 80, ...rest });

describe('a percentage', () => {
  it.each([
    [1999, 2500, 0, 'below', 1],
    [2000, 2500, 0, 'reached', 0],
    [1999, 2500, 1, 'at_risk', 1],
    [40, 50, 0, 'reached', 0],
    [39, 50, 0, 'below', 1],
    [39, 50, 1, 'at_risk', 1],
  ] as const)(
    '%d of %d with %d undecided is %s, %d missing: 79.96 prints as 80.0 and is below',
    (n, N, unknown, verdict, missing) => {
      expect(progressOf(goal(), figure(n, N, { unknown }))).toMatchObject({ verdict, missing });
    },
  );
  it('a target with decimals that binary numbers can not hold', () => {
    expect(progressOf(goal({ target: 33.3 }), figure(333, 1000))).toMatchObject({ verdict: 'reached', missing: 0 });
    expect(progressOf(goal({ target: 33.3 }), figure(332, 1000))).toMatchObject({ verdict: 'below', missing: 1 });
  });
  it('bounds: none or all of the undecided', () =>
    expect(progressOf(goal({ target: 50 }), figure(23, 60, { unknown: 14 }))).toMatchObject({
      actual: 38.3,
      low: 38.3,
      high: 61.7,
      verdict: 'at_risk',
    }));
  it('of nobody is undecided', () =>
    expect(progressOf(goal(), figure(0, 0))).toMatchObject({
      actual: null,
      verdict: 'undecided',
      missing: null,
      smallN: true,
    }));
  it('of fewer than thirty is small', () =>
    expect([29, 30].map((N) => progressOf(goal(), figure(20, N)).smallN)).toEqual([true, false]));
});

describe('a range of percentages', () => {
  it.each([
    [59, 'below'],
    [60, 'reached'],
    [80, 'reached'],
    [81, 'at_risk'],
  ] as const)('%d of 100 between 60 and 80 is %s', (n, verdict) =>
    expect(progressOf(goal({ target: 60, targetMax: 80 }), figure(n, 100)).verdict).toBe(verdict),
  );
  it('above is said by n and N too', () =>
    expect([800, 801].map((n) => progressOf(goal({ target: 60, targetMax: 80 }), figure(n, 1000)).above)).toEqual([
      false,
      true,
    ]));
});

describe('counts, days and limits', () => {
  const count = (rest: Partial<Goal>) => goal({ indicator: 'participants_enrolled', unit: 'count', ...rest });
  const of = (value: number | null, rest: Partial<Figure> = {}) =>
    figure(value, null, { value, percent: null, ...rest });
  it('a count as it is, the undecided as a bound', () => {
    expect(progressOf(count({ target: 25 }), of(25))).toMatchObject({ verdict: 'reached', missing: 0 });
    expect(progressOf(count({ target: 25 }), of(24))).toMatchObject({ verdict: 'below', missing: 1 });
    expect(progressOf(count({ target: 25, indicator: 'EECO02' }), of(24, { unknown: 1 }))).toMatchObject({
      verdict: 'at_risk',
      high: 25,
    });
  });
  it('organisations are counted though they have a share', () =>
    expect(progressOf(count({ indicator: 'municipalities_committed', target: 5 }), figure(4, 8))).toMatchObject({
      actual: 4,
      verdict: 'below',
      missing: 1,
    }));
  it('a limit is reached up to it, and passed above it', () => {
    const limit = count({ indicator: 'occupancy_peak', target: 20 });
    expect([20, 20.1].map((value) => progressOf(limit, figure(null, null, { value })).verdict)).toEqual([
      'reached',
      'at_risk',
    ]);
    expect(progressOf(limit, figure(null, null, { value: 21 }))).toMatchObject({ above: true, missing: null });
  });
  it('a limit on days with people behind is about the value, not about the people', () =>
    expect(
      progressOf(
        count({ indicator: 'days_permit_to_first_job', unit: 'days', target: 365 }),
        figure(12, 30, { value: 400 }),
      ),
    ).toMatchObject({ verdict: 'at_risk', actual: 400 }));
});

it('no result of people is shown without its other readings or without how many answered', () => {
  const variants = CATALOGUE.map(({ code }) => code).filter((code) => /_broad$|_state$|_without_moved$/.test(code));
  for (const code of variants)
    expect(BESIDE[code.replace(/_(broad|state|without_moved)$/, '') as keyof typeof BESIDE]).toContain(code);
  expect(BESIDE.empowered_at_exit).toEqual(['empowered_at_exit_strict', 'survey_response_rate_exit']);
  expect(BESIDE.outcome_within_3_months).toContain('follow_up_answer_rate_3_months');
});
