// Forecasts held against what can be reckoned by hand.
import { fact, followUp, goal, outcome, period, project } from '../../../test/support/fact-rows.js';
import { addDays } from './calendar.js';
import { backTest } from './back-test.js';
import { canForecast, forecastOf } from './forecast.js';
import { nextMilestone } from './forecast-days.js';
import type { Fact } from './indicators/fact.js';
import { betaBinomial, betaGrid, convolve, gammaPoisson, intervalOf, logGamma, tailFrom } from './probability.js';

const job = (on: string) => outcome('EMPLOYMENT', on);
/** Left on the day; reached on another when given. */
const left = (key: string, exitOn: string, reachedOn?: string): Fact =>
  fact(key, {
    periods: [period(addDays(exitOn, -180), exitOn, 'PLAN_COMPLETED')],
    outcomes: reachedOn ? [job(reachedOn)] : [],
  });
const many = (n: number, make: (at: number) => Fact): Fact[] => Array.from({ length: n }, (_, at) => make(at));

/** No, for certain: somebody asked and in no work. */
const not = (n: number): Fact[] =>
  many(n, (at) => ({
    ...left(`n${at}`, '2026-03-01'),
    followUps: [followUp('three_months', '2026-06-01', { result: 'ANSWERED', on: '2026-06-01' })],
  }));

describe('what is certain', () => {
  /** DESIGN.md: 9 of 26 now, four windows close before 31 December, none of them reached: 9 of 30 to 13 of 30. */
  const facts = [
    ...many(9, (at) => left(`y${at}`, '2026-03-01', '2026-04-01')),
    ...many(17, (at) => left(`n${at}`, '2026-03-01')),
    ...many(4, (at) => left(`w${at}`, '2026-09-15')),
    ...many(7, (at) => left(`later${at}`, '2026-11-01')),
  ];
  const said = forecastOf(goal(), project(facts), '2026-11-19', '2026-12-31');

  it('9 of 26 and four open windows give 30 to 43 per cent', () =>
    expect(said).toMatchObject({ n: 9, N: 26, secured: 0, open: 4, least: 30, most: 43.3, pipeline: 0 }));

  it('who has reached it while the window is open is certain already', () => {
    const secured = forecastOf(
      goal(),
      project([...facts, left('s', '2026-09-20', '2026-10-01')]),
      '2026-11-19',
      '2026-12-31',
    );
    expect(secured).toMatchObject({ secured: 1, open: 4, least: 32.3, most: 45.2 });
  });

  it('the likely lies within the certain when nobody more is to leave', () => {
    expect(said?.low).toBeGreaterThanOrEqual(30);
    expect(said?.high).toBeLessThanOrEqual(43.3);
  });

  it('30 per cent of 30 is nine, which are reached already: the chance is 1', () =>
    expect(said?.chance).toBeCloseTo(1, 9));

  it('on the day itself nothing is open', () =>
    expect(forecastOf(goal(), project(facts), '2026-11-19', '2026-11-19')).toMatchObject({
      open: 0,
      low: 34.6,
      high: 34.6,
      chance: 1,
    }));
});

describe('what is likely', () => {
  /** One mature exit that reached and one that did not: with Jeffreys' halves the rate is Beta(1½, 1½), mean one half. */
  const two = [left('a', '2026-01-01', '2026-02-01'), left('b', '2026-01-01')];
  const here = (key: string, entryOn: string): Fact => fact(key, { periods: [period(entryOn)] });

  it('one still here who leaves in time: 1 of 3 or 2 of 3, evens', () => {
    const said = forecastOf(
      goal({ target: 50 }),
      project([...two, here('c', '2026-04-01')]),
      '2026-11-19',
      '2027-02-28',
    );
    expect(said).toMatchObject({ pipeline: 1, rates: { here: { a: 1.5, b: 1.5 } } });
    expect(said?.chance).toBeCloseTo(0.5, 9);
  });

  it('who leaves too late to be followed up by the day is not in the pipeline', () =>
    expect(forecastOf(goal(), project([...two, here('c', '2026-10-01')]), '2026-11-19', '2027-01-31')?.pipeline).toBe(
      0,
    ));

  it('the half of an open window is worth less than a whole one', () => {
    const ten = many(10, (at) => left(`x${at}`, '2026-01-01', at < 5 ? '2026-02-01' : undefined));
    const chance = (exitOn: string) =>
      forecastOf(goal({ target: 50 }), project([...ten, left('w', exitOn)]), '2026-11-19', '2027-03-01')?.chance ?? 0;
    expect(chance('2026-11-18')).toBeGreaterThan(chance('2026-09-01'));
  });

  it('a count goes on at the pace of the last half year', () => {
    const entries = many(12, (at) => here(`e${at}`, addDays('2026-06-01', at * 14)));
    const said = forecastOf(
      goal({ indicator: 'participants_enrolled', unit: 'count', target: 12 }),
      project(entries),
      '2026-11-19',
      '2027-05-20',
    );
    expect(said).toMatchObject({ n: 12, chance: 1 });
    expect((Number(said?.low) + Number(said?.high)) / 2).toBeGreaterThan(20);
  });
});

describe('chance and bounds agree', () => {
  const AS_OF = '2026-11-19';
  const chance = (target: number, people: Fact[], on = '2026-12-31', targetMax: number | null = null) =>
    forecastOf(goal({ target, targetMax }), project(people), AS_OF, on);
  const reached = (n: number) => many(n, (at) => left(`r${at}`, '2026-03-01', '2026-04-01'));
  const open = (n: number) => many(n, (at) => left(`o${at}`, '2026-09-15'));
  it.each<[string, number, Fact[], number | null]>([
    ['the lower bound reaches it', 30, [...reached(9), ...not(17), ...open(4)], 1],
    ['the upper bound does not', 44, [...reached(9), ...not(17), ...open(4)], 0],
    ['everybody decided, at the target', 50, [...reached(2), ...not(2)], 1],
    ['everybody decided, below it', 51, [...reached(2), ...not(2)], 0],
    ['nobody at all', 50, [], null],
    ['one, who reached', 100, reached(1), 1],
    ['one, who did not', 1, not(1), 0],
  ])('%s', (_, target, people, is) => expect(chance(target, people)?.chance).toBe(is));

  it('one open window is neither certain nor impossible, however few it hangs on', () => {
    for (const target of [1, 50, 100]) {
      const said = chance(target, open(1));
      expect(said).toMatchObject({ n: 0, N: 0, least: 0, most: 100, low: 0, high: 100 });
      expect(said?.chance).toBeGreaterThan(0);
      expect(said?.chance).toBeLessThan(1);
    }
  });

  it('who is undecided may still turn out well: not impossible', () => {
    const unasked = many(2, (at) => left(`u${at}`, '2026-03-01'));
    expect(chance(50, [...not(2), ...unasked])?.chance).toBe(0.001);
    expect(chance(51, [...not(2), ...unasked])?.chance).toBe(0);
  });

  it('within a range both ends count', () => {
    const four = [...reached(2), ...not(2)];
    expect(chance(40, four, '2026-12-31', 60)?.chance).toBe(1);
    expect(chance(20, four, '2026-12-31', 40)?.chance).toBe(0);
  });

  it('for every made-up project: 1 only with the lower bound, 0 only below the upper, between the two otherwise', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const [r, n, o] = [seed % 7, (seed * 3) % 5, (seed * 5) % 6];
      const target = (seed * 13) % 101;
      const said = chance(target, [...reached(r), ...not(n), ...open(o)]);
      if (!said || said.chance === null) continue;
      const N = r + n + o;
      const [least, most] = [100 * r >= target * N, 100 * (r + o) >= target * N];
      expect({ r, n, o, target, is: said.chance === 1 }).toEqual({ r, n, o, target, is: least });
      expect({ r, n, o, target, is: said.chance === 0 }).toEqual({ r, n, o, target, is: !most });
    }
  });

  it('a count: what is reached stays, what is passed stays passed, and any number may still come', () => {
    const here = (n: number) => many(n, (at) => fact(`h${at}`, { periods: [period('2026-08-01')] }));
    const enrolled = (target: number, targetMax: number | null, on: string) =>
      forecastOf(
        goal({ indicator: 'participants_enrolled', unit: 'count', target, targetMax }),
        project(here(10)),
        AS_OF,
        on,
      )?.chance;
    expect(enrolled(10, null, '2027-03-01')).toBe(1);
    expect(enrolled(2, 9, '2027-03-01')).toBe(0);
    expect(enrolled(1000, null, '2027-03-01')).toBe(0.001);
    expect(enrolled(11, null, AS_OF)).toBe(0);
    expect(enrolled(10, 90, AS_OF)).toBe(1);
  });
});

it('nobody stays longer than the project: a plan beyond its end is an exit at the end', () => {
  const stays = fact('s', { periods: [{ ...period('2026-06-01'), plannedExitOn: '2027-06-01' }] });
  const ending = project([stays], { project: { ...project([]).project, endsOn: '2026-12-31' } });
  expect(forecastOf(goal(), ending, '2026-11-19', '2027-03-31')?.pipeline).toBe(1);
  expect(forecastOf(goal(), ending, '2026-11-19', '2027-03-30')?.pipeline).toBe(0);
});

describe('back-test', () => {
  it('holds the past against what came', () => {
    const steady = many(60, (at) =>
      left(`p${at}`, addDays('2025-01-15', at * 9), at % 3 === 0 ? addDays('2025-01-15', at * 9 + 20) : undefined),
    );
    const tried = backTest(goal(), project(steady), '2026-11-19');
    expect(tried.tried).toBeGreaterThanOrEqual(8);
    expect(tried.inside / tried.tried).toBeGreaterThanOrEqual(0.7);
    expect(tried.meanError).toBeLessThan(6);
  });
  it('tries nothing where there is no past', () =>
    expect(backTest(goal(), project([]), '2026-11-19')).toEqual({ tried: 0, inside: 0, meanError: null }));
});

it('does not forecast medians, limits or states', () => {
  expect(canForecast(goal({ indicator: 'participation_days_median', unit: 'days' }))).toBe(false);
  expect(canForecast(goal({ indicator: 'occupancy_peak', unit: 'count' }))).toBe(false);
  expect(canForecast(goal({ indicator: 'self_support_of_enrolled' }))).toBe(false);
});

it('looks to the half-year’s end, or the goal’s own day when that comes first', () => {
  expect(nextMilestone('2026-11-19', null)).toBe('2026-12-31');
  expect(nextMilestone('2026-12-20', null)).toBe('2027-06-30');
  expect(nextMilestone('2026-11-19', '2026-12-01')).toBe('2026-12-01');
});

describe('probability', () => {
  const sum = (dist: readonly number[]) => dist.reduce((a, b) => a + b, 0);
  it('Γ(5) is 24, Γ(½) is √π', () => {
    expect(Math.exp(logGamma(5))).toBeCloseTo(24, 9);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
  });
  it('a beta-binomial of a flat rate is flat', () => {
    for (const chance of betaBinomial(4, { a: 1, b: 1 })) expect(chance).toBeCloseTo(0.2, 12);
  });
  it('sums to one and has the right mean', () => {
    const dist = betaBinomial(10, { a: 9.5, b: 17.5 });
    expect(sum(dist)).toBeCloseTo(1, 12);
    expect(dist.reduce((mean, chance, k) => mean + k * chance, 0)).toBeCloseTo((10 * 9.5) / 27, 9);
    const pace = gammaPoisson(6.5, 0.5);
    expect(sum(pace)).toBeCloseTo(1, 8);
    expect(pace.reduce((mean, chance, k) => mean + k * chance, 0)).toBeCloseTo(3.25, 6);
    expect(betaGrid({ a: 2, b: 3 }).reduce((mean, { p, weight }) => mean + p * weight, 0)).toBeCloseTo(0.4, 4);
  });
  it('adds, cuts and counts tails', () => {
    expect(convolve([0.5, 0.5], [0.5, 0.5])).toEqual([0.25, 0.5, 0.25]);
    expect(tailFrom([0.25, 0.5, 0.25], 1)).toBe(0.75);
    expect(tailFrom([0.25, 0.5, 0.25], -3)).toBe(1);
    expect(intervalOf([0.05, 0.1, 0.7, 0.1, 0.05], 0.8)).toEqual([1, 3]);
  });
});

describe('at the edges', () => {
  const here = (key: string, rest: Partial<Fact> = {}): Fact => fact(key, { periods: [period('2026-04-01')], ...rest });
  it('nobody has left and nobody will in time: nothing is said', () =>
    expect(forecastOf(goal(), project([]), '2026-11-19', '2026-12-31')).toMatchObject({
      N: 0,
      least: null,
      most: null,
      low: null,
      high: null,
      chance: null,
    }));
  it('only who belongs to the goal’s own group will be in its denominator', () => {
    const one = (labourStatus: Fact['labourStatus'], key: string) => here(key, { labourStatus });
    const facts = project([one('UNEMPLOYED_REGISTERED', 'a'), one('EMPLOYED', 'b'), one(null, 'c')]);
    expect(forecastOf(goal({ indicator: 'EECR04' }), facts, '2026-11-19', '2027-02-28')?.pipeline).toBe(1);
    const dead = project([here('d', { deceasedOn: '2026-11-01' })]);
    expect(forecastOf(goal(), dead, '2026-11-19', '2027-02-28')?.pipeline).toBe(0);
  });
  it('out of reach is a chance of nought, reached for good one of one', () => {
    const all = [...not(20), left('w', '2026-09-15')];
    expect(forecastOf(goal({ target: 30 }), project(all), '2026-11-19', '2026-12-31')?.chance).toBe(0);
    const won = [...many(20, (at) => left(`y${at}`, '2026-03-01', '2026-04-01')), left('w', '2026-09-15')];
    expect(forecastOf(goal({ target: 30 }), project(won), '2026-11-19', '2026-12-31')?.chance).toBeCloseTo(1, 12);
  });
  it('a range is met within it: above its end is not met', () => {
    const won = [...many(16, (at) => left(`y${at}`, '2026-03-01', '2026-04-01')), ...not(4)];
    const chance = (targetMax: number | null) =>
      forecastOf(goal({ target: 60, targetMax }), project(won), '2026-11-19', '2026-12-31')?.chance;
    expect([chance(null), chance(85), chance(70)]).toEqual([1, 1, 0]);
  });
  it('what is dated after the day is not known yet, though its window is open', () => {
    const coming = project([left('w', '2026-11-01', '2026-12-01')]);
    expect(forecastOf(goal(), coming, '2026-11-19', '2027-02-28')).toMatchObject({ secured: 0, open: 1 });
  });
  it('a day that has passed is not forecast', () =>
    expect(forecastOf(goal(), project([]), '2026-11-19', '2026-11-18')).toBeNull());
  it('who has answered is decided, who has not may answer or not', () => {
    const answers = (value: '2' | '5') =>
      (['E1', 'E2'] as const).map((item) => ({
        survey: 'core',
        occasion: 'exit' as const,
        on: '2026-11-10',
        item,
        answer: value,
      }));
    const exits = (key: string, rest: Partial<Fact>) =>
      fact(key, { periods: [period('2026-05-01', '2026-11-10', 'PLAN_COMPLETED')], ...rest });
    const facts = project([
      exits('yes', { answers: answers('5') }),
      exits('no', { answers: answers('2') }),
      exits('?', {}),
    ]);
    expect(forecastOf(goal({ indicator: 'empowered_at_exit' }), facts, '2026-11-19', '2026-12-31')).toMatchObject({
      N: 0,
      secured: 1,
      open: 1,
      least: 33.3,
      most: 66.7,
    });
  });
});
