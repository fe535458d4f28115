// After a story: are the kept facts of every project still what the rows say? A writer that goes past the triggers would be seen here.
import { WorkerDatabase } from '#database';
import { Client } from 'pg';
import type { TestDatabase } from './database.js';

/** The differences between kept and live facts, over all projects of the database; none is what every story must leave behind. */
export async function factDifferences(database: TestDatabase): Promise<Record<string, unknown>[]> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ id: string }>('select id from app.project');
  await admin.end();
  const worker = await WorkerDatabase.connect(database.workerUrl);
  try {
    return await worker.work(
      { account: 'command-line', orgs: null, today: '2026-11-19', readOnly: true },
      async (work) => {
        const found: Record<string, unknown>[] = [];
        for (const { id } of rows) found.push(...(await work.call('fact_differences', id)));
        return found;
      },
    );
  } finally {
    await worker.close();
  }
}
