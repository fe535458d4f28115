/** The trace of a read: who, permission, route pattern, participations shown. Written before the answer leaves: no trace, no answer (SECURITY.md 4). */
import type { Permission } from '#domain';
import type { Database } from '#database';
import type { Asked } from './actor.js';

/** Ids of the participations an answer shows: whatever stands under `participationId`, plus what the handler named. */
export function shownIn(answer: unknown, also: readonly string[] = []): string[] {
  const ids = new Set(also);
  const walk = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > 6) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, depth + 1);
      return;
    }
    const id = (value as Record<string, unknown>)['participationId'];
    if (typeof id === 'string') ids.add(id);
    for (const item of Object.values(value)) walk(item, depth + 1);
  };
  walk(answer, 0);
  return [...ids];
}

export async function leaveTrace(
  database: Database,
  request: Asked,
  permission: Permission,
  outcome: 'allowed' | 'refused',
  shown: string[],
  hits: number | null,
): Promise<void> {
  const route = `${request.method} ${request.routeOptions?.url ?? ''}`;
  await database.gate(
    'leave_trace',
    request.actor!.token,
    request.id,
    permission,
    route,
    outcome,
    request.reasonGiven ?? null,
    shown,
    hits,
  );
}
