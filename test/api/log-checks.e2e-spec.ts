// An administrator of the house asks whether the logs are what they were; the worker's next minute answers, and names what was touched.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { WorkerDatabase } from '#database';
import { checkLogs } from '../../apps/api/src/jobs/check-logs.js';
import { headsFile, sealLogs } from '../../apps/api/src/jobs/seal-logs.js';
import { Keys } from '../../apps/api/src/platform/keys.js';
import { startApp, type TestApp } from '../support/app.js';
import { signIn } from '../support/sign-in.js';
import { loadTestWorld } from '../support/world.js';

let test: TestApp;
let worker: WorkerDatabase;
let deps: { database: WorkerDatabase; keys: Keys; dataDir: string };
beforeAll(async () => {
  test = await startApp();
  await loadTestWorld(test.database);
  worker = await WorkerDatabase.connect(test.database.workerUrl);
  deps = { database: worker, keys: Keys.fromFile(test.database.keyFile), dataDir: test.dataDir };
});
afterAll(async () => {
  await worker.close();
  await test.close();
});

interface Check {
  id: string;
  madeAt: string | null;
  chains: number | null;
  heads: number | null;
  headsFile: string | null;
  faults: { fault: string }[] | null;
  askedByName: string | null;
}

async function asked(): Promise<Check> {
  const peter = await signIn(test, 'peter.falk');
  const id = randomUUID();
  expect((await peter.post('/api/log-checks', { id })).status).toBe(202);
  const rows = async () => (await peter.get('/api/log-checks')).body.rows as Check[];
  expect((await rows())[0]).toMatchObject({ id, madeAt: null, askedByName: 'Peter Falk' });
  await checkLogs(deps);
  return (await rows())[0];
}

/** Seals what stands and carries the heads out, as the tenth minute does; other tests of the server may make rows wait. */
async function sealed(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await sealLogs(deps, new Date('2026-11-19T10:10:00Z'));
    const count = await worker.work({ account: 'worker', orgs: null, today: '2026-11-19' }, (work) =>
      work.call('log_heads'),
    );
    if (count.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('finds nothing when nothing was touched, and says how many heads lie where', async () => {
  await sealed();
  const check = await asked();
  expect(check.faults).toEqual([]);
  expect(check.chains).toBeGreaterThan(0);
  expect(check.heads).toBeGreaterThan(0);
  expect(check.headsFile).toBe(headsFile(test.dataDir));
});

it('names a log that was changed past every rule', async () => {
  await sealed();
  const admin = new Client({ connectionString: test.database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query('delete from app.change_log where id = (select min(id::text)::uuid from app.change_log)');
  await admin.end();
  const check = await asked();
  expect(check.faults?.length).toBeGreaterThan(0);
});

it('makes one of its own at night, and nobody else asks or reads', async () => {
  await checkLogs(deps, true);
  const peter = await signIn(test, 'peter.falk');
  expect(((await peter.get('/api/log-checks')).body.rows as Check[])[0]).toMatchObject({ askedByName: null });
  for (const who of ['sara.lind', 'amir.berg', 'karin.holm', 'ulla.sand']) {
    const somebody = await signIn(test, who);
    expect([who, (await somebody.get('/api/log-checks')).status]).toEqual([who, 403]);
    expect([who, (await somebody.post('/api/log-checks', { id: randomUUID() })).status]).toEqual([who, 403]);
  }
});
