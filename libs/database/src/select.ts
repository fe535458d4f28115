/** A declared view and a checked query → SQL with bound parameters. Names come from the declaration alone; nothing a caller sends becomes SQL text. */
import { snake } from './entities/columns.js';

export interface ViewShape {
  view: string;
  /** camelCase names in the order they are wanted. */
  columns: readonly string[];
}
export type Filter =
  | { column: string; op: 'in'; values: readonly (string | number | boolean)[] }
  | { column: string; op: 'empty' }
  | { column: string; op: 'from' | 'to'; value: string };
export interface ListQuery {
  filters: readonly Filter[];
  sort: { column: string; descending: boolean };
  limit: number;
  /** Sort value and id of the last row of the page before. */
  after?: { value: string | null; id: string };
  totalCap: number;
}
export interface ListResult {
  rows: Record<string, unknown>[];
  total: number;
  totalIsExact: boolean;
  next: { value: string | null; id: string } | null;
}
type Run = (statement: { text: string; values: unknown[] }) => Promise<{ rows: Record<string, unknown>[] }>;

const quoted = (column: string): string => `v."${snake(column)}"`;

function condition(filter: Filter, values: unknown[]): string {
  if (filter.op === 'empty') return `${quoted(filter.column)} is null`;
  if (filter.op === 'in')
    return `${quoted(filter.column)}::text = any($${values.push(filter.values.map(String))}::text[])`;
  return `${quoted(filter.column)} ${filter.op === 'from' ? '>=' : '<='} $${values.push(filter.value)}`;
}

/** Keyset page; the total is counted under the same filters and policies, exact up to the cap. Empty sort values come last either way. */
export async function selectPage(shape: ViewShape, query: ListQuery, run: Run): Promise<ListResult> {
  const values: unknown[] = [];
  const where = query.filters.map((filter) => condition(filter, values));
  const counted = `select count(*)::int as n from (select 1 from app.${shape.view} v ${where.length ? `where ${where.join(' and ')}` : ''} limit ${query.totalCap + 1}) c`;
  const total = (await run({ text: counted, values: [...values] })).rows[0]['n'] as number;
  const sort = quoted(query.sort.column);
  const direction = query.sort.descending ? 'desc' : 'asc';
  if (query.after) where.push(afterCondition(sort, query, values));
  const text = `select ${shape.columns.map((c) => `${quoted(c)} as "${c}"`).join(', ')}, ${sort}::text as "@sort" from app.${shape.view} v
    ${where.length ? `where ${where.join(' and ')}` : ''} order by ${sort} ${collated(query.sort.column)}${direction} nulls last, v.id ${direction} limit ${query.limit + 1}`;
  const { rows } = await run({ text, values });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page[page.length - 1] : undefined;
  const next = last ? { value: last['@sort'] as string | null, id: last['id'] as string } : null;
  for (const row of page) delete row['@sort'];
  return { rows: page, total: Math.min(total, query.totalCap), totalIsExact: total <= query.totalCap, next };
}

/** å ä ö last, as Swedish people sort. */
const SWEDISH = ['sortName', 'name', 'employerName', 'coachName', 'displayName', 'municipality'];
const collated = (column: string): string => (SWEDISH.includes(column) ? 'collate "sv-x-icu" ' : '');

function afterCondition(sort: string, query: ListQuery, values: unknown[]): string {
  const { value, id } = query.after!;
  const sign = query.sort.descending ? '<' : '>';
  if (value === null) return `(${sort} is null and v.id ${sign} $${values.push(id)}::uuid)`;
  const at = values.push(value);
  const row = values.push(id);
  const collation = collated(query.sort.column);
  const left = collation ? `${sort} ${collation}` : sort;
  return `(${left} ${sign} $${at} or (${sort} = $${at} and v.id ${sign} $${row}::uuid) or ${sort} is null)`;
}

export async function selectOne(shape: ViewShape, id: string, run: Run): Promise<Record<string, unknown> | undefined> {
  const { rows } = await run({
    text: `select ${shape.columns.map((c) => `${quoted(c)} as "${c}"`).join(', ')} from app.${shape.view} v where v.id = $1`,
    values: [id],
  });
  return rows[0];
}
