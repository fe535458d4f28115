// The logs cannot be changed unnoticed: every row is in one block of one chain, and a row changed, added or taken away, a block gone or a chain made
// anew is named by the check (SECURITY.md 4, decision 0037).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { WorkerDatabase } from '#database';
import { logCheck } from '../../apps/api/src/cli/log-check.js';
import { headsFile, readHeads, sealLogs } from '../../apps/api/src/jobs/seal-logs.js';
import { Keys } from '../../apps/api/src/platform/keys.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { loadTestWorld, OWNER } from '../support/world.js';

let database: TestDatabase;
let worker: WorkerDatabase;
let admin: Client;
let pool: Pool;
let dataDir: string;

const ONE_TEN = new Date('2026-11-19T10:10:00Z');
const seal = (now = new Date('2026-11-19T10:11:00Z')) =>
  sealLogs({ database: worker, keys: Keys.fromFile(database.keyFile), dataDir }, now);
const number = async (sql: string): Promise<number> => Number(Object.values((await admin.query(sql)).rows[0])[0]);
const faults = async (): Promise<string[]> =>
  (await worker.work({ account: 'worker', orgs: null, today: '2026-11-19' }, (work) => work.call('log_faults'))).map(
    (row) => String(row['fault']),
  );
/** Seals until every row is in a block: transactions are counted for the whole server, so one under way in another database makes these rows wait. */
async function sealAll(): Promise<void> {
  const open = `select count(*) from (select xact from app.change_log union all select xact from app.access_log) g
    where g.xact >= (select upto from sealed.log_epoch order by epoch desc limit 1) and g.xact < pg_current_xact_id()::text::bigint`;
  for (let tries = 0; tries < 200; tries += 1) {
    await seal();
    if ((await number(open)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('some transaction never ends');
}
/** Past every rule, as only who owns the server can. */
async function secretly(sql: string): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(sql);
  await admin.query('set session_replication_role = default');
}
async function change(client: { query: Client['query'] }, name: string): Promise<void> {
  await client.query("select app.open_system('command-line', null, $1)", [[OWNER.id]]);
  await client.query('update app.organisation set name = $1 where id = $2', [name, OWNER.id]);
}
async function write(name: string): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await change(client, name);
  await client.query('commit');
  client.release();
}

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  worker = await WorkerDatabase.connect(database.workerUrl);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  pool = new Pool({ connectionString: database.workerUrl, max: 8 });
  dataDir = mkdtempSync(join(tmpdir(), 'framsteg-log-'));
});
afterAll(async () => {
  await pool.end();
  await admin.end();
  await worker.close();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('every row is in one block, also of those written while others wait and while it seals', async () => {
  await seal();
  const waiting = await pool.connect();
  await waiting.query('begin');
  await change(waiting, 'Väntar');
  await waiting.query('rollback');
  await waiting.query('begin');
  await waiting.query("select app.open_system('command-line', null, $1)", [[OWNER.id]]);
  await waiting.query(
    "insert into app.mentor (id, org_id, ref, name) values (gen_random_uuid(), $1, 'vanta', 'Vänta')",
    [OWNER.id],
  );
  const writers = Array.from({ length: 4 }, async (_, at) => {
    for (let n = 0; n < 15; n += 1) await write(`Namn ${at}/${n}`);
  });
  const sealer = (async () => {
    for (let n = 0; n < 6; n += 1) await seal();
  })();
  await Promise.all([...writers, sealer]);
  await seal();
  const rows = () => number('select (select count(*) from app.change_log) + (select count(*) from app.access_log)');
  const sealed = () => number('select sum(row_count) from sealed.log_block');
  // Whoever wrote after the one that waits is not over before it is.
  expect(await sealed()).toBeLessThan(await rows());
  await waiting.query('commit');
  waiting.release();
  await sealAll();
  expect(await sealed()).toBe(await rows());
  expect(await faults()).toEqual([]);
});

it.each([
  [
    'a row changed',
    "update app.change_log set actor_id = gen_random_uuid() where id = (select id from app.change_log where table_name = 'organisation' limit 1)",
    'rows were changed',
  ],
  [
    'a row taken away',
    "delete from app.change_log where id = (select id from app.change_log where table_name = 'organisation' order by at desc limit 1)",
    'rows were added or taken away',
  ],
  [
    'a row put in',
    "insert into app.access_log (id, org_id, actor_id, permission, route, outcome, xact, at) select gen_random_uuid(), g.org_id, gen_random_uuid(), 'x', 'x', 'allowed', g.xact, g.at from app.change_log g join sealed.log_block b on b.org_id = g.org_id and b.kind = 'window' and g.xact >= b.xact_from and g.xact < b.xact_to and g.at >= b.at_from limit 1",
    'rows were added or taken away',
  ],
  [
    'a block gone',
    'delete from sealed.log_block b where b.nr = 1 and b.org_id = (select org_id from sealed.log_block group by 1 order by count(*) desc limit 1)',
    'a block is missing before it',
  ],
  [
    'the end of a chain cut off',
    'delete from sealed.log_block b where b.nr = (select max(l.nr) from sealed.log_block l where l.org_id = b.org_id)',
    'rows stand in no block',
  ],
  [
    'a block rewritten',
    'update sealed.log_block b set row_count = row_count + 1 where b.nr = 2 and b.org_id = (select org_id from sealed.log_block group by 1 order by count(*) desc limit 1)',
    'its hash is not of its chain',
  ],
])('%s is noticed', async (_, sql, fault) => {
  await admin.query('begin');
  await secretly(sql);
  const { rows } = await admin.query<{ fault: string }>('select fault from app.log_faults()');
  await admin.query('rollback');
  await admin.query('set session_replication_role = default');
  expect(rows.map((row) => row.fault)).toContain(fault);
  expect(await faults()).toEqual([]);
});

it('goes on in another cluster, where transactions are counted anew, and keeps what was sealed before', async () => {
  await write('Före flytten');
  await admin.query('update sealed.log_epoch set cluster = cluster + 1');
  await write('Efter flytten, före första förseglingen');
  await seal();
  await write('Efter');
  await sealAll();
  expect(await number('select max(epoch) from sealed.log_epoch')).toBe(2);
  expect(await number('select sum(row_count) from sealed.log_block')).toBe(
    await number('select (select count(*) from app.change_log) + (select count(*) from app.access_log)'),
  );
  expect(await faults()).toEqual([]);
});

it('a chain made anew is noticed by the heads that were carried out', async () => {
  process.env['FRAMSTEG_WORKER_DB_URL'] = database.workerUrl;
  process.env['FRAMSTEG_KEY_FILE'] = database.keyFile;
  process.env['FRAMSTEG_DATA_DIR'] = dataDir;
  await seal(ONE_TEN);
  expect((await readHeads(dataDir)).length).toBeGreaterThan(0);
  await seal(ONE_TEN);
  expect(await readHeads(dataDir)).toEqual([
    ...new Map((await readHeads(dataDir)).map((one) => [one.signature, one])).values(),
  ]);
  expect(await logCheck()).toBe(0);
  // Everything made anew by who may do everything here: the rows changed, the chains begun from nothing.
  await secretly("update app.change_log set verb = 'insert' where verb = 'update'");
  await admin.query('truncate sealed.log_epoch, sealed.log_block');
  await sealAll();
  expect(await faults()).toEqual([]);
  expect(await logCheck()).toBe(1);
  // And a head that somebody wrote herself.
  const [head] = await readHeads(dataDir);
  writeFileSync(headsFile(dataDir), `${JSON.stringify({ ...head, hash: 'ff' })}\n`);
  expect(await logCheck()).toBe(1);
});
