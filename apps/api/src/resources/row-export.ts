/** A list of participants as a file: the rows, columns and order of the screen, no other. Protected persons are in no file (DOMAIN.md 7.5). */
import type { ExportRows } from '#contracts';
import type { UnitOfWork } from '#database';
import { CASELOAD_COLUMNS, type CaseloadColumn, cellWord, columnHead, LIST_NAME } from '#i18n';
import type { Keys } from '../platform/keys.js';
import { bad, type Definition } from '../platform/list-query.js';
import { shownName } from '../platform/names.js';
import { everyRow, selectionQuery } from '../platform/selection.js';
import { type Cell, tableFile, type TableFile } from '../platform/table-file.js';

const columnOf = (column: CaseloadColumn): string => (column === 'name' ? 'displayName' : column);

/**
 * @returns the file, its number of rows, and the participations in it, for the trace
 * @throws Trouble 400 when a column is not known
 */
export async function exportRows(
  work: UnitOfWork,
  keys: Keys,
  definition: Definition,
  input: ExportRows,
): Promise<TableFile & { fileName: string; shown: string[] }> {
  const columns = input.columns.map(
    (name) => CASELOAD_COLUMNS.find((one) => one === name) ?? bad('columns', 'field.code'),
  );
  if (columns.length === 0) bad('columns', 'field.list');
  const query = await selectionQuery(work, keys, definition, input.of);
  const shown: string[] = [];
  async function* rows(): AsyncGenerator<Cell[][]> {
    const wanted = [...new Set(['id', 'isProtected', 'reference', ...columns.map(columnOf)])];
    for await (const batch of everyRow(work, definition, query, wanted)) {
      const open = batch.filter((row) => row['isProtected'] !== true);
      for (const row of open) shown.push(row['id'] as string);
      yield open.map((row) => columns.map((column) => cellOf(row, column)));
    }
  }
  const cellOf = (row: Record<string, unknown>, column: CaseloadColumn): Cell => {
    const value = row[columnOf(column)];
    if (column === 'name') return shownName(keys, value as string | null) ?? (row['reference'] as string);
    return cellWord(column, value, input.language) as Cell;
  };
  const heads = columns.map((column) => columnHead(column, input.language));
  const file = await tableFile(input.format, { name: LIST_NAME[input.language], heads, rows: rows() }, input.language);
  const fileName = `${LIST_NAME[input.language].toLowerCase()}-${work.today}.${input.format}`;
  return { ...file, fileName, shown };
}
