// A raw SQL session as the application's login role, also after becoming any role it may become, sees no row and can forge no context (SECURITY.md 3.3).
import { Client } from 'pg';
import { Database, TABLE_NAMES } from '#database';
import { sha256 } from '../../apps/api/src/platform/keys.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { ACCOUNTS, loadTestWorld } from '../support/world.js';

let database: TestDatabase;
let raw: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  raw = new Client({ connectionString: database.loginUrl });
  await raw.connect();
});
afterAll(async () => {
  await raw.end();
  await database.drop();
});

async function rowsOf(sql: string): Promise<number | string> {
  await raw.query('savepoint s');
  try {
    return (await raw.query(sql)).rowCount ?? 0;
  } catch (error) {
    await raw.query('rollback to savepoint s');
    return (error as { code: string }).code;
  }
}

for (const role of ['app_login', 'app_gate', 'app_staff', 'app_funder']) {
  it(`${role} sees no row of any table`, async () => {
    await raw.query('begin');
    if (role !== 'app_login') await raw.query(`set local role ${role}`);
    const seen: Record<string, unknown> = {};
    for (const table of TABLE_NAMES) {
      const got = await rowsOf(`select 1 from app."${table}" limit 1`);
      if (got !== 0 && got !== '42501') seen[table] = got;
    }
    await raw.query('rollback');
    expect(seen).toEqual({});
  });
}

it.each(['app_owner', 'app_keeper', 'app_worker', 'postgres'])('cannot become %s', async (role) => {
  await expect(raw.query(`set role ${role}`)).rejects.toMatchObject({ code: '42501' });
});

const ME = '11111111-1111-4111-8111-111111111111';
/** Every part a policy of case data believes, each forged alone. */
const PARTS = ['reads', 'caseload', 'orgs', 'handled', 'hidden'];
const FORGED = `{${ME}}`;

it.each([
  ...PARTS.map((part) => [
    `a made-up ${part}`,
    `select set_config('app.${part}', repeat('a', 64) || '${FORGED}', true)`,
  ]),
  ['no seal at all', `select set_config('app.reads', '${FORGED}', true)`],
])('a context with %s is refused', async (_, sql) => {
  await raw.query('begin');
  await raw.query('set local role app_staff');
  await raw.query(sql);
  const tables =
    'select 1 from app.participation p full join app.organisation o on false full join app.period r on false';
  await expect(raw.query(tables)).rejects.toMatchObject({ code: '42501' });
  await raw.query('rollback');
});

it('a seal of another transaction opens nothing', async () => {
  await raw.query('begin');
  await raw.query('set local role app_staff');
  await expect(
    raw.query(
      "select app.sign('11111111-1111-4111-8111-111111111111', 'staff', null, '{}', '{}', '{}', '{}', '{}', '{}')",
    ),
  ).rejects.toMatchObject({ code: '42501' });
  await raw.query('rollback');
  await raw.query('begin');
  await raw.query('set local role app_staff');
  await expect(raw.query('select * from sealed.seal_key')).rejects.toMatchObject({ code: '42501' });
  await raw.query('rollback');
});

it.each(['open_system', 'sign_for'])('app.%s is not for it', async (name) => {
  await expect(
    raw.query(`select app.${name}('x', null${name === 'open_system' ? ', null' : ''})`),
  ).rejects.toMatchObject({ code: expect.stringMatching(/42501|22P02|42883/) });
});

it('a session that unsays whom it must not see sees nothing that hangs on anybody', async () => {
  const token = sha256('sara');
  const api = await Database.connect(database.loginUrl, { gate: 1, staff: 1, funder: 1 });
  await api.gate('begin_session', ACCOUNTS.sara, token, []);
  await api.close();
  const count = async (): Promise<number> =>
    Number((await raw.query<{ n: string }>('select count(*) as n from app.attendance')).rows[0].n);
  await raw.query('begin');
  await raw.query("select app.open($1, null), set_config('role', 'app_staff', true)", [token]);
  expect(await count()).toBeGreaterThan(0);
  await raw.query("select set_config('app.hidden', '', true)");
  expect(await count()).toBe(0);
  await raw.query('rollback');
});

it.each(['say', 'look_round'])('app.%s seals for nobody but the keeper', async (name) => {
  await raw.query('begin');
  await raw.query('set local role app_staff');
  const call = name === 'say' ? "app.say('{reads}', array['{}'])" : 'app.look_round()';
  await expect(raw.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
  await raw.query('rollback');
});

it('a guessed session token opens nothing', async () => {
  await raw.query('begin');
  await expect(raw.query("select app.open('\\x00'::bytea, null)")).rejects.toMatchObject({ code: 'FS401' });
  await raw.query('rollback');
});
