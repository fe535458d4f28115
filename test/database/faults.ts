// Asks the catalogue for every fault a wall can have; each row names what is missing (SECURITY.md 3.5). A sound database gives no rows.
import type { Client } from 'pg';

/** Policies that must say `true`, each with its reason. */
export const ALWAYS_TRUE: Record<string, string> = {
  'account/keeper_gate': 'the gate finds an account before anyone is known',
  'account_secret/keeper_gate': 'the gate checks a password before anyone is known',
  'login_session/keeper_gate': 'the gate finds a session before anyone is known',
  'login_link/keeper_gate': 'a link is used by someone not yet signed in',
  'calendar_feed/keeper_gate': 'a feed is fetched by a calendar that is not signed in',
  'link/keeper_gate': 'a link is opened by someone without an account',
  'membership/keeper_gate': 'the context is made from the memberships',
  'sign_in_delay/keeper_gate': 'a delay may belong to no account',
  'change_log/keeper_logs': 'the change trigger writes for every organisation; nobody else can',
  'access_log/keeper_logs': 'the trace is written for every organisation; nobody else can',
  'account_secret/worker_secrets': 'jobs set the password of accounts they make; the API cannot become the worker',
  'login_link/worker_links': 'the command line makes the first link',
};

/** The migration list is read by administrators alone; no row of it is about anybody. */
const APART = ['migration'];
/** The context-bearing tables whose rows belong to no organisation. */
const WITHOUT_ORG = ['sign_in_delay'];

const QUERIES: Record<string, string> = {
  'row security is off': `select relname as what from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and not relrowsecurity`,
  'row security is not forced': `select relname as what from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and not relforcerowsecurity`,
  'a role may touch the table but no policy speaks of it': `
    select distinct c.relname || ' for ' || g.grantee::regrole::text as what
    from pg_class c, aclexplode(c.relacl) g where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and g.grantee <> c.relowner and g.grantee <> 0
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and (p.polroles = '{0}' or g.grantee = any(p.polroles)))`,
  'a policy says true': `
    select c.relname || '/' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'app'::regnamespace and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
  'a policy calls a function outside a sub-select': `
    select c.relname || '/' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'app'::regnamespace and regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\\( ?SELECT app\\.', '', 'g') ~ 'app\\.(said|who|actor|orgs|projects_as|reads|named|caseload|hidden|uncoached|handled|opened|led|kind|administered)\\('`,
  'a view does not look with its reader’s eyes': `select relname as what from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false)`,
  'a definer function has no search path': `select proname as what from pg_proc where pronamespace = 'app'::regnamespace and prosecdef and not coalesce(proconfig::text like '%search_path%', false)`,
  'a definer function belongs to somebody else than the keeper': `select proname as what from pg_proc where pronamespace = 'app'::regnamespace and prosecdef and proowner <> 'app_keeper'::regrole and proname <> 'count_by'`,
  'the counter may do more than ask for facts': `
    select p.proname as what from pg_proc p where p.pronamespace = 'app'::regnamespace and has_function_privilege('app_counter', p.oid, 'execute') and p.proname not in ('facts', 'activity_facts', 'count_by', 'schema_level')
    union all select p.proname from pg_proc p where p.proname = 'count_by' and p.proowner <> 'app_counter'::regrole
    union all select c.relname from pg_class c, aclexplode(c.relacl) g where c.relnamespace in ('app'::regnamespace, 'sealed'::regnamespace) and g.grantee = 'app_counter'::regrole
    union all select r.rolname from pg_roles r where r.rolname like 'app\\_%' and r.rolname <> 'app_counter' and (pg_has_role('app_counter', r.oid, 'member') or r.rolname in ('app_login', 'app_worker') and pg_has_role(r.oid, 'app_counter', 'member'))`,
  'a function is open to everybody': `select proname as what from pg_proc p where pronamespace = 'app'::regnamespace and (proacl is null or exists (select 1 from aclexplode(proacl) a where a.grantee = 0)) and proname <> 'schema_level'`,
  'a role of the program is too mighty': `select rolname as what from pg_roles where rolname like 'app\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  'app_login inherits or owns or may become owner, keeper or worker': `
    select 'inherits' as what from pg_roles where rolname = 'app_login' and rolinherit
    union all select relname from pg_class where relowner = 'app_login'::regrole
    union all select r from unnest(array['app_owner', 'app_keeper', 'app_worker']) r where pg_has_role('app_login', r, 'member')`,
  'app_login or app_gate may touch a table': `
    select c.relname as what from pg_class c, aclexplode(c.relacl) g where c.relnamespace = 'app'::regnamespace and g.grantee in ('app_login'::regrole, 'app_gate'::regrole)`,
  'somebody may empty a table': `
    select c.relname || ' by ' || g.grantee::regrole::text as what from pg_class c, aclexplode(c.relacl) g where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and g.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES') and g.grantee <> c.relowner`,
  'a log may be written past the keeper': `
    select c.relname || ' by ' || g.grantee::regrole::text as what from pg_class c, aclexplode(c.relacl) g where c.relname in ('change_log', 'access_log') and g.privilege_type in ('INSERT', 'UPDATE', 'DELETE') and g.grantee not in (c.relowner, 'app_keeper'::regrole)`,
  'a table has no organisation': `
    select relname as what from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r' and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull)`,
  'a foreign key has no index': `
    select c.conname as what from pg_constraint c where c.contype = 'f' and c.connamespace = 'app'::regnamespace
      and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey and c.conkey @> (i.indkey::int2[])[0:cardinality(c.conkey) - 1])
      and not (cardinality(c.conkey) = 1 and exists (select 1 from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0] = c.conkey[1]))`,
  'a foreign key or unique key of case data lacks the organisation': `
    select c.conname as what from pg_constraint c join pg_class t on t.oid = c.conrelid where c.connamespace = 'app'::regnamespace and c.contype = 'f'
      and exists (select 1 from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'org_id')
      and (select relname from pg_class where oid = c.confrelid) not in ('organisation', 'account')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'org_id' and a.attnum = any(c.conkey))`,
  'a constraint is not named by us': `select conname as what from pg_constraint where connamespace = 'app'::regnamespace and conname !~ '_(pk|fk|uq|ck|not_null|ix)$' and conname !~ '_fk$' and contype <> 'n' and conrelid <> 'app.migration'::regclass`,
};

/** fault → names; only faults that exist. */
export async function faults(client: Client): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [fault, sql] of Object.entries(QUERIES)) {
    const { rows } = await client.query<{ what: string }>(sql);
    const names = rows
      .map((row) => row.what)
      .filter(
        (name) =>
          !APART.includes(name) &&
          !(name in ALWAYS_TRUE) &&
          !(fault === 'a table has no organisation' && WITHOUT_ORG.includes(name)),
      );
    if (names.length) found[fault] = names.sort();
  }
  return found;
}

/** Audited tables without all three triggers that write the change log: new rows by their table's own function, the rest by the one for all. */
export async function unaudited(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.proowner = 'app_keeper'::regrole and t.tgenabled = 'O'
       and p.proname = case when t.tgtype & 4 = 4 then 'log_new_' || c.relname else 'write_change' end group by c.relname having bit_or(t.tgtype::int) & 28 = 28`,
  );
  const has = new Set(rows.map((row) => row.name));
  return tables.filter((table) => !has.has(table));
}
