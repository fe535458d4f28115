/** Takes away what has run out: drafts after 14 days, answered keys after 48 hours, sessions long over, delays of the day before, figures kept yesterday; and says of imports that died that they did. */
import { failStale } from '../imports/stale.js';
import type { JobDeps } from './queues.js';

export async function sweep({ database }: Pick<JobDeps, 'database'>): Promise<void> {
  const today = await database.today();
  await database.work({ account: 'worker', orgs: null, today }, async (work) => {
    await work.call('sweep');
    await work.call('sweep_tallies');
    await failStale(work);
  });
}
