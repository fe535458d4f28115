/** A declared view and a checked query → SQL with bound parameters. Names come from the declaration alone; nothing a caller sends becomes SQL text. */
import { snake } from './entities/columns.js';

export interface ViewShape {
  view: string;
  /** camelCase names in the order they are wanted. */
  columns: readonly string[];
  /** First which rows, by the columns that filter and sort alone; then those rows whole: a list's dear columns are worked out for one page, not for all. */
  pageFirst?: boolean;
  /** Its rows are few and sorted whole anyway: the total is counted in the same pass. */
  countsAlong?: boolean;
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
    // A flag is said as it stands, so that what it is made of can lead an index.
    const flag = filter.values.length === 1 ? filter.values[0] : null;
    if (flag === true || flag === false) return flag ? quoted(filter.column) : `not ${quoted(filter.column)}`;
    // Ids are compared as ids, so that their indexes serve; codes and flags as text.
    const isId = filter.column === 'id' || filter.column.endsWith('Id');
    const at = values.push(filter.values.map(String));
    return isId
      ? `${quoted(filter.column)} = any($${at}::uuid[])`
      : `${quoted(filter.column)}::text = any($${at}::text[])`;
  }
  return `${quoted(filter.column)} ${filter.op === 'from' ? '>=' : '<='} $${values.push(filter.value)}`;
}

/**
 * Keyset page and total in one statement; the total is counted under the same filters and policies, exact up to the cap, and only where the list does
 * not fit on its first page. Empty sort values come last either way.
 */
export async function selectPage(shape: ViewShape, query: ListQuery, run: Run): Promise<ListResult> {
  const values: unknown[] = [];
  const filters = query.filters.map((filter) => condition(filter, values));
  const after = query.after ? [afterCondition(quoted(query.sort.column), query, values)] : [];
  const { rows } = await run({ text: pageText(shape, query, filters, after), values });
  const page = rows.slice(0, query.limit);
  const last = page.length && (rows[0]['@size'] as number) > query.limit ? page[page.length - 1] : undefined;
  const next = last ? { value: last['@sort'] as string | null, id: last['@id'] as string } : null;
  const total = rows.length ? (rows[0]['@total'] as number) : query.after ? await totalOf(shape, query, run) : 0;
  return {
    rows: page.map((row) => shownOf(row, shape.columns)),
    total: Math.min(total, query.totalCap),
    totalIsExact: total <= query.totalCap,
    next,
  };
}

/** The row without what the statement says beside it. Made anew: a row that something is taken away from is slow to write out. */
function shownOf(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const column of columns) shown[column] = row[column];
  return shown;
}

/** One row more than the page is looked for, to know whether another page follows. */
function pageText(shape: ViewShape, query: ListQuery, filters: readonly string[], after: readonly string[]): string {
  const sort = quoted(query.sort.column);
  const direction = query.sort.descending ? 'desc' : 'asc';
  const order = (by: string, id: string): string =>
    `order by ${by} ${collated(query.sort.column)}${direction} nulls last, ${id} ${direction}`;
  const from = `from app.${shape.view} v`;
  const counted = `(select count(*)::int from (select 1 ${from} ${whereOf(filters)} limit ${query.totalCap + 1}) c)`;
  const size = '(select count(*)::int from page)';
  const along = shape.countsAlong && !query.after;
  const total = query.after ? counted : `case when ${size} <= ${query.limit} then ${size} else ${counted} end`;
  const cut = `${sort}::text as "@sort", v.id as "@id", ${sort} as "@by"${along ? ', count(*) over ()::int as "@total"' : ''}`;
  const page = `with page as materialized (select ${shape.pageFirst ? '' : `${named(shape)}, `}${cut}
    ${from} ${whereOf([...filters, ...after])} ${order(sort, 'v.id')} limit ${query.limit + 1})`;
  // The filters are said again: a view's made-up ids cannot be looked up by themselves. The rows stand apart, so that they are worked out once, whatever joins them.
  const whole = shape.pageFirst
    ? `, whole as materialized (select ${named(shape)}, v.id as "@whole" ${from} ${whereOf([...filters, 'v.id = any(array(select "@id" from page))'])})`
    : '';
  const shown = shape.columns.map((c) => `${shape.pageFirst ? 'whole' : 'page'}."${c}"`).join(', ');
  const rows = `${shown}, "@sort", "@id" from page${shape.pageFirst ? ' join whole on "@whole" = "@id"' : ''}`;
  return `${page}${whole} select ${along ? '"@total"' : `${total} as "@total"`}, ${size} as "@size", ${rows} ${order('"@by"', '"@id"')}`;
}

/** Every row of the selection in its order, for a cursor: nothing is counted, and the limit does not hold. */
export function selectEvery(shape: ViewShape, query: ListQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const where = query.filters.map((filter) => condition(filter, values));
  const direction = query.sort.descending ? 'desc' : 'asc';
  const text = `select ${named(shape)} from app.${shape.view} v ${whereOf(where)}
    order by ${quoted(query.sort.column)} ${collated(query.sort.column)}${direction} nulls last, v.id ${direction}`;
  return { text, values };
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length ? `where ${conditions.join(' and ')}` : '';

const named = (shape: ViewShape): string => shape.columns.map((c) => `${quoted(c)} as "${c}"`).join(', ');

async function totalOf(shape: ViewShape, query: ListQuery, run: Run): Promise<number> {
  const values: unknown[] = [];
  const where = whereOf(query.filters.map((filter) => condition(filter, values)));
  const text = `select count(*)::int as n from (select 1 from app.${shape.view} v ${where} limit ${query.totalCap + 1}) c`;
  return (await run({ text, values })).rows[0]['n'] as number;
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
