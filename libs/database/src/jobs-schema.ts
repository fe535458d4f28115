/** The job library's own schema and queues, made by the migration step, never at run time by the program (STACK.md). Payloads hold ids only. */
import PgBoss from 'pg-boss';
import { Client } from 'pg';

/**
 * daily_round: follow-ups due, once a day; sweep: what has run out, once an hour; retention: documents that are no longer needed, once a night;
 * seal_logs: the logs, every minute, and the checks of them that somebody has asked for; check_logs: one of its own, once a night; warm_figures: what the morning will ask of figures, once a night.
 */
export const QUEUES = ['daily_round', 'sweep', 'retention', 'seal_logs', 'check_logs', 'warm_figures'] as const;
export type Queue = (typeof QUEUES)[number];
export const JOBS_SCHEMA = 'jobs';
/** The library's own queue, through which it sends what the schedule says. The worker may make no queue; without this one nothing would ever be due. */
const SEND_IT = '__pgboss__send-it';

export async function prepareJobs(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.searchParams.set('options', '-c role=app_owner');
  const boss = new PgBoss({
    connectionString: url.href,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
    application_name: 'framsteg-migrate',
  });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of QUEUES)
    if (!(await boss.getQueue(queue)))
      await boss.createQueue(queue, { name: queue, policy: 'singleton', retryLimit: 5, retryBackoff: true });
  if (!(await boss.getQueue(SEND_IT))) await boss.createQueue(SEND_IT);
  await boss.stop({ graceful: false, wait: true });
  await grant(url.href);
}

async function grant(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`grant usage on schema ${JOBS_SCHEMA} to app_worker`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to app_worker`);
    await client.query(`revoke all on all functions in schema ${JOBS_SCHEMA} from public`);
    await client.query(`grant execute on all functions in schema ${JOBS_SCHEMA} to app_worker`);
  } finally {
    await client.end();
  }
}
