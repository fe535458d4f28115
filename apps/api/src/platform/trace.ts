/** The trace of a read: who, permission, route pattern, participations shown. Written before the answer leaves: no trace, no answer (SECURITY.md 4). */
import { NUMBER_SEARCHES_AN_HOUR, type Permission } from '#domain';
import type { Database } from '#database';
import type { Asked } from './actor.js';
import { Trouble } from './trouble.js';

/** Ids of the participations an answer shows: whatever stands under `participationId`, plus what the handler named. */
export function shownIn(answer: unknown, also: readonly string[] = []): string[] {
  const ids = new Set(also);
  if (isContainer(answer)) gather(answer, ids, 0);
  return [...ids];
}

const DEEP = 6;
/** A file's bytes are no answer to look through. */
const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

function gather(container: Record<string, unknown>, ids: Set<string>, depth: number): void {
  for (const name of Object.keys(container)) {
    const value = container[name];
    if (typeof value === 'string') {
      if (name === 'participationId') ids.add(value);
    } else if (depth < DEEP && isContainer(value)) gather(value, ids, depth + 1);
  }
}

/** What `app.leave_trace` writes of an answer that leaves a trace; of a list the number of its rows. */
export const traceOf = (request: Asked, permission: Permission, answer: unknown): unknown[] =>
  traceArgs(
    request,
    permission,
    'allowed',
    shownIn(answer, request.shown),
    Array.isArray(answer) ? answer.length : null,
  );

/** The trace of an attempt that was refused. */
export async function traceRefusal(database: Database, request: Asked, permission: Permission): Promise<void> {
  await database.gate('leave_trace', ...traceArgs(request, permission, 'refused', [], null));
}

const traceArgs = (
  request: Asked,
  permission: Permission,
  outcome: 'allowed' | 'refused',
  shown: string[],
  hits: number | null,
): unknown[] => [
  request.actor!.token,
  request.id,
  permission,
  routeOf(request),
  outcome,
  request.reasonGiven ?? null,
  shown,
  hits,
];

/** Counts a search by a whole identity number in the trace, for all servers alike. @throws Trouble 429 identity_number.too_many_searches */
export async function countNumberSearch(
  database: Database,
  request: Asked,
  permission: Permission,
  sought: string,
): Promise<void> {
  const most = NUMBER_SEARCHES_AN_HOUR;
  const { token } = request.actor!;
  const [row] = await database.gate(
    'count_number_search',
    token,
    request.id,
    permission,
    routeOf(request),
    sought,
    most,
  );
  if (row['count_number_search'] !== true) throw new Trouble(429, 'identity_number.too_many_searches', { most });
}

const routeOf = (request: Asked): string => `${request.method} ${request.routeOptions?.url ?? ''}`;
