/** The months of a project whose attendance is locked as evidence (DOMAIN.md 4.2). Asked by whoever writes attendance. */
import { MonthLock, type UnitOfWork } from '#database';

/** YYYY-MM of each. */
export async function lockedMonths(work: UnitOfWork, projectId: string): Promise<string[]> {
  return (await work.find(MonthLock, { projectId, unlockedAt: null })).map((lock) => lock.month);
}
