/**
 * Brings a database to this program's level: migrations, then every function, trigger, policy, view and grant anew, in one transaction
 * under one lock (ARCHITECTURE.md 10). Tables change only by migrations; what lies in sql/ is dropped and applied whole.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { AUDITED, openColumns } from './audited.js';
import { dataSource } from './data-source.js';
import { prepareJobs } from './jobs-schema.js';

const SQL_DIR = join(__dirname, 'sql');

/** The sql files in the order they are applied. */
function sqlFiles(): { name: string; text: string }[] {
  return readdirSync(SQL_DIR)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(SQL_DIR, name), 'utf8') }));
}

/** Names this program's schema: what /health/ready compares with what the database says. */
export function schemaLevel(): string {
  const hash = createHash('sha256');
  for (const file of sqlFiles()) hash.update(file.text);
  for (const name of readdirSync(join(__dirname, 'migrations')).sort())
    if (!name.endsWith('.map') && !name.endsWith('.d.ts')) hash.update(name.replace(/\.[jt]s$/, ''));
  return hash.digest('hex').slice(0, 16);
}

/** Without these lines a file's statements run as the owner. */
const AS_KEEPER = 'set local role app_keeper';
const AS_OWNER = 'set local role app_owner';
const AS_COUNTER = 'set local role app_counter';

/** Whose a file's functions are stands in its name. */
const whose = (name: string): string =>
  name.includes('keeper') ? AS_KEEPER : name.includes('counter') ? AS_COUNTER : AS_OWNER;

/** The triggers of the change log; `?` is the table. New rows are logged by a function written for their table. */
const AUDIT = {
  audit_new: 'insert on ? referencing new table as new_rows',
  audit_changed: 'update on ? referencing old table as old_rows new table as new_rows',
  audit_gone: 'delete on ? referencing old table as old_rows',
};

async function applySql(runner: QueryRunner): Promise<void> {
  await runner.query('grant create, usage on schema app to app_keeper, app_counter');
  for (const file of sqlFiles()) {
    await runner.query(whose(file.name));
    await runner.query(file.text);
  }
  await runner.query(AS_KEEPER);
  for (const table of AUDITED)
    await runner.query('select app.write_log_of_new($1::regclass, $2)', [`app."${table}"`, openColumns(table)]);
  await runner.query(AS_OWNER);
  for (const table of AUDITED) {
    const open = openColumns(table)
      .map((column) => `'${column}'`)
      .join(', ');
    // One trigger per event: PostgreSQL takes no transition tables for combined ones.
    for (const [name, when] of Object.entries(AUDIT)) {
      const writes = name === 'audit_new' ? `app."log_new_${table}"()` : `app.write_change(${open})`;
      await runner.query(
        `create trigger ${name} after ${when} for each statement execute function ${writes}`.replace(
          '?',
          `app."${table}"`,
        ),
      );
    }
  }
  await runner.query('revoke create on schema app from app_keeper, app_counter');
  await runner.query(
    `create or replace function app.schema_level() returns text language sql immutable as $$ select '${schemaLevel()}' $$`,
  );
  await runner.query('grant execute on function app.schema_level() to app_gate, app_worker');
}

/**
 * Fills the kept facts anew when rows may have moved without their triggers (a migration) or when what a fact holds has changed.
 * The triggers see nothing without a context, so the system account of migrations opens one.
 */
async function rebuildFacts(runner: QueryRunner, moved: boolean): Promise<void> {
  const level = createHash('sha256')
    .update(readFileSync(join(SQL_DIR, '27-keeper-facts.sql')))
    .digest('hex');
  await runner.query(AS_KEEPER);
  const [known] = (await runner.query(
    "select obj_description('sealed.participation_fact'::regclass, 'pg_class') as level",
  )) as { level: string | null }[];
  if (moved || known?.level !== level) {
    await runner.query("select app.open_system('migration', null, null), app.rebuild_facts()");
    await runner.query(`comment on table sealed.participation_fact is '${level}'`);
  }
  await runner.query(AS_OWNER);
}

async function inOneTransaction(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query("select pg_advisory_xact_lock(hashtext('framsteg-migrate'))");
    await runner.query("set local lock_timeout = '30s'");
    await runner.query('create schema if not exists app');
    await dropWhatIsReapplied(runner);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    const done = await executor.executePendingMigrations();
    await applySql(runner);
    await rebuildFacts(runner, done.length > 0);
    await runner.commitTransaction();
    return done.map((migration) => migration.name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** Views, functions, triggers and policies go, so that what stands afterwards is exactly what sql/ says. FORCE is lifted so that a data move can touch rows. */
async function dropWhatIsReapplied(runner: QueryRunner): Promise<void> {
  await runner.query(`do $drop$
    declare it record;
    begin
      -- By name: a view that stands on another may be gone already when its turn comes.
      for it in select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'v' loop
        execute format('drop view if exists app.%I cascade', it.name);
      end loop;
      for it in select p.polname, p.polrelid::regclass as name from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'app'::regnamespace loop
        execute format('drop policy %I on %s', it.polname, it.name);
      end loop;
      for it in select t.tgname, t.tgrelid::regclass as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'app'::regnamespace and not t.tgisinternal loop
        execute format('drop trigger %I on %s', it.tgname, it.name);
      end loop;
      for it in select p.oid::regprocedure as name, pg_get_userbyid(p.proowner) as owner from pg_proc p where p.pronamespace = 'app'::regnamespace loop
        execute format('set local role %I', it.owner);
        execute format('drop function if exists %s cascade', it.name);
      end loop;
      set local role app_owner;
      for it in select c.oid::regclass as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity loop
        execute format('alter table %s no force row level security', it.name);
      end loop;
    end $drop$`);
}

/** @returns the names of the migrations applied now. */
export async function migrate({ adminUrl }: { adminUrl: string }): Promise<{ applied: string[] }> {
  const source = dataSource({
    url: adminUrl,
    max: 1,
    options: '-c role=app_owner',
    applicationName: 'framsteg-migrate',
  });
  await source.initialize();
  try {
    const applied = await inOneTransaction(source);
    await prepareJobs(adminUrl);
    return { applied };
  } finally {
    await source.destroy();
  }
}
