// Rule: what keeping the facts costs who writes an outcome (PERFORMANCE.md 8, G6): the same change of a follow-up, each in a transaction of its own with context
// and change log, with the triggers that keep the facts and without. Asked of the database itself, so that nothing else hides the difference.
const { Client } = require('pg');
const { idOf } = require('./jobs.cjs');

const FLOOR = 0.3;
const CLIENTS = 8;
const WRITE = `update app.follow_up set result = 'ANSWERED', answered_on = due_on, labour_status = case labour_status when 'EMPLOYED' then 'UNEMPLOYED_REGISTERED' else 'EMPLOYED' end,
  version = version + 1 where id = $1`;

async function writing(url, ids, seconds) {
  const taken = [];
  let at = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new Client({ connectionString: url, options: '-c jit=off' });
      await client.connect();
      while (performance.now() - began < seconds * 1000) {
        const from = performance.now();
        await client.query('begin');
        await client.query({
          name: 'open',
          text: "select app.open_system('command-line', null, $1)",
          values: [[idOf('org', 1)]],
        });
        await client.query({ name: 'write', text: WRITE, values: [ids[at++ % ids.length]] });
        await client.query('commit');
        taken.push(performance.now() - from);
      }
      await client.end();
    }),
  );
  const took = (performance.now() - began) / 1000;
  taken.sort((a, b) => a - b);
  const share = (part) => taken[Math.min(taken.length - 1, Math.floor(part * taken.length))];
  return { rps: taken.length / took, p50: share(0.5), p99: share(0.99), spent: [null, null] };
}

/** Both in turn, twice; the facts of who was written to without triggers are gathered afterwards. */
async function measureUpkeep(url, seconds) {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const { rows } = await admin.query(
    'select u.id from app.follow_up u join app.participation s on s.id = u.participation_id where not s.is_protected and u.cancelled_on is null order by u.id limit 4000',
  );
  const ids = rows.map(({ id }) => id);
  const measured = { kept: [], plain: [] };
  for (const kind of ['kept', 'plain', 'kept', 'plain']) {
    await admin.query(`alter table app.follow_up ${kind === 'plain' ? 'disable' : 'enable'} trigger facts_changed`);
    measured[kind].push(await writing(url, ids, seconds / 2));
  }
  await admin.query('alter table app.follow_up enable trigger facts_changed');
  await admin.query("begin; select app.open_system('migration', null, null)");
  await admin.query(
    'select app.keep_facts((select array_agg(distinct u.participation_id) from app.follow_up u where u.id = any($1)))',
    [ids],
  );
  await admin.query('commit');
  await admin.end();
  const middle = ([a, b]) => ({
    ...a,
    rps: (a.rps + b.rps) / 2,
    p50: (a.p50 + b.p50) / 2,
    p99: Math.max(a.p99, b.p99),
  });
  const job = { title: 'Outcome write, facts kept; bare: the same without their triggers (G6)', floor: FLOOR };
  return { job, mine: middle(measured.kept), limit: middle(measured.plain) };
}

module.exports = { measureUpkeep };
