/** An import that died with its process stays "running" in its row; after ten minutes it is said to have failed. Called when an import begins and by the worker. */
import { ImportBatch, type UnitOfWork } from '#database';

const STALE_MS = 10 * 60_000;

export async function failStale(work: UnitOfWork): Promise<number> {
  const stale = (await work.find(ImportBatch, { status: 'running' })).filter(
    (batch) => new Date(batch.createdAt).getTime() < Date.now() - STALE_MS,
  );
  for (const batch of stale) await work.change(ImportBatch, batch.id, batch.version, { status: 'failed', stage: null });
  return stale.length;
}
