// The difference ledger (DOMAIN.md 7.6 "Differencing", SECURITY.md T7–T9): a table published again beside an earlier one must not give away the
// few who came, left or changed between them. Each cell that both show has changed by nobody or by at least the threshold, and those who came
// or left a group are not all alike. Who stands in a cell is kept with each report, as opaque keys, where no funder can read it.
import type { CivilDate } from '../calendar.js';
import { CERTAIN } from './alike.js';

/** counted and not (the rest of N) for a share; all for a count and for N. */
export type BasisPart = 'all' | 'counted' | 'not';

/** One cell of a published table, and who stands in it. */
export interface BasisCell {
  /** indicator and dimensions, as `outcome_within_3_months|gender`; `exits` for exits by reason */
  table: string;
  group: string;
  part: BasisPart;
  isShown: boolean;
  /** participations; those whose key the preparer may not know come as `hidden-…` and are told apart by number only */
  keys: readonly string[];
}

export interface LedgerFinding {
  table: string;
  group: string;
  part: BasisPart;
  /** how many persons the two cells differ by */
  changed: number;
  /** few: fewer than the threshold; alike: all who came or left a group are of one kind; quarter: the table was published in this quarter already */
  why: 'few' | 'alike' | 'quarter';
}

/** The groups that are not shown in both reports, taken together. */
export const REST = '*';

const isOpaque = (key: string): boolean => key.startsWith('hidden-');

/** How many persons stand in one cell and not in the other. */
export function changedBetween(earlier: readonly string[], now: readonly string[]): number {
  const before = new Set(earlier.filter((key) => !isOpaque(key)));
  const after = now.filter((key) => !isOpaque(key));
  const kept = after.filter((key) => before.has(key)).length;
  const opaque = Math.abs(earlier.filter(isOpaque).length - now.filter(isOpaque).length);
  return before.size + after.length - 2 * kept + opaque;
}

/** What the two reports together would give away, table by table; empty when nothing. */
export function givenAway(
  earlier: readonly BasisCell[],
  now: readonly BasisCell[],
  threshold: number,
): LedgerFinding[] {
  const shown = now.filter((cell) => cell.isShown).flatMap((cell) => pairOf(earlier, cell));
  const pairs = [...shown, ...rests(earlier, now, shown)];
  const few = pairs.filter(({ changed }) => changed > 0 && changed < threshold);
  return [...few.map(({ cell, changed }) => finding(cell, changed, 'few')), ...alike(pairs)];
}

interface Pair {
  cell: Pick<BasisCell, 'table' | 'group' | 'part'>;
  changed: number;
}

/** The cell beside the same one of the earlier report, when that one was shown or was visibly empty. */
function pairOf(earlier: readonly BasisCell[], cell: BasisCell): Pair[] {
  const other = earlier.find((one) => nameOf(one) === nameOf(cell));
  if (other ? !other.isShown : !isEmptyThen(earlier, cell)) return [];
  return [{ cell, changed: changedBetween(other?.keys ?? [], cell.keys) }];
}

/** Totals of the project are exact, so what the shown groups leave over can be reckoned in both reports and counts as a cell of its own. */
function rests(earlier: readonly BasisCell[], now: readonly BasisCell[], shown: readonly Pair[]): Pair[] {
  const lines = [...new Map(now.map((cell) => [`${cell.table}\u0000${cell.part}`, cell])).values()];
  return lines.flatMap(({ table, part }) => {
    if (!hasTable(earlier, table)) return [];
    const common = new Set(
      shown.filter(({ cell }) => cell.table === table && cell.part === part).map(({ cell }) => cell.group),
    );
    const rest = (cells: readonly BasisCell[]) =>
      cells.filter((one) => one.table === table && one.part === part && !common.has(one.group));
    const [before, after] = [rest(earlier), rest(now)];
    if (common.size === 0 || (before.length === 0 && after.length === 0)) return [];
    const keys = (cells: readonly BasisCell[]) => cells.flatMap((one) => one.keys);
    return [{ cell: { table, group: REST, part }, changed: changedBetween(keys(before), keys(after)) }];
  });
}

const nameOf = ({ table, group, part }: BasisCell): string => `${table}\u0000${group}\u0000${part}`;
const hasTable = (cells: readonly BasisCell[], table: string): boolean => cells.some((cell) => cell.table === table);

/** A group not listed in an earlier table had nobody in it, and that could be seen. */
function isEmptyThen(earlier: readonly BasisCell[], { table, group }: BasisCell): boolean {
  return hasTable(earlier, table) && !earlier.some((cell) => cell.table === table && cell.group === group);
}

const finding = ({ table, group, part }: Pair['cell'], changed: number, why: LedgerFinding['why']): LedgerFinding => ({
  table,
  group,
  part,
  changed,
  why,
});

/** Among those who came to or left a group, nearly all counted or nearly none: their answer is known as soon as they are. */
function alike(pairs: readonly Pair[]): LedgerFinding[] {
  return pairs
    .filter(({ cell, changed }) => cell.part === 'all' && changed > 0)
    .flatMap(({ cell }) => {
      const [counted, not] = (['counted', 'not'] as const).map((part) =>
        pairs.find((one) => one.cell.table === cell.table && one.cell.group === cell.group && one.cell.part === part),
      );
      if (!counted || !not) return [];
      const all = counted.changed + not.changed;
      const most = Math.max(counted.changed, not.changed);
      return all > 0 && most >= CERTAIN * all ? [finding(cell, all, 'alike')] : [];
    });
}

/** Do two days lie in the same quarter? A table is published once a quarter at most (DOMAIN.md 7.6). */
export function isSameQuarter(a: CivilDate, b: CivilDate): boolean {
  const quarter = (day: CivilDate): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return a.slice(0, 4) === b.slice(0, 4) && quarter(a) === quarter(b);
}

/** The tables of an earlier report of the same quarter, as findings. */
export function publishedThisQuarter(earlier: readonly BasisCell[], now: readonly BasisCell[]): LedgerFinding[] {
  return [...new Set(now.filter((cell) => hasTable(earlier, cell.table)).map((cell) => cell.table))].map((table) => ({
    table,
    group: REST,
    part: 'all',
    changed: 0,
    why: 'quarter',
  }));
}
