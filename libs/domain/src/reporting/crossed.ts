// Groups that are pairs of two dimensions, as W|18-29, are a table with margins (DOMAIN.md 7.6, worked table 9.3): suppressed as one long column, a hidden pair could be reckoned out
// from its line. The common indicators print ages and levels of education exactly, as totals of the project: those margins hide nothing, however small.
import type { Group } from '../indicators/breakdown.js';
import { type SuppressOptions, suppressTable } from './suppress.js';

export interface Crossed {
  /** pairs whose number is hidden, those nobody is in among them */
  hidden: ReadonlySet<string>;
  withheld: boolean;
}

/** What EECO06–11 tell of the whole project. */
const TOLD: readonly string[] = ['0-17', '18-29', '55+', 'ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'];

/** Null where the groups are of one dimension, or of two that leave a single line, which is a column. */
export function crossed(
  groups: readonly Group[],
  of: (group: Group) => number,
  options: SuppressOptions,
): Crossed | null {
  const pairs = groups.map((group) => ({ parts: group.group.split('|'), number: of(group) }));
  if (pairs.length === 0 || pairs.some(({ parts }) => parts.length !== 2)) return null;
  const [down, across] = [0, 1].map((at) => [...new Set(pairs.map(({ parts }) => parts[at]))]);
  if (down.length < 2 || across.length < 2) return null;
  const cells = down.map((a) =>
    across.map((b) => pairs.find(({ parts }) => parts[0] === a && parts[1] === b)?.number ?? 0),
  );
  const toldElsewhere = (row: number, column: number): boolean => TOLD.includes(down[row] ?? across[column] ?? '');
  const table = suppressTable(cells, { ...options, alsoHidden: undefined, toldElsewhere });
  const hidden = down.flatMap((a, row) =>
    across.filter((_, column) => table.cells[row][column] === '..').map((b) => `${a}|${b}`),
  );
  return { hidden: new Set(hidden), withheld: table.withheld };
}
