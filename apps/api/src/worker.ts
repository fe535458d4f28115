/** The job process: no port, its own sign-in to the database. Several may run; the job library sees to it that each job is done once. */
import { JOBS_SCHEMA, type Queue, WorkerDatabase } from '#database';
import PgBoss from 'pg-boss';
import { workerConfig } from './config.js';
import { handlers, SCHEDULE } from './jobs/queues.js';
import { FileStore } from './platform/file-store.js';
import { Keys } from './platform/keys.js';
import { log } from './platform/log.js';
import { Mailer } from './platform/mailer.js';

async function main(): Promise<void> {
  const config = workerConfig();
  const keys = Keys.fromFile(config.keyFile);
  const database = await WorkerDatabase.connect(config.workerDbUrl);
  if ((await database.keyPrint(keys.print())) !== keys.print())
    throw new Error(
      'The key file is not the one this database was written with. Put the right key back and start again.',
    );
  const boss = new PgBoss({
    connectionString: config.workerDbUrl,
    schema: JOBS_SCHEMA,
    migrate: false,
    max: 2,
    application_name: 'framsteg-jobs',
  });
  boss.on('error', (error) => log.error({ error: (error as { code?: string }).code ?? error.name }, 'job library'));
  await boss.start();
  const jobs = handlers({
    database,
    mailer: new Mailer(config.dataDir),
    publicUrl: config.publicUrl,
    files: new FileStore(config.dataDir, keys),
    keys,
    dataDir: config.dataDir,
  });
  for (const [queue, handle] of Object.entries(jobs))
    await boss.work(queue, { pollingIntervalSeconds: 5 }, () => handle());
  for (const [queue, cron] of Object.entries(SCHEDULE))
    await boss.schedule(queue as Queue, cron, {}, { tz: 'Europe/Stockholm' });
  const stop = (): void => {
    void boss
      .stop({ graceful: true, timeout: 8000 })
      .then(() => database.close())
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  log.info('working');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
