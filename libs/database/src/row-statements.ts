/**
 * Rows of one table as statements, written from the entity's metadata. A few new rows are listed; many, and changes, go in as one array a column, so that
 * the statement is the same however many they are: parsed once, and its values sent as a few long texts instead of thousands of short ones.
 */
import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

export interface Statement {
  text: string;
  values: unknown[];
}
type Row = Record<string, unknown>;

/** From here on rows go in as arrays. */
const MANY = 20;
const AT_ONCE = 2000;

/** The statements that insert these rows, in their order as far as they leave out the same columns. A value left out is the column's default. */
export function* insertStatements(meta: EntityMetadata, rows: readonly Row[]): Generator<Statement> {
  if (rows.length === 0) return;
  if (rows.length < MANY) return yield listed(meta, rows);
  for (const alike of byShape(meta, rows))
    for (let from = 0; from < alike.length; from += AT_ONCE) yield arrays(meta, alike.slice(from, from + AT_ONCE));
}

/** `insert … values (…), (…)`: every row may leave out what it likes. */
function listed(meta: EntityMetadata, rows: readonly Row[]): Statement {
  const columns = there(meta, rows);
  const values: unknown[] = [];
  const tuple = (row: Row): string =>
    columns
      .map((column) => {
        const value = row[column.propertyName];
        return value === undefined ? 'default' : `$${values.push(forColumn(column.type, value))}`;
      })
      .join(', ');
  const tuples = rows.map((row) => `(${tuple(row)})`);
  return { text: `${into(meta, columns)} values ${tuples.join(', ')}`, values };
}

/** `insert … select … from unnest(…)`: the rows leave out the same columns. */
function arrays(meta: EntityMetadata, rows: readonly Row[]): Statement {
  const columns = there(meta, rows);
  const { wanted, from, values } = asArrays(columns, rows);
  return { text: `${into(meta, columns)} select ${wanted.join(', ')} from ${from}`, values };
}

/** Rows as one array a column: where they come from, and each column out of it. A column that holds a list travels as text. */
function asArrays(
  columns: readonly ColumnMetadata[],
  rows: readonly Row[],
): { wanted: string[]; from: string; values: string[] } {
  const lists = columns.map((column, at) => `$${at + 1}::${column.isArray ? 'text' : String(column.type)}[]`);
  const names = columns.map((_, at) => `c${at}`);
  return {
    wanted: columns.map((column, at) => (column.isArray ? `r.c${at}::${String(column.type)}[]` : `r.c${at}`)),
    from: `unnest(${lists.join(', ')}) as r(${names.join(', ')})`,
    values: columns.map((column) => literal(rows.map((row) => row[column.propertyName]).map(writtenAs(column)))),
  };
}

export interface RowChange {
  id: string;
  /** As it was seen. */
  version: number;
  values: object;
}

/** The statements that change these rows where they still are of the version seen; each answers with the ids it changed. */
export function* changeStatements(meta: EntityMetadata, changes: readonly RowChange[]): Generator<Statement> {
  const alike = new Map<string, Row[]>();
  for (const { id, version, values } of changes) {
    const row = { ...values, id, version } as Row;
    const shape = meta.columns.map((column) => (row[column.propertyName] === undefined ? '-' : '+')).join('');
    const known = alike.get(shape);
    if (known) known.push(row);
    else alike.set(shape, [row]);
  }
  for (const rows of alike.values())
    for (let from = 0; from < rows.length; from += AT_ONCE) yield changed(meta, rows.slice(from, from + AT_ONCE));
}

function changed(meta: EntityMetadata, rows: readonly Row[]): Statement {
  const columns = there(meta, rows);
  const { wanted, from, values } = asArrays(columns, rows);
  const of = (name: string): string => wanted[columns.findIndex((column) => column.propertyName === name)];
  const sets = columns
    .filter((column) => column.propertyName !== 'id' && column.propertyName !== 'version')
    .map((column) => `"${column.databaseName}" = ${of(column.propertyName)}`);
  const text = `update app."${meta.tableName}" t set ${['version = t.version + 1', ...sets].join(', ')} from ${from} where t.id = ${of('id')} and t.version = ${of('version')} returning t.id`;
  return { text, values };
}

const there = (meta: EntityMetadata, rows: readonly Row[]): ColumnMetadata[] =>
  meta.columns.filter((column) => rows.some((row) => row[column.propertyName] !== undefined));
const into = (meta: EntityMetadata, columns: readonly ColumnMetadata[]): string =>
  `insert into app."${meta.tableName}" (${columns.map((column) => `"${column.databaseName}"`).join(', ')})`;

/** Rows that leave the same defaults to the database; a column without one is empty when it is left out. */
function byShape(meta: EntityMetadata, rows: readonly Row[]): Row[][] {
  const defaults = meta.columns.filter((column) => column.default !== undefined && column.default !== null);
  const shapes = new Map<string, Row[]>();
  for (const row of rows) {
    const shape = defaults.map((column) => (row[column.propertyName] === undefined ? '-' : '+')).join('');
    const alike = shapes.get(shape);
    if (alike) alike.push(row);
    else shapes.set(shape, [row]);
  }
  return [...shapes.values()];
}

/** A value as an array's element: text, or null. */
function writtenAs(column: ColumnMetadata): (value: unknown) => string | null {
  if (column.isArray) return (value) => (value === null || value === undefined ? null : literal(value as string[]));
  if (column.type === 'jsonb') return (value) => (value === null || value === undefined ? null : JSON.stringify(value));
  return (value) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return value.toISOString();
    return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value);
  };
}

/** Text that an array's literal holds without quotation marks. */
const PLAIN = /^(?!null$)[\w~.:+-]+$/i;
const element = (value: string | null): string => {
  if (value === null) return 'NULL';
  return PLAIN.test(value) ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`;
};
const literal = (values: readonly (string | null)[]): string => `{${values.map(element).join(',')}}`;

/** A value as a parameter of its own. */
export const forColumn = (type: unknown, value: unknown): unknown =>
  type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
