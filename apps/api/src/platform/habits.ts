/** What this account logged lately, as the rule of the proposal wants it (log-defaults.ts). Read by whoever shows people to log with. */
import type { UnitOfWork } from '#database';
import { type ActivityKind, type Habit, HABIT_KINDS } from '#domain';

const VIEW = { view: 'log_habit_row', columns: ['id', 'participationId', 'kind', 'onDate', 'minutes'] };
const NEWEST = { column: 'createdAt', descending: true };
/** How many of the latest teach: about two weeks of a coach's work. */
const LATEST = 100;

interface HabitRow extends Habit {
  participationId: string;
}

/** The account's latest activities, newest first; with some people only, or with everybody. */
export async function habitsOf(
  work: UnitOfWork,
  accountId: string,
  participationIds?: readonly string[],
): Promise<HabitRow[]> {
  if (participationIds?.length === 0) return [];
  const { rows } = await work.rows(VIEW, {
    filters: [
      { column: 'byId', op: 'in', values: [accountId] },
      { column: 'kind', op: 'in', values: HABIT_KINDS },
      ...(participationIds ? [{ column: 'participationId', op: 'in' as const, values: participationIds }] : []),
    ],
    sort: NEWEST,
    limit: LATEST,
    totalCap: 1,
  });
  return rows.map((row) => ({
    participationId: String(row['participationId']),
    kind: row['kind'] as ActivityKind,
    minutes: Number(row['minutes']),
    onDate: String(row['onDate']),
  }));
}
