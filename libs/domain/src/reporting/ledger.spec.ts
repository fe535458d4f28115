// Two reports side by side give nobody away: worked cases, and an attacker with everything published over 24 periods (DOMAIN.md 7.6, SECURITY.md 3.6).
import type { Group } from '../indicators/breakdown.js';
import { percentOf } from '../indicators/rounding.js';
import { type BasisCell, changedBetween, givenAway, REST } from './ledger.js';
import { HIDDEN, suppress, type SuppressedGroup } from './suppress.js';

const cell = (group: string, keys: string[], more: Partial<BasisCell> = {}): BasisCell => ({
  table: 't',
  group,
  part: 'all',
  isShown: true,
  keys,
  ...more,
});
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `p${from + i}`);

describe('a pair of reports', () => {
  it('counts who stands in one and not in the other; persons unknown to the preparer by number', () => {
    expect(changedBetween(['a', 'b', 'c'], ['b', 'c', 'd'])).toBe(2);
    expect(changedBetween(['hidden-1', 'a'], ['hidden-7', 'hidden-8', 'a'])).toBe(1);
  });
  it('nobody or at least five changed: nothing is given away', () => {
    expect(givenAway([cell('W', people(0, 20))], [cell('W', people(0, 20))], 5)).toEqual([]);
    expect(givenAway([cell('W', people(0, 20))], [cell('W', people(0, 25))], 5)).toEqual([]);
  });
  it('three came: their group is given away', () => {
    expect(givenAway([cell('W', people(0, 20))], [cell('W', people(0, 23))], 5)).toEqual([
      { table: 't', group: 'W', part: 'all', changed: 3, why: 'few' },
    ]);
  });
  it('one came and one left: the number stands still, two are given away', () =>
    expect(givenAway([cell('W', people(0, 20))], [cell('W', people(1, 21))], 5)[0]).toMatchObject({ changed: 2 }));
  it('a cell hidden in either report cannot be subtracted', () => {
    const hidden = cell('W', people(0, 20), { isShown: false });
    expect(givenAway([hidden], [cell('W', people(0, 22))], 5)).toEqual([]);
    expect(givenAway([cell('W', people(0, 20))], [{ ...hidden, keys: people(0, 22) }], 5)).toEqual([]);
  });
  it('a group that was not there had nobody: its first three are given away', () =>
    expect(givenAway([cell('W', people(0, 20))], [cell('W', people(0, 20)), cell('M', people(20, 23))], 5)).toEqual([
      { table: 't', group: 'M', part: 'all', changed: 3, why: 'few' },
    ]));
  it('what the shown groups leave of an exact total is a cell too', () => {
    const table = (rest: number) => [
      cell('W', people(0, 20)),
      cell('M', people(20, rest), { isShown: false }),
      cell('X', people(50, 53), { isShown: false }),
    ];
    expect(givenAway(table(24), table(26), 5)).toEqual([
      { table: 't', group: REST, part: 'all', changed: 2, why: 'few' },
    ]);
  });
  it('eight came and all of them count: they are given away though they are many', () => {
    const share = (counted: string[], not: string[]) => [
      cell('W', [...counted, ...not]),
      cell('W', counted, { part: 'counted' }),
      cell('W', not, { part: 'not' }),
    ];
    const before = share(people(0, 10), people(10, 20));
    expect(givenAway(before, share([...people(0, 10), ...people(20, 28)], people(10, 20)), 5)).toEqual([
      { table: 't', group: 'W', part: 'all', changed: 8, why: 'alike' },
    ]);
    const mixed = share([...people(0, 10), ...people(20, 26)], [...people(10, 20), ...people(26, 31)]);
    expect(givenAway(before, mixed, 5)).toEqual([]);
  });
});

describe('the attacker', () => {
  const PERIODS = 24;
  const PEOPLE = 10_000;
  const GROUPS = 40;
  interface Person {
    key: string;
    group: number;
    since: number;
    isCounted: boolean;
  }
  /** Deterministic, and printed by its seed when it fails. */
  const dice = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  /** Groups from tiny to large, as municipalities are; each period some people's window closes. */
  function invented(seed: number): Person[] {
    const random = dice(seed);
    return Array.from({ length: PEOPLE }, (_, i) => ({
      key: `p${i}`,
      group: Math.floor(GROUPS * random() ** 3),
      since: Math.floor(PERIODS * random()),
      isCounted: random() < 0.38,
    }));
  }
  interface Published {
    groups: SuppressedGroup[];
    basis: BasisCell[];
  }
  /** As the reports are made: counted, suppressed, laid beside every earlier one, and carried over when it would give somebody away. */
  function publish(all: readonly Person[], period: number, before: readonly Published[]): Published {
    const inside = all.filter((one) => one.since <= period);
    const groups = Array.from({ length: GROUPS }, (_, g): Group & { of: Person[] } => {
      const of = inside.filter((one) => one.group === g);
      const n = of.filter((one) => one.isCounted).length;
      return {
        group: `g${g}`,
        n,
        N: of.length,
        value: null,
        percent: percentOf(n, of.length),
        unknown: 0,
        people: of.length,
        of,
      };
    }).filter(({ N }) => N !== 0);
    const shown = suppress({ measure: 'share' }, groups, { audience: 'funder' });
    const basis = groups.flatMap(({ group, of }, at): BasisCell[] => {
      const out = shown.groups[at];
      const isShown = !shown.withheld && out.n !== HIDDEN && out.N !== HIDDEN;
      const keys = (isCounted: boolean) => of.filter((one) => one.isCounted === isCounted).map(({ key }) => key);
      return [
        {
          table: 't',
          group,
          part: 'all',
          isShown: !shown.withheld && out.N !== HIDDEN,
          keys: of.map(({ key }) => key),
        },
        { table: 't', group, part: 'counted', isShown, keys: keys(true) },
        { table: 't', group, part: 'not', isShown, keys: keys(false) },
      ];
    });
    const leaks = before.some((earlier) => givenAway(earlier.basis, basis, 5).length > 0);
    const last = before[before.length - 1];
    return leaks && last ? last : { groups: shown.withheld ? [] : shown.groups, basis };
  }
  /** Knows everybody's group and when each came in, and subtracts every published table from every later one. */
  function known(all: readonly Person[], published: readonly Published[]): Map<string, boolean> {
    const certain = new Map<string, boolean>();
    const number = (x: SuppressedGroup['n']) => (typeof x === 'number' ? x : null);
    const at = (report: Published, group: string) => report.groups.find((one) => one.group === group);
    const members = (report: Published, group: string) =>
      new Set(report.basis.find((one) => one.group === group && one.part === 'all')?.keys ?? []);
    const conclude = (who: string[], n: number) => {
      if (who.length === 0) return;
      if (n >= 0.95 * who.length || n <= 0.05 * who.length) for (const key of who) certain.set(key, n > 0);
    };
    const groups = [...new Set(all.map((one) => `g${one.group}`))];
    for (const [i, later] of published.entries())
      for (const earlier of [null, ...published.slice(0, i)])
        for (const group of groups) {
          const [now, then] = [at(later, group), earlier && at(earlier, group)];
          const [n, before] = [now ? number(now.n) : null, then ? number(then.n) : earlier === null ? 0 : null];
          if (n === null || before === null) continue;
          const old = earlier ? members(earlier, group) : new Set<string>();
          conclude(
            [...members(later, group)].filter((key) => !old.has(key)),
            n - before,
          );
        }
    return certain;
  }
  it.each([1, 2, 3])(
    'with all reports of 24 periods about 10 000 people knows nobody for certain (seed %i)',
    (seed) => {
      const all = invented(seed);
      const published: Published[] = [];
      for (let period = 0; period < PERIODS; period += 1) published.push(publish(all, period, published));
      expect([...known(all, published)]).toEqual([]);
      expect(new Set(published).size).toBeGreaterThan(1);
    },
  );
  it('would know hundreds if tables were only suppressed, never laid side by side', () => {
    const all = invented(1);
    const published = Array.from({ length: PERIODS }, (_, period) => publish(all, period, []));
    expect(known(all, published).size).toBeGreaterThan(100);
  });
});
