/**
 * A spreadsheet of a user's own: its columns are mapped once and the mapping is remembered with the account (EXCHANGE.md). A column that already
 * has a canonical name keeps it, and two columns never become one.
 */
import { Preference, type UnitOfWork } from '#database';
import type { Tables } from './definition.js';
import { tableNamed } from './tables/index.js';

/** The preference that keeps it: table → column of the file → canonical column. */
export const COLUMN_MAP = 'import-columns';
export type ColumnMap = Record<string, Record<string, string>>;

export async function rememberedMap(work: UnitOfWork, accountId: string): Promise<ColumnMap> {
  const [kept] = await work.find(Preference, { accountId, key: COLUMN_MAP });
  return (kept?.value ?? {}) as ColumnMap;
}

/** The same tables under canonical column names, as far as the mapping knows them. */
export function mapColumns(tables: Tables, map: ColumnMap): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => {
      const canonical = tableNamed(name)?.columns.map((column) => column.name) ?? [];
      const to = new Map<string, string>();
      for (const column of table.columns) {
        const wanted = Object.hasOwn(map, name) && Object.hasOwn(map[name], column) ? map[name][column] : column;
        const isFree =
          canonical.includes(wanted) && !table.columns.includes(wanted) && ![...to.values()].includes(wanted);
        to.set(column, isFree ? wanted : column);
      }
      const renamed = (row: Record<string, string>): Record<string, string> =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [to.get(column) ?? column, cell]));
      return [name, { ...table, columns: table.columns.map((c) => to.get(c) ?? c), rows: table.rows.map(renamed) }];
    }),
  );
}
