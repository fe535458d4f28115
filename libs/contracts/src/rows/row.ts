/**
 * A readable row is declared once: the declaration yields the type on the wire, the checked filters and sort keys,
 * and the column list the reader asks of the view (ARCHITECTURE.md 5). Names are camelCase here and on the wire,
 * snake_case in the view; nothing else translates them.
 */
import type { Permission } from '#domain';

export interface ColumnTypes {
  uuid: string;
  text: string;
  date: string;
  /** Wall-clock time HH:MM. */
  time: string;
  /** Moment, ISO 8601 with zone. */
  moment: string;
  int: number;
  number: number;
  bool: boolean;
  texts: string[];
  json: unknown;
}
export type ColumnKind = keyof ColumnTypes;
/** A trailing `?` says the column may be null. */
export type ColumnSpec = ColumnKind | `${ColumnKind}?`;
export type Columns = Record<string, ColumnSpec>;

type Value<S> = S extends `${infer K}?`
  ? K extends ColumnKind
    ? ColumnTypes[K] | null
    : never
  : S extends ColumnKind
    ? ColumnTypes[S]
    : never;
export type RowOf<D> = D extends RowDefinition<infer C> ? { [K in keyof C]: Value<C[K]> } : never;

/** equals: `?coachId=…`; oneOf: `?state=active,waiting`; range: `?onFrom=…&onTo=…`; empty: `?coachId=null`. */
export type FilterKind = 'equals' | 'range';

export interface RowDefinition<C extends Columns> {
  /** Name in the address: `GET /api/caseload`. */
  readonly name: string;
  /** View or table in the database that holds it. */
  readonly view: string;
  readonly permission: Permission;
  readonly columns: C;
  readonly filters: { readonly [K in keyof C]?: FilterKind };
  /** Sort keys allowed; the first is the default. A leading `-` in the address turns it. */
  readonly sort: readonly (keyof C & string)[];
  readonly defaultSort: string;
  /** Its dear columns are worked out for the page shown, not for all rows that match. */
  readonly pageFirst?: boolean;
  /** About one person and sorted whole before a page is cut: counted along the way, not in a second look. */
  readonly countsAlong?: boolean;
  /** May be searched by `POST /api/<name>/search`: people by name however spelt, or words in these columns. */
  readonly search?: 'people' | readonly (keyof C & string)[];
  /** May be taken out as a file by `POST /api/<name>/export`, under this permission. */
  readonly exportPermission?: Permission;
}

/** Declares a readable row; the returned object is both the runtime list and the source of its type. */
export function defineRow<const C extends Columns>(definition: RowDefinition<C>): RowDefinition<C> {
  return definition;
}
