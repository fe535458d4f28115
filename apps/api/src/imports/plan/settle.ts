/** Is a row of the file new, changed or the same? Only what the file says is compared: an empty cell clears nothing. */
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import type { ImportReport } from '../report.js';
import type { Plan } from './plan.js';

type Entity<T> = new () => T;
type Row = { id: string; version: number };

export interface Place {
  plan: Plan;
  report: ImportReport;
}

/** The entity a row of the file is, as it will be after the import. */
export function settle<T extends Row>(
  at: Place,
  table: string,
  entity: Entity<T>,
  found: T | undefined,
  wanted: Partial<T>,
  fixed: Partial<T>,
): T {
  if (!found) {
    const row = { id: randomUUID(), version: 1, ...fixed, ...wanted } as unknown as T;
    at.plan.add(entity, withoutVersion(row));
    at.report.count(table, 'made');
    return row;
  }
  const changes = differing(found, wanted);
  at.report.count(table, Object.keys(changes).length > 0 ? 'changed' : 'same');
  if (Object.keys(changes).length > 0) at.plan.change(entity, found, changes);
  return { ...found, ...changes };
}

function withoutVersion<T extends Row>(row: T): Partial<T> {
  const rest: Partial<T> = { ...row };
  delete rest.version;
  return rest;
}

/** The wanted values that are not there already. */
export function differing<T extends object>(found: T, wanted: Partial<T>): Partial<T> {
  const entries = Object.entries(wanted).filter(
    ([name, value]) =>
      value !== undefined && value !== null && !sameValue((found as Record<string, unknown>)[name], value),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => one === b[at]);
  // The database writes a time of day with seconds.
  if (typeof a === 'string' && typeof b === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(a) && /^\d\d:\d\d$/.test(b))
    return a.slice(0, 5) === b;
  return a === b;
}

/** Sees to it that a row stands once in its table: the same again is said, another of the same key is refused. */
export class Once {
  private readonly seen = new Map<string, ParsedRow>();

  constructor(
    private readonly report: ImportReport,
    private readonly table: string,
  ) {}

  /** True for the first row of its key. */
  take(row: ParsedRow, ...key: (string | number | null)[]): boolean {
    const name = key.map((one) => one ?? '').join('\u001f');
    const first = this.seen.get(name);
    if (!first) {
      this.seen.set(name, row);
      return true;
    }
    const isSame = JSON.stringify(first.cells) === JSON.stringify(row.cells);
    const spot = { table: this.table, line: row.line };
    if (isSame) this.report.warn(spot, 'twice_same', { line: first.line });
    else this.report.refuse(spot, 'twice_other', { line: first.line });
    if (isSame) this.report.count(this.table, 'same');
    return false;
  }
}

/** Rows by a key. */
export function by<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
