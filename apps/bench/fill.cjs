// Rule: the invented house is made by one file of SQL; its facts are built by the house's own function, as after a migration.
const fs = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');

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

module.exports = { fill };
