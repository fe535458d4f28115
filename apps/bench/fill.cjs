// Rule: the invented house is made by one file of SQL; its facts are built by the house's own function, as after a migration.
const fs = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const { idOf } = require('./jobs.cjs');

async function fill(url, { people, projects, sessions, facts = true }, today) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const took = {};
  const timed = async (name, job) => {
    const from = performance.now();
    await job();
    took[name] = (performance.now() - from) / 1000;
  };
  await client.query(
    "select set_config('bench.n', $1, false), set_config('bench.today', $2, false), set_config('bench.projects', $3, false), set_config('bench.sessions', $4, false)",
    [String(people), today, String(projects ?? Math.max(1, Math.floor(people / 1000))), String(sessions)],
  );
  await timed('rows', () => client.query(fs.readFileSync(path.join(__dirname, 'data.sql'), 'utf8')));
  // Without statistics the first plans are made for empty tables.
  await timed('analyze', () => client.query('vacuum analyze'));
  await timed('facts', async () => {
    if (!facts) return;
    await client.query('begin');
    await client.query("select app.open_system('migration', null, null)");
    await client.query('select app.rebuild_facts()');
    await client.query('commit');
    await client.query('analyze sealed.participation_fact, sealed.activity_fact');
  });
  const { rows } = await client.query(
    'select (select count(*) from app.participation)::int as enrolments, (select count(*) from app.attendance)::int as activities, pg_database_size(current_database()) as bytes, (select count(*)::int from app.project) as projects',
  );
  await client.end();
  return { ...rows[0], took };
}

/**
 * Signs everybody in again, for who was signed in when a kept house was loaded has been away for too long; and puts somebody there who leads the first project
 * and no other.
 */
async function signIn(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into app.account (id, org_id, email, name, kind) values ($1, $2, 'a23@bench.example', 'Anna 23', 'staff') on conflict do nothing`,
    [idOf('account', 23), idOf('org', 1)],
  );
  await client.query(
    `insert into app.membership (id, org_id, account_id, project_id, role) select $1, $2, $1, $3, 'project_leader' where not exists (select 1 from app.membership where account_id = $1)`,
    [idOf('account', 23), idOf('org', 1), idOf('project', 1)],
  );
  await client.query(
    `insert into app.login_session (id, org_id, account_id, token_hash, seen_at, expires_at)
     select $1, $2, $3, sha256(convert_to('bench-token-of-account-23', 'UTF8')), now(), now() where not exists (select 1 from app.login_session where id = $1)`,
    [idOf('session', 23), idOf('org', 1), idOf('account', 23)],
  );
  await client.query("update app.login_session set seen_at = now(), expires_at = now() + interval '11 hours'");
  await client.end();
}

module.exports = { fill, signIn };
