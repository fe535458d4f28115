// The walls, proved from the catalogue, and that a hole would be seen (ARCHITECTURE.md 6).
import { Client } from 'pg';
import { AUDITED, columnsOf, dataSource, migrate, NOT_AUDITED, TABLE_NAMES } from '#database';
import { DATA_CLASSES, PERSONAL_COLUMNS } from '#domain';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { faults, unaudited } from './faults.js';

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

it('has no hole in any wall', async () => expect(await faults(admin)).toEqual({}));

it('is brought to its level over itself, as at the next start, with the same walls', async () => {
  expect(await migrate({ adminUrl: database.adminUrl })).toEqual({ applied: [] });
  expect(await faults(admin)).toEqual({});
});

it('writes every change of every table that is not itself a log', async () => {
  expect(await unaudited(admin, AUDITED)).toEqual([]);
  expect([...AUDITED, ...NOT_AUDITED].sort()).toEqual([...TABLE_NAMES].sort());
});

it('knows every table of the database', async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual([...TABLE_NAMES].sort());
});

it('gives every personal column a class, of a column that exists', () => {
  for (const [table, columns] of Object.entries(PERSONAL_COLUMNS)) {
    for (const [column, dataClass] of Object.entries(columns)) {
      expect(columnsOf(table)).toContain(column);
      expect(DATA_CLASSES).toContain(dataClass);
    }
  }
});

it('classes every column that can hold free text, bytes or json about people', async () => {
  const { rows } = await admin.query<{ at: string; table: string; column: string }>(`
    select a.attrelid::regclass::text as table, a.attname as column, c.relname || '.' || a.attname as at from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('bytea'::regtype, 'jsonb'::regtype)`);
  const open = ['change_log.changes', 'idempotency_key.answer', 'sign_in_delay.key_hash'];
  expect(
    rows
      .map((row) => row.at)
      .filter((at) => !open.includes(at) && !PERSONAL_COLUMNS[at.split('.')[0]]?.[at.split('.')[1]]),
  ).toEqual([]);
});

it('is what the entities say, to the last index', async () => {
  const source = dataSource({ url: database.adminUrl, options: '-c role=app_owner', max: 1 });
  await source.initialize();
  const difference = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(difference.upQueries.map((one) => one.query)).toEqual([]);
});

describe('a hole made on purpose is named', () => {
  it('a new table without a policy', async () => {
    await admin.query(
      'create table app.leak (id uuid primary key, org_id uuid not null, secret text); alter table app.leak owner to app_owner; grant select on app.leak to app_staff',
    );
    const found = await faults(admin);
    expect(found['row security is off']).toEqual(['leak']);
    expect(found['a role may touch the table but no policy speaks of it']).toEqual(['leak for app_staff']);
    await admin.query('drop table app.leak');
  });
  it('a policy that lets everything through', async () => {
    await admin.query('create policy hole on app.note for select to app_staff using (true)');
    expect((await faults(admin))['a policy says true']).toEqual(['note/hole']);
    await admin.query('drop policy hole on app.note');
  });
  it('a view that sees with its owner’s eyes', async () => {
    await admin.query('create view app.peek as select * from app.note; alter view app.peek owner to app_owner');
    expect((await faults(admin))['a view does not look with its reader’s eyes']).toEqual(['peek']);
    await admin.query('drop view app.peek');
  });
  it('a table whose changes are not written', async () => {
    await admin.query('alter table app.note disable trigger audit_changed');
    expect(await unaudited(admin, AUDITED)).toEqual(['note']);
    await admin.query('alter table app.note enable trigger audit_changed');
  });
});
