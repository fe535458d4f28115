/** How a table of the exchange format is declared: its columns, what a cell may hold, and in which order tables are read (EXCHANGE.md). */
import type { CodeWords } from '#i18n';

export type ColumnKind =
  | 'text'
  | 'date'
  | 'time'
  | 'whole'
  | 'decimal'
  | 'code'
  | 'codes'
  | 'texts'
  | 'country'
  | 'countries'
  | 'number'
  | 'organisation_number'
  | 'reference'
  | 'email';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required?: true;
  /** The closed list of a code column. */
  readonly codes?: readonly string[];
  /** Where the words of the codes stand, so that a label is understood as its code. */
  readonly words?: keyof CodeWords;
  /** Longest text, or largest number. */
  readonly max?: number;
  readonly min?: number;
}

export interface TableDefinition {
  readonly name: string;
  readonly columns: readonly Column[];
  /** written only where there is something to write: a table of our own beside those of the format */
  readonly whenAny?: true;
}

/** A table as it was read: canonical or unknown column names, and cells as they stand. `lines` says where each row stands in the file. */
export interface RawTable {
  columns: string[];
  rows: Record<string, string>[];
  lines?: number[];
}
export type Tables = Record<string, RawTable>;

export type Cell = string | number | string[];
/** One row whose cells are understood; an empty cell is not there. */
export interface ParsedRow {
  line: number;
  cells: Record<string, Cell>;
  raw: Record<string, string>;
  /** False when a cell was refused: the row is counted and looked up, but not planned. */
  isSound: boolean;
}
export type ParsedTables = Record<string, ParsedRow[]>;

type Rest = Omit<Column, 'name' | 'kind'>;
const of =
  (kind: ColumnKind) =>
  (name: string, rest: Rest = {}): Column => ({ name, kind, ...rest });

export const text = of('text');
export const date = of('date');
export const time = of('time');
export const whole = of('whole');
export const decimal = of('decimal');
export const texts = of('texts');
export const country = of('country');
export const countries = of('countries');
export const reference = of('reference');
export const email = of('email');
export const code = (name: string, codes: readonly string[], words?: keyof CodeWords, rest: Rest = {}): Column => ({
  name,
  kind: 'code',
  codes,
  words,
  ...rest,
});
export const codes = (name: string, list: readonly string[], words?: keyof CodeWords): Column => ({
  name,
  kind: 'codes',
  codes: list,
  words,
});
export const required = (column: Column): Column => ({ ...column, required: true });
