// Small-cell suppression (DOMAIN.md 7.6, worked table 9.3). Primary: counts 1…T−1, margins too; zero stays. Complementary: a line with one
// hidden cell gets a second one, so that its total gives nothing away. Last, whatever the order of hiding: if any hidden cell could have
// only one value given all that is printed, the whole breakdown is withheld. A group of which nearly all or nearly none count is hidden too:
// its share would say the answer of each of them (SECURITY.md T9). The value is replaced on the server, never merely not shown.
import type { Figure } from '../indicators/figure.js';
import { percentOf } from '../indicators/rounding.js';
import type { Group } from '../indicators/breakdown.js';
import type { Audience } from '../vocabulary.js';
import { isAlike } from './alike.js';
import { type Crossed, crossed } from './crossed.js';
import { hasDeterminableCell } from './determinable.js';

export const HIDDEN = '..';
export const DEFAULT_THRESHOLD = 5;
export const PUBLIC_RATE_NEEDS = 10;
export type Shown = number | typeof HIDDEN;

export interface SuppressOptions {
  audience: Audience;
  /** project setting 3–10 */
  threshold?: number;
  /** which margins are totals of the whole project, shown to the funder by contract */
  projectTotals?: 'grand' | 'columns';
  /** margins printed elsewhere, exact: they are never hidden, so they hide nothing */
  toldElsewhere?: (row: number, column: number) => boolean;
  /** cells to hide besides the small ones */
  alsoHidden?: (row: number, column: number) => boolean;
}

/** A table with its margins as the last row and the last column; a table of one column has no row margins. */
export interface SuppressedTable {
  cells: Shown[][];
  rowTotals: Shown[];
  columnTotals: Shown[];
  total: Shown;
  withheld: boolean;
  primary: number;
  complementary: number;
}

interface Work {
  values: number[][];
  hidden: boolean[][];
  rows: number;
  columns: number;
  isProjectTotal: (row: number, column: number) => boolean;
}

/** Suppresses a table of counts; rows and columns stand in code-list order. */
export function suppressTable(cells: readonly (readonly number[])[], options: SuppressOptions): SuppressedTable {
  const work = workOf(cells, options);
  const { values, hidden, rows, columns } = work;
  if (options.audience === 'internal') return resultOf(work, 0, 0, false);
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const shownTotal = (r: number, c: number): boolean =>
    ((r === rows || c === columns) && options.toldElsewhere?.(r, c) === true) ||
    (options.audience === 'funder' && work.isProjectTotal(r, c));
  let primary = 0;
  for (let r = 0; r <= rows; r += 1) {
    for (let c = 0; c <= columns; c += 1) {
      const isSmall = values[r][c] > 0 && values[r][c] < threshold;
      const isInner = r < rows && c < columns;
      if ((isSmall || (isInner && options.alsoHidden?.(r, c))) && !shownTotal(r, c)) {
        hidden[r][c] = true;
        if (columns > 1 || c === 0) primary += 1;
      }
    }
  }
  const complementary = hideSeconds(work, shownTotal);
  return resultOf(work, primary, complementary, hasDeterminableCell(values, hidden));
}

function workOf(cells: readonly (readonly number[])[], { projectTotals = 'grand' }: SuppressOptions): Work {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const values = [
    ...cells.map((row) => [...row, row.reduce((a, b) => a + b, 0)]),
    new Array<number>(columns + 1).fill(0),
  ];
  for (let r = 0; r < rows; r += 1) for (let c = 0; c <= columns; c += 1) values[rows][c] += values[r][c];
  return {
    values,
    hidden: values.map((row) => row.map(() => false)),
    rows,
    columns,
    isProjectTotal: (r, c) => r === rows && (c === columns || projectTotals === 'columns' || columns === 1),
  };
}

type Place = [row: number, column: number];

/** Every row and column with its margin last; for a table of one column only that column. */
function linesOf({ rows, columns }: Work): Place[][] {
  const index = (n: number) => Array.from({ length: n + 1 }, (_, i) => i);
  const down = index(columns).map((c) => index(rows).map((r): Place => [r, c]));
  if (columns === 1) return [down[0]];
  return [...index(rows).map((r) => index(columns).map((c): Place => [r, c])), ...down];
}

/** Hides a second cell in each line with exactly one, until no line has. */
function hideSeconds(work: Work, shownTotal: (r: number, c: number) => boolean): number {
  let added = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of linesOf(work)) {
      if (line.filter(([r, c]) => work.hidden[r][c]).length !== 1) continue;
      const second = secondOf(line, work, shownTotal);
      if (!second) continue;
      work.hidden[second[0]][second[1]] = true;
      added += 1;
      changed = true;
    }
    if (work.columns === 1) for (let r = 0; r <= work.rows; r += 1) work.hidden[r][1] = work.hidden[r][0];
  }
  if (work.columns === 1) for (let r = 0; r <= work.rows; r += 1) work.hidden[r][1] = work.hidden[r][0];
  return added;
}

/** The smallest other non-zero inner cell, else the line's margin unless it is a project total, else a zero cell. */
function secondOf(
  line: Place[],
  { values, hidden }: Work,
  shownTotal: (r: number, c: number) => boolean,
): Place | null {
  const open = line.filter(([r, c]) => !hidden[r][c]);
  const margin = line[line.length - 1];
  const inner = open.filter((place) => place !== margin && !shownTotal(...place));
  const smallest = inner
    .filter(([r, c]) => values[r][c] > 0)
    .reduce<Place | null>(
      (best, p) => (best === null || values[p[0]][p[1]] < values[best[0]][best[1]] ? p : best),
      null,
    );
  if (smallest) return smallest;
  if (open.includes(margin) && !shownTotal(...margin)) return margin;
  return inner[0] ?? null;
}

function resultOf(
  { values, hidden, rows, columns }: Work,
  primary: number,
  complementary: number,
  withheld: boolean,
): SuppressedTable {
  const at = (r: number, c: number): Shown =>
    hidden[r][c] || (withheld && !(r === rows && c === columns)) ? HIDDEN : values[r][c];
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    cells: upTo(rows).map((r) => upTo(columns).map((c) => at(r, c))),
    rowTotals: upTo(rows).map((r) => at(r, columns)),
    columnTotals: upTo(columns).map((c) => at(rows, c)),
    total: at(rows, columns),
    withheld,
    primary,
    complementary,
  };
}

export interface SuppressedGroup {
  group: string;
  n: Shown | null;
  N: Shown | null;
  value: Shown | null;
  percent: Shown | null;
}

export interface SuppressedBreakdown {
  groups: SuppressedGroup[];
  /** nothing of it may be shown: a hidden number could be reckoned out */
  withheld: boolean;
}

/** A breakdown as the audience may see it. A share is the table group × (counted, not counted), a count group × one column. */
export function suppress(
  figure: Pick<Figure, 'measure'>,
  groups: readonly Group[],
  options: SuppressOptions,
): SuppressedBreakdown {
  if (options.audience === 'internal') {
    return {
      groups: groups.map(({ group, n, N, value, percent }) => ({ group, n, N, value, percent })),
      withheld: false,
    };
  }
  return figure.measure === 'share'
    ? suppressShares(groups, options)
    : suppressOthers(figure.measure === 'count', groups, options);
}

function suppressShares(groups: readonly Group[], options: SuppressOptions): SuppressedBreakdown {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const cells = groups.map(({ n, N }) => [n ?? 0, (N ?? 0) - (n ?? 0)]);
  const alike = groups.map(({ n, N }) => isAlike(n ?? 0, N ?? 0));
  const byN = crossed(groups, ({ N }) => N ?? 0, options);
  const parts = [({ n }: Group) => n ?? 0, ({ n, N }: Group) => (N ?? 0) - (n ?? 0)].map((of) =>
    crossed(groups, of, options),
  );
  const isCrossedOut = (group: string): boolean => [byN, ...parts].some((one) => one?.hidden.has(group));
  if ([byN, ...parts].some((one) => one?.withheld)) return withheldOf(groups);
  const table = suppressTable(cells, {
    ...options,
    projectTotals: 'columns',
    alsoHidden: (row) => alike[row] || isCrossedOut(groups[row].group),
  });
  const shown = groups.map(({ group, n, N }, row): SuppressedGroup => {
    const [counted, not] = table.cells[row];
    const total = byN?.hidden.has(group) ? HIDDEN : table.rowTotals[row];
    const safe =
      counted !== HIDDEN &&
      not !== HIDDEN &&
      total !== HIDDEN &&
      isRateSafe(n ?? 0, N ?? 0, threshold, options.audience);
    return {
      group,
      n: counted,
      N: total,
      value: null,
      percent: safe ? percentOf(n ?? 0, N ?? 0) : N === 0 ? null : HIDDEN,
    };
  });
  return { groups: shown, withheld: table.withheld };
}

/** Neither n nor the rest may be small, so that no group is shown whose answer is the same for all; for the public N is at least ten. */
export function isRateSafe(n: number, N: number, threshold: number, audience: Audience): boolean {
  const rest = N - n;
  return (
    n >= threshold &&
    (rest === 0 || rest >= threshold) &&
    N >= (audience === 'public' ? Math.max(PUBLIC_RATE_NEEDS, threshold) : threshold)
  );
}

/** Nothing of it is shown. */
const withheldOf = (groups: readonly Group[]): SuppressedBreakdown => ({
  groups: groups.map(({ group }) => ({ group, n: HIDDEN, N: HIDDEN, value: HIDDEN, percent: HIDDEN })),
  withheld: true,
});

function suppressOthers(isCount: boolean, groups: readonly Group[], options: SuppressOptions): SuppressedBreakdown {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const peopleOf = (group: Group): number => (isCount ? (group.n ?? 0) : group.people);
  const cross = crossed(groups, peopleOf, options);
  if (cross) return crossedOthers(isCount, groups, cross, threshold);
  const table = suppressTable(
    groups.map((g) => [peopleOf(g)]),
    options,
  );
  const shown = groups.map(({ group, n, N, value, people }, row): SuppressedGroup => {
    const hide =
      table.cells[row][0] === HIDDEN ||
      (!isCount && ((N ?? people) < threshold || (N !== null && N !== n && N - (n ?? 0) < threshold)));
    const cell = (number: number | null) => (number === null ? null : hide ? HIDDEN : number);
    return { group, n: cell(n), N: cell(N), value: cell(value), percent: null };
  });
  return { groups: shown, withheld: table.withheld };
}

/** The same where groups are pairs of two dimensions. A pair nobody is in is told as hidden too where its nought would give another away. */
function crossedOthers(
  isCount: boolean,
  groups: readonly Group[],
  { hidden, withheld }: Crossed,
  threshold: number,
): SuppressedBreakdown {
  if (withheld) return withheldOf(groups);
  const shown = groups.map(({ group, n, N, value, people }): SuppressedGroup => {
    const isSmall = !isCount && ((N ?? people) < threshold || (N !== null && N !== n && N - (n ?? 0) < threshold));
    const cell = (number: number | null) => (number === null ? null : hidden.has(group) || isSmall ? HIDDEN : number);
    return { group, n: cell(n), N: cell(N), value: cell(value), percent: null };
  });
  const empty = [...hidden].filter((pair) => groups.every(({ group }) => group !== pair));
  const told = empty.map((group): SuppressedGroup => ({ group, n: HIDDEN, N: null, value: null, percent: null }));
  return { groups: [...shown, ...told], withheld: false };
}
