// DOMAIN.md 9.3 cell by cell, and the check that nothing hidden can be reckoned out, against plain enumeration.
import type { Group } from '../indicators/breakdown.js';
import { hasDeterminableCell } from './determinable.js';
import { suppress, suppressTable } from './suppress.js';

const H = '..';

describe('the table of DOMAIN.md 9.3', () => {
  const table = suppressTable(
    [
      [7, 5],
      [5, 3],
      [2, 3],
      [1, 2],
      [2, 0],
    ],
    { audience: 'funder' },
  );
  it('comes out cell by cell', () => {
    expect(table.cells).toEqual([
      [7, 5],
      [H, H],
      [H, H],
      [H, H],
      [H, 0],
    ]);
    expect(table.rowTotals).toEqual([12, 8, 5, H, H]);
    expect(table.columnTotals).toEqual([17, 13]);
    expect(table.total).toBe(30);
    expect(table.withheld).toBe(false);
  });
  it('has eight primary and one complementary', () => expect([table.primary, table.complementary]).toEqual([8, 1]));
});

it('staff see everything', () => expect(suppressTable([[1, 2]], { audience: 'internal' }).cells).toEqual([[1, 2]]));

it('withholds the breakdown when zeros that stay visible make the simple rule leak', () => {
  const table = suppressTable(
    [
      [2, 0],
      [6, 7],
    ],
    { audience: 'funder' },
  );
  expect(table.withheld || table.cells[0][0] === H).toBe(true);
});

/** All non-negative tables with the same printed cells. */
function determinableByEnumeration(values: number[][], hidden: boolean[][]): boolean {
  const rows = values.length - 1;
  const columns = values[0].length - 1;
  const most = values[rows][columns] + 3;
  const seen = new Map<string, Set<number>>();
  const cells = Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns]);
  const grid = values.map((row) => [...row]);
  const visit = (at: number): void => {
    if (at === cells.length) {
      for (let r = 0; r < rows; r += 1) grid[r][columns] = grid[r].slice(0, columns).reduce((a, b) => a + b, 0);
      for (let c = 0; c <= columns; c += 1) {
        grid[rows][c] = 0;
        for (let r = 0; r < rows; r += 1) grid[rows][c] += grid[r][c];
      }
      for (let r = 0; r <= rows; r += 1)
        for (let c = 0; c <= columns; c += 1) if (!hidden[r][c] && grid[r][c] !== values[r][c]) return;
      for (let r = 0; r <= rows; r += 1)
        for (let c = 0; c <= columns; c += 1) {
          if (hidden[r][c]) seen.set(`${r},${c}`, (seen.get(`${r},${c}`) ?? new Set()).add(grid[r][c]));
        }
      return;
    }
    const [r, c] = cells[at];
    if (!hidden[r][c]) {
      grid[r][c] = values[r][c];
      visit(at + 1);
      return;
    }
    for (let x = 0; x <= most; x += 1) {
      grid[r][c] = x;
      visit(at + 1);
    }
  };
  visit(0);
  return [...seen.values()].some((set) => set.size === 1);
}

it('the flow check agrees with enumeration on a thousand small tables', () => {
  let seed = 7;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  for (let i = 0; i < 1000; i += 1) {
    const inner = [
      [random(3), random(3)],
      [random(3), random(3)],
    ];
    const values = [...inner.map((row) => [...row, row[0] + row[1]]), [0, 0, 0]];
    for (let c = 0; c < 3; c += 1) values[2][c] = values[0][c] + values[1][c];
    const hidden = values.map((row) => row.map(() => random(2) === 0));
    expect(hasDeterminableCell(values, hidden)).toBe(determinableByEnumeration(values, hidden));
  }
});

it('nothing printed for a funder leaves a hidden cell with one value', () => {
  let seed = 11;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  for (let i = 0; i < 500; i += 1) {
    const cells = Array.from({ length: 2 + random(4) }, () => [random(9), random(9)]);
    const out = suppressTable(cells, { audience: 'funder' });
    if (out.withheld) continue;
    for (const [r, row] of cells.entries())
      for (const [c, x] of row.entries()) {
        if (x > 0 && x < 5) expect(out.cells[r][c]).toBe(H);
      }
  }
});

describe('groups', () => {
  const group = (code: string, n: number, N: number) => ({
    group: code,
    n,
    N,
    value: null,
    percent: null,
    unknown: 0,
    people: N,
  });
  it('a share needs n, N − n and N of at least five', () => {
    const out = suppress({ measure: 'share' }, [group('W', 10, 20), group('M', 2, 20), group('X', 6, 12)], {
      audience: 'funder',
    });
    expect(out.withheld).toBe(false);
    expect(out.groups.map((g) => g.percent)).toEqual([expect.anything(), H, H]);
    expect(out.groups.map((g) => g.N)).toEqual([20, 20, 12]);
    expect(out.groups[0]).toMatchObject({ n: 10, percent: 50 });
    expect(out.groups[1].n).toBe(H);
  });
  it('a count hides the smallest other group', () => {
    const count = (code: string, n: number) => ({ ...group(code, n, n), N: null });
    const out = suppress({ measure: 'count' }, [count('W', 20), count('M', 9), count('U', 1)], { audience: 'funder' });
    expect(out.groups.map((g) => g.n)).toEqual([20, H, H]);
  });
});

describe('groups of two dimensions are a table with margins', () => {
  const group = (name: string, n: number): Group => ({
    group: name,
    n,
    N: null,
    value: n,
    percent: null,
    unknown: 0,
    people: n,
  });
  const shown = (groups: Group[]) =>
    Object.fromEntries(
      suppress({ measure: 'count' }, groups, { audience: 'funder', threshold: 5 }).groups.map((one) => [
        one.group,
        one.n,
      ]),
    );

  it('the worked table of municipalities by sex (DOMAIN.md 9.3), asked for as a breakdown', () => {
    const places = { Östersund: [7, 5], Krokom: [5, 3], Åre: [2, 3], Strömsund: [1, 2], Berg: [2, 0] };
    const groups = Object.entries(places).flatMap(([place, [w, m]]) =>
      [group(`${place}|W`, w), group(`${place}|M`, m)].filter(({ n }) => n !== 0),
    );
    expect(shown(groups)).toEqual({
      'Östersund|W': 7,
      'Östersund|M': 5,
      'Krokom|W': H,
      'Krokom|M': H,
      'Åre|W': H,
      'Åre|M': H,
      'Strömsund|W': H,
      'Strömsund|M': H,
      'Berg|W': H,
    });
  });

  it('a pair is not reckoned out from the age the common indicators tell of exactly', () => {
    // As one column 2 and 5 were hidden, and EECO07 = 11 less 9 gave the two away.
    const said = shown([
      group('W|18-29', 2),
      group('M|18-29', 9),
      group('W|30-54', 20),
      group('M|30-54', 12),
      group('W|55+', 8),
      group('M|55+', 5),
    ]);
    expect([said['W|18-29'], said['M|18-29']]).toEqual([H, H]);
  });

  it('where an age has few, the sex nobody is in is told as hidden: its nought would give them away', () => {
    const said = shown([
      group('W|0-17', 3),
      group('W|30-54', 20),
      group('M|30-54', 12),
      group('M|18-29', 9),
      group('W|18-29', 8),
    ]);
    expect([said['W|0-17'], said['M|0-17']]).toEqual([H, H]);
  });

  it('shares hide a pair in both its numbers', () => {
    const share = (name: string, n: number, N: number): Group => ({
      group: name,
      n,
      N,
      value: null,
      percent: null,
      unknown: 0,
      people: N,
    });
    const groups = [share('W|A', 6, 8), share('M|A', 7, 20), share('W|B', 9, 20), share('M|B', 10, 20)];
    const { groups: said } = suppress({ measure: 'share' }, groups, { audience: 'funder', threshold: 5 });
    expect(said.find((one) => one.group === 'W|A')).toMatchObject({ n: H, percent: H });
  });
});
