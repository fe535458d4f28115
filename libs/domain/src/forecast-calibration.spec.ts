// Does the forecast keep what it promises? Many made-up projects whose true rates are known are forecast and then played to the end: the interval must
// hold what comes eight times of ten or more, and of the days it gave a chance of 70 per cent, about 70 of 100 must have come true. The dice are seeded.
import { fact, outcome, period, project } from '../../../test/support/fact-rows.js';
import { addDays } from './calendar.js';
import { forecastOf } from './forecast.js';
import type { Goal } from './goal.js';
import type { Fact, FactAnswer } from './indicators/fact.js';
import { figureOf } from './indicators/figure.js';

const AS_OF = '2026-06-30';
const ON = '2026-12-31';

/** The same numbers between 0 and 1 for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const goal: Goal = {
  indicator: 'outcome_within_3_months',
  target: 40,
  targetMax: null,
  unit: 'percent',
  dueOn: null,
  label: null,
};

interface Truth {
  /** people who left long ago, whose window is open, and who are here still */
  left: number;
  open: number;
  here: number;
  /** the chance to have work on leaving, and of the rest within three months */
  atExit: number;
  after: number;
}

/** A whole life: left on the planned day, with work before it, within three months of it, or never. */
function life(key: string, exitOn: string, { atExit, after }: Truth, roll: () => number): Fact {
  const days = roll() < atExit ? -10 : Math.ceil((92 * Math.log(1 - roll())) / Math.log(1 - after));
  return fact(key, {
    periods: [{ ...period(addDays(exitOn, -180), exitOn, 'PLAN_COMPLETED'), plannedExitOn: exitOn }],
    outcomes: days <= 91 ? [outcome('EMPLOYMENT', addDays(exitOn, days))] : [],
  });
}

/** The project as its end will show it; as of the day before, only what had happened by then is seen. */
const played = (truth: Truth, roll: () => number): Fact[] => [
  ...Array.from({ length: truth.left }, (_, at) => life(`l${at}`, addDays(AS_OF, -100 - at * 3), truth, roll)),
  ...Array.from({ length: truth.open }, (_, at) =>
    life(`o${at}`, addDays(AS_OF, -1 - Math.floor(roll() * 88)), truth, roll),
  ),
  ...Array.from({ length: truth.here }, (_, at) =>
    life(`h${at}`, addDays(AS_OF, 1 + Math.floor(roll() * 88)), truth, roll),
  ),
];

function tried(truth: Truth, times: number, seed: number, target = 40) {
  const roll = dice(seed);
  return Array.from({ length: times }, () => {
    const facts = project(played(truth, roll));
    const said = forecastOf({ ...goal, target }, facts, AS_OF, ON);
    const came = figureOf(goal.indicator, facts, { asOf: ON });
    return {
      inside: (said?.low ?? 101) <= (came.percent ?? -1) && (came.percent ?? 101) <= (said?.high ?? -1),
      width: (said?.high ?? 0) - (said?.low ?? 0),
      chance: said?.chance ?? -1,
      isReached: 100 * (came.n ?? 0) >= target * (came.N ?? 0),
      whole: (said?.N ?? 0) + (said?.open ?? 0) + (said?.secured ?? 0) + (said?.pipeline ?? 0) === came.N,
    };
  });
}
const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;

describe('the interval holds what comes', () => {
  it.each<[string, Truth]>([
    ['a project of the usual size', { left: 30, open: 12, here: 20, atExit: 0.15, after: 0.2 }],
    ['many successes', { left: 40, open: 10, here: 15, atExit: 0.4, after: 0.5 }],
    ['few successes', { left: 40, open: 10, here: 15, atExit: 0.02, after: 0.05 }],
    ['a young project', { left: 6, open: 8, here: 20, atExit: 0.15, after: 0.25 }],
    ['nobody has been followed up yet', { left: 0, open: 10, here: 20, atExit: 0.2, after: 0.3 }],
  ])('%s', (_, truth) => {
    const all = tried(truth, 100, 11);
    expect(share(all.map(({ whole }) => whole))).toBe(1);
    expect(share(all.map(({ inside }) => inside))).toBeGreaterThanOrEqual(0.77);
  });
  it('says more, the more it knows', () => {
    const width = (truth: Truth): number => tried(truth, 20, 5).reduce((sum, one) => sum + one.width, 0) / 20;
    const common = { atExit: 0.15, after: 0.25 };
    const [young, old] = [
      width({ left: 5, open: 5, here: 30, ...common }),
      width({ left: 90, open: 5, here: 30, ...common }),
    ];
    expect(old).toBeLessThan(young / 2);
  });
});

it('of what it called likely most came, of what it called unlikely little', () => {
  const truths = [0.05, 0.12, 0.2, 0.28, 0.36, 0.44].map(
    (after): Truth => ({ left: 25, open: 10, here: 25, atExit: 0.12, after }),
  );
  const all = truths.flatMap((truth, at) => tried(truth, 60, 100 + at, 33));
  const came = (from: number, to: number): [mean: number, share: number] => {
    const some = all.filter(({ chance }) => chance >= from && chance < to);
    expect(some.length).toBeGreaterThan(15);
    return [
      some.reduce((sum, { chance }) => sum + chance, 0) / some.length,
      share(some.map(({ isReached }) => isReached)),
    ];
  };
  for (const [from, to] of [
    [0, 0.2],
    [0.2, 0.5],
    [0.5, 0.8],
    [0.8, 1.01],
  ]) {
    const [said, is] = came(from, to);
    expect(Math.abs(said - is)).toBeLessThan(0.13);
  }
});

describe('where only who answers is in N', () => {
  const said = (value: '2' | '5', on: string): FactAnswer[] =>
    (['E1', 'E2'] as const).map((item) => ({ survey: 'core', occasion: 'exit', on, item, answer: value }));
  const answers = (key: string, exitOn: string, roll: () => number): Fact =>
    fact(key, {
      periods: [{ ...period(addDays(exitOn, -180), exitOn, 'PLAN_COMPLETED'), plannedExitOn: exitOn }],
      answers: roll() < 0.5 ? said(roll() < 0.7 ? '5' : '2', addDays(exitOn, Math.floor(roll() * 28))) : [],
    });
  it('half do not answer: the interval holds, and N is not taken for everybody', () => {
    const roll = dice(3);
    const empowered: Goal = { ...goal, indicator: 'empowered_at_exit', target: 70 };
    const all = Array.from({ length: 80 }, () => {
      const facts = project([
        ...Array.from({ length: 30 }, (_, at) => answers(`l${at}`, addDays(AS_OF, -40 - at), roll)),
        ...Array.from({ length: 6 }, (_, at) => answers(`o${at}`, addDays(AS_OF, -1 - at * 4), roll)),
        ...Array.from({ length: 20 }, (_, at) => answers(`h${at}`, addDays(AS_OF, 1 + at * 5), roll)),
      ]);
      const forecast = forecastOf(empowered, facts, AS_OF, ON);
      const came = figureOf('empowered_at_exit', facts, { asOf: ON }).percent ?? -1;
      return (forecast?.low ?? 101) <= came && came <= (forecast?.high ?? -1);
    });
    expect(share(all)).toBeGreaterThanOrEqual(0.77);
  });
});
