/** Raw tables → rows whose cells are understood. Unknown tables and columns are reported, never silently dropped; every bad cell is named. */
import { CellProblem, readCell } from './cells.js';
import type { Cell, Column, ParsedRow, ParsedTables, RawTable, TableDefinition, Tables } from './definition.js';
import type { ImportReport } from './report.js';
import { EXCHANGE_TABLES, tableNamed } from './tables/index.js';

/** Where the first row stands when the file does not say: under its heading. */
const FIRST_LINE = 2;
const REST = '+';

export function parseTables(tables: Tables, today: string, report: ImportReport): ParsedTables {
  const known = EXCHANGE_TABLES.filter((table) => tables[table.name]);
  for (const name of Object.keys(tables))
    if (!tableNamed(name)) report.warn({ table: name, line: 1 }, 'table_unknown', { name });
  if (known.length === 0) report.refuse({ table: Object.keys(tables)[0] ?? '', line: 0 }, 'no_tables');
  return Object.fromEntries(known.map((table) => [table.name, parseTable(table, tables[table.name], today, report)]));
}

function parseTable(table: TableDefinition, raw: RawTable, today: string, report: ImportReport): ParsedRow[] {
  report.read(table.name, raw.rows.length);
  const there = table.columns.filter((column) => raw.columns.includes(column.name));
  const free = table.columns.map((column) => column.name).filter((name) => !raw.columns.includes(name));
  for (const column of raw.columns)
    if (!table.columns.some((one) => one.name === column)) report.unknownColumn(table.name, column, free);
  const missing = table.columns.filter((column) => column.required && !there.includes(column));
  for (const { name } of missing) report.refuse({ table: table.name, line: 1, column: name }, 'column_missing');
  return raw.rows.map((row, index) =>
    parseRow(table.name, there, row, raw.lines?.[index] ?? index + FIRST_LINE, today, report),
  );
}

function parseRow(
  table: string,
  columns: readonly Column[],
  raw: Record<string, string>,
  line: number,
  today: string,
  report: ImportReport,
): ParsedRow {
  const row: ParsedRow = { line, cells: {}, raw, isSound: true };
  const refuse = (column: string, value: string, { word, params }: CellProblem): void => {
    row.isSound = false;
    report.refuse({ table, line, column, value }, word, params);
  };
  if (raw[REST]) refuse('', raw[REST], new CellProblem('cells_too_many'));
  for (const column of columns) {
    const cell = (raw[column.name] ?? '').trim();
    if (cell === '' && column.required) refuse(column.name, '', new CellProblem('required'));
    if (cell === '') continue;
    const value = readCell(column, cell, today);
    if (value instanceof CellProblem) refuse(column.name, cell, value);
    else row.cells[column.name] = value;
  }
  return row;
}

/** Cells by their property names: starts_on → startsOn. Only those that are there. */
export function propertiesOf(row: ParsedRow, ...names: string[]): Record<string, Cell> {
  const entries = names
    .filter((name) => row.cells[name] !== undefined)
    .map((name) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), row.cells[name]] as const);
  return Object.fromEntries(entries);
}

export const textOf = (row: ParsedRow, name: string): string | null => (row.cells[name] as string | undefined) ?? null;
export const numberOf = (row: ParsedRow, name: string): number | null =>
  (row.cells[name] as number | undefined) ?? null;
export const listOf = (row: ParsedRow, name: string): string[] | null =>
  (row.cells[name] as string[] | undefined) ?? null;
/** As it stands in the file, also when the cell was refused. */
export const writtenIn = (row: ParsedRow, name: string): string => (row.raw[name] ?? '').trim();
