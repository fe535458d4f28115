// What the service forbids the wall forbids too: a handler with a genuine session and SQL of her own cannot take protection away alone (SECURITY.md T12).
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '#database';
import { sha256 } from '../../apps/api/src/platform/keys.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { ACCOUNTS, loadTestWorld, OWNER, PEOPLE } from '../support/world.js';

let database: TestDatabase;
let raw: Client;
const tokens = { sara: sha256('sara'), amir: sha256('amir'), maria: sha256('maria'), johan: sha256('johan') };
const lift = randomUUID();

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  raw = new Client({ connectionString: database.loginUrl });
  await raw.connect();
  const api = await Database.connect(database.loginUrl, { gate: 1, staff: 1, funder: 1 });
  for (const [who, token] of Object.entries(tokens))
    await api.gate('begin_session', ACCOUNTS[who as keyof typeof tokens], token, []);
  await api.close();
});
afterAll(async () => {
  await raw.end();
  await database.drop();
});

/** What the statement does for that person: rows touched, or the code it is refused with. Nothing of it stays but what `stays` says. */
async function as(
  who: keyof typeof tokens,
  sql: string,
  values: unknown[] = [],
  stays = false,
): Promise<number | string> {
  await raw.query('begin');
  await raw.query("select app.open($1, null), set_config('role', 'app_staff', true)", [tokens[who]]);
  try {
    const { rowCount } = await raw.query(sql, values);
    await raw.query(stays ? 'commit' : 'rollback');
    return rowCount ?? 0;
  } catch (error) {
    await raw.query('rollback');
    return (error as { code: string }).code;
  }
}
const PROPOSE = `insert into app.protection_lift (id, org_id, participant_id, proposed_by_id, proposed_on, reason, lapses_on)
  values ($1, $2, $3, $4, '2026-11-19', 'Varför', '2026-12-03')`;
const LIFT = 'select app.lift_protection($1, null, null, null, $2)';

it('protection is set to no by nobody directly', async () => {
  const zahra = [PEOPLE.zahra.participantId];
  expect(await as('sara', "update app.participant set protection = 'no' where id = $1", zahra)).toBe('42501');
  expect(await as('sara', "update app.participant set education = 'EDU_UNKNOWN' where id = $1", zahra)).toBe(1);
});

it('a proposal is made in one’s own name, by a handler', async () => {
  const at = [lift, OWNER.id, PEOPLE.zahra.participantId];
  expect(await as('sara', PROPOSE, [...at, ACCOUNTS.amir])).toBe('42501');
  expect(await as('johan', PROPOSE, [...at, ACCOUNTS.johan])).toBe('42501');
  expect(await as('sara', PROPOSE, [...at, ACCOUNTS.sara], true)).toBe(1);
});

it('the proposer cannot approve, nor make another the proposer', async () => {
  expect(await as('sara', LIFT, [lift, []])).toBe('42501');
  const me = [lift, ACCOUNTS.sara];
  for (const set of ["outcome = 'approved', decided_by_id = $2", "outcome = 'declined', decided_by_id = $2"])
    expect([set, await as('sara', `update app.protection_lift set ${set} where id = $1`, me)]).toEqual([set, '42501']);
  const other = [lift, ACCOUNTS.amir];
  for (const set of ['proposed_by_id = $2', "outcome = 'approved', decided_by_id = $2"])
    expect([set, await as('sara', `update app.protection_lift set ${set} where id = $1`, other)]).toEqual([
      set,
      '42501',
    ]);
});

it('who is no handler sees none, lifts none, and learns of no handler', async () => {
  expect(await as('johan', 'select 1 from app.protection_lift')).toBe(0);
  expect(await as('johan', LIFT, [lift, []])).toBe('42501');
  expect(await as('johan', 'select 1 where cardinality(app.able_handlers($1)) > 0', [PEOPLE.zahra.participantId])).toBe(
    0,
  );
  expect(await as('johan', 'select app.name_handler($1, $2)', [PEOPLE.zahra.participantId, ACCOUNTS.johan])).toBe(
    '42501',
  );
});

it('the last handler is ended by nobody, herself included', async () => {
  const sql = `select app.end_handler((select id from app.protected_handler where participant_id = $1))`;
  expect(await as('maria', sql, [PEOPLE.huda.participantId])).toBe('42501');
});

it('another handler lifts it', async () => {
  expect(await as('amir', LIFT, [lift, []])).toBe(1);
});
