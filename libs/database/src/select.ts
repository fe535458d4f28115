/** A declared view and a checked query → SQL with bound parameters. Names come from the declaration alone; nothing a caller sends becomes SQL text. */
import { snake } from './entities/columns.js';

export interface ViewShape {
  view: string;
  /** camelCase names in the order they are wanted. */
  columns: readonly string[];
  /** First which rows, by the columns that filter and sort alone; then those rows whole: a list's dear columns are worked out for one page, not for all. */
  pageFirst?: boolean;
}
export type Filter =
  | { column: string; op: 'in'; values: readonly (string | number | boolean)[] }
  | { column: string; op: 'empty' }
  | { column: string; op: 'filled' }
  /** Each word somewhere in one of these columns. */
  | { columns: readonly string[]; op: 'words'; value: string }
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
  if (filter.op === 'words') {
    const text = `concat_ws(' ', ${filter.columns.map(quoted).join(', ')})`;
    const words = filter.value.split(/\s+/).filter(Boolean).slice(0, 8);
    return words.map((word) => `${text} ilike $${values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' and ');
  }
  if (filter.op === 'empty') return `${quoted(filter.column)} is null`;
  if (filter.op === 'filled') return `${quoted(filter.column)} is not null`;
  if (filter.op === 'in') {
    // Ids are compared as ids, so that their indexes serve; codes and flags as text.
    const isId = filter.column === 'id' || filter.column.endsWith('Id');
    const at = values.push(filter.values.map(String));
    return isId
      ? `${quoted(filter.column)} = any($${at}::uuid[])`
      : `${quoted(filter.column)}::text = any($${at}::text[])`;
  }
  return `${quoted(filter.column)} ${filter.op === 'from' ? '>=' : '<='} $${values.push(filter.value)}`;
}

/** Keyset page; the total is counted under the same filters and policies, exact up to the cap. Empty sort values come last either way. */
export async function selectPage(shape: ViewShape, query: ListQuery, run: Run): Promise<ListResult> {
  const values: unknown[] = [];
  const where = query.filters.map((filter) => condition(filter, values));
  const sort = quoted(query.sort.column);
  const direction = query.sort.descending ? 'desc' : 'asc';
  if (query.after) where.push(afterCondition(sort, query, values));
  const wanted = shape.pageFirst ? 'v.id' : named(shape);
  const { rows } = await run({
    text: `select ${wanted}, ${sort}::text as "@sort", v.id as "@id" from app.${shape.view} v ${where.length ? `where ${where.join(' and ')}` : ''}
      order by ${sort} ${collated(query.sort.column)}${direction} nulls last, v.id ${direction} limit ${query.limit + 1}`,
    values,
  });
  const isLast = rows.length <= query.limit;
  const page = rows.slice(0, query.limit);
  const last = isLast ? undefined : page[page.length - 1];
  const next = last ? { value: last['@sort'] as string | null, id: last['@id'] as string } : null;
  // A list that fits on its first page needs no counting.
  const total = isLast && !query.after ? page.length : await totalOf(shape, query, run);
  const shown =
    shape.pageFirst && page.length
      ? await whole(
          shape,
          query.filters,
          page.map((row) => row['@id'] as string),
          run,
        )
      : page;
  for (const row of shown) for (const extra of ['@sort', '@id']) delete row[extra];
  return { rows: shown, total: Math.min(total, query.totalCap), totalIsExact: total <= query.totalCap, next };
}

/** Every row of the selection in its order, for a cursor: nothing is counted, and the limit does not hold. */
export function selectEvery(shape: ViewShape, query: ListQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const where = query.filters.map((filter) => condition(filter, values));
  const direction = query.sort.descending ? 'desc' : 'asc';
  const text = `select ${named(shape)} from app.${shape.view} v ${where.length ? `where ${where.join(' and ')}` : ''}
    order by ${quoted(query.sort.column)} ${collated(query.sort.column)}${direction} nulls last, v.id ${direction}`;
  return { text, values };
}

const named = (shape: ViewShape): string => shape.columns.map((c) => `${quoted(c)} as "${c}"`).join(', ');

async function totalOf(shape: ViewShape, query: ListQuery, run: Run): Promise<number> {
  const values: unknown[] = [];
  const where = query.filters.map((filter) => condition(filter, values));
  const text = `select count(*)::int as n from (select 1 from app.${shape.view} v ${where.length ? `where ${where.join(' and ')}` : ''} limit ${query.totalCap + 1}) c`;
  return (await run({ text, values })).rows[0]['n'] as number;
}

/** The rows of these ids, in this order. The filters are said again: a view's made-up ids cannot be looked up by themselves. */
async function whole(
  shape: ViewShape,
  filters: readonly Filter[],
  ids: readonly string[],
  run: Run,
): Promise<Record<string, unknown>[]> {
  const values: unknown[] = [];
  const where = filters.map((filter) => condition(filter, values));
  where.push(`v.id = any($${values.push(ids)}::uuid[])`);
  const { rows } = await run({
    text: `select v.id as "@id", ${shape.columns.map((c) => `${quoted(c)} as "${c}"`).join(', ')} from app.${shape.view} v where ${where.join(' and ')}`,
    values,
  });
  const byId = new Map(rows.map((row) => [row['@id'] as string, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
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
