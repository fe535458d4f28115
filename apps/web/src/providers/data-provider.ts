/** Reading for React-Admin: keyset pages (each page's cursor is remembered) and single rows. Changes are named actions, not CRUD. */
import { TOTAL_CAP, type Page } from '#contracts';
import type { DataProvider, GetListParams, Identifier, QueryFunctionContext, RaRecord } from 'react-admin';
import { get, write } from './api';

type Filter = Record<string, unknown>;
export type Counted = { total: number; meta: { totalIsExact: boolean } };

/** `{ state: ['a','b'], isMine: true, coachId: null }` → `state=a,b&isMine=true&coachId=null`. Undefined is left out. */
export function queryOf(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [column, value] of Object.entries(filter)) {
    if (value === undefined || value === '') continue;
    query.set(column, Array.isArray(value) ? value.join(',') : String(value));
  }
  return query;
}

const cursors = new Map<string, (string | null)[]>();

function page<P extends Page<unknown>>(resource: string, query: URLSearchParams, signal?: AbortSignal): Promise<P> {
  if (!query.get('q')) return get<P>(`/${resource}?${query.toString()}`, { signal });
  // What is typed never stands in an address.
  const body = Object.fromEntries(query);
  return write<P>(`/${resource}/search`, { body, isPatient: false, signal });
}

/** Walks from the nearest page whose cursor is known; a deep link to page 3 walks over two pages once. */
export async function pageNumber<P extends Page<unknown>>(
  resource: string,
  query: URLSearchParams,
  number: number,
  signal?: AbortSignal,
): Promise<P> {
  const name = `${resource}?${query.toString()}`;
  const known = number === 1 ? [null] : (cursors.get(name) ?? [null]);
  cursors.set(name, known);
  for (let at = Math.min(number, known.length); ; at += 1) {
    const asked = new URLSearchParams(query);
    const after = known[at - 1];
    if (after) asked.set('after', after);
    const answer = await page<P>(resource, asked, signal);
    if (answer.next) known[at] = answer.next;
    if (at >= number || !answer.next) return answer;
  }
}

async function getList(resource: string, params: GetListParams & QueryFunctionContext) {
  const { page: number = 1, perPage = 25 } = params.pagination ?? {};
  const query = queryOf(params.filter as Filter);
  if (params.sort?.field) query.set('sort', `${params.sort.order === 'DESC' ? '-' : ''}${params.sort.field}`);
  query.set('limit', String(perPage));
  const answer = await pageNumber<Page<RaRecord>>(resource, query, number, params.signal);
  return {
    data: answer.rows,
    total: answer.totalIsExact ? answer.total : TOTAL_CAP,
    pageInfo: { hasNextPage: answer.next !== null, hasPreviousPage: number > 1 },
    meta: { totalIsExact: answer.totalIsExact },
  };
}

const refuse = (): Promise<never> => Promise.reject(new Error('Changes are named actions: see providers/api.ts'));

const one = (resource: string, id: Identifier, signal?: AbortSignal) =>
  get<RaRecord>(`/${resource}/${encodeURIComponent(String(id))}`, { signal });

/** React-Admin types the rows by its caller; the wire decides them, so the seam is here and nowhere else. */
export const dataProvider = {
  supportAbortSignal: true,
  getList,
  getOne: async (resource: string, params: { id: Identifier; signal?: AbortSignal }) => ({
    data: await one(resource, params.id, params.signal),
  }),
  getMany: async (resource: string, params: { ids: Identifier[]; signal?: AbortSignal }) => ({
    data: await Promise.all(params.ids.map((id) => one(resource, id, params.signal))),
  }),
  getManyReference: (
    resource: string,
    params: GetListParams & QueryFunctionContext & { target: string; id: Identifier },
  ) => getList(resource, { ...params, filter: { ...(params.filter as Filter), [params.target]: params.id } }),
  create: refuse,
  update: refuse,
  updateMany: refuse,
  delete: refuse,
  deleteMany: refuse,
} as unknown as DataProvider;
