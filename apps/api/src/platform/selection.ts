/** Which rows of a list are meant: these ids, or all that match a filter and typed words; always under the policies of the one who asks. */
import type { Selection } from '#contracts';
import type { Filter, ListQuery, UnitOfWork } from '#database';
import { findPeople } from './find-people.js';
import type { Keys } from './keys.js';
import { type Definition, listQuery } from './list-query.js';

const PEOPLE_AT_MOST = 500;

/** The filters that typed words make; null when nobody answers to them. */
export async function wordFilters(
  work: UnitOfWork,
  keys: Keys,
  definition: Definition,
  q: string | undefined,
  asked: ListQuery,
): Promise<Filter[] | null> {
  if (!q?.trim() || !definition.search) return [];
  if (definition.search !== 'people') return [{ columns: definition.search, op: 'words', value: q.trim() }];
  const project = asked.filters.find((filter) => 'column' in filter && filter.column === 'projectId');
  const projectId = project && project.op === 'in' && project.values.length === 1 ? String(project.values[0]) : null;
  const ids = await findPeople(work, keys, { q, projectId, atMost: PEOPLE_AT_MOST });
  return ids.length ? [{ column: 'id', op: 'in', values: ids }] : null;
}

/** A selection as a list query over the whole of it; null when it is empty before it is asked. */
export async function selectionQuery(
  work: UnitOfWork,
  keys: Keys,
  definition: Definition,
  selection: Selection,
): Promise<ListQuery | null> {
  const asked = listQuery(
    definition,
    { ...selection.filter, ...(selection.sort ? { sort: selection.sort } : {}) },
    work.today,
  );
  const words = await wordFilters(work, keys, definition, selection.q, asked);
  if (words === null) return null;
  const ids: Filter[] = selection.ids ? [{ column: 'id', op: 'in', values: selection.ids }] : [];
  return { ...asked, filters: [...asked.filters, ...words, ...ids] };
}

/** Every row of a selection in the list's own order, batch by batch as it is read. */
export async function* everyRow(
  work: UnitOfWork,
  definition: Definition,
  query: ListQuery | null,
  columns: readonly string[],
): AsyncGenerator<Record<string, unknown>[]> {
  if (query) yield* work.every({ view: definition.view, columns }, query);
}

/** The ids of a selection. */
export async function selectedIds(
  work: UnitOfWork,
  keys: Keys,
  definition: Definition,
  selection: Selection,
): Promise<string[]> {
  const ids: string[] = [];
  const query = await selectionQuery(work, keys, definition, selection);
  for await (const rows of everyRow(work, definition, query, ['id']))
    for (const row of rows) ids.push(row['id'] as string);
  return ids;
}
