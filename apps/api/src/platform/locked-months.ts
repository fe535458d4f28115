/** The months of a project whose attendance is locked as evidence (DOMAIN.md 4.2). Asked by whoever writes attendance. */
import { MonthLock, type UnitOfWork } from '#database';
import type { Actor } from './actor.js';

/** YYYY-MM of each. */
export async function lockedMonths(work: UnitOfWork, projectId: string): Promise<string[]> {
  return monthsOf(await work.find(MonthLock, { projectId, unlockedAt: null }), projectId);
}

/** The locks of every project the actor works in: for whoever does not know yet which of them it is about, and would not ask twice. */
export async function locksOf(work: UnitOfWork, actor: Actor): Promise<MonthLock[]> {
  const projectId = actor.memberships.map((m) => m.projectId).filter((id) => id !== null);
  return work.find(MonthLock, { projectId, unlockedAt: null });
}

export const monthsOf = (locks: readonly MonthLock[], projectId: string): string[] =>
  locks.filter((lock) => lock.projectId === projectId).map((lock) => lock.month);
