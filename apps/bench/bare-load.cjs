// Rule: the limit of an import: exactly the rows the product has written, change log too, loaded by one statement from JSON into empty tables of the same
// columns, keys and indexes; no policy, no trigger, no check of what the rows say.
const { Client } = require('pg');
const { idOf } = require('./jobs.cjs');

/** The tables an import of people writes, and which of their rows are of this import. */
const TABLES = [
  'participant',
  'identity',
  'identity_number',
  'participation',
  'period',
  'coach_assignment',
  'follow_up',
  'protected_handler',
  'change_log',
];

/** @param since the moment before the import; rows made after it are the import's */
async function bareLoad(url, since) {
  const client = new Client({ connectionString: url, options: '-c jit=off' });
  await client.connect();
  await client.query('create schema bare');
  const values = [];
  let rows = 0;
  for (const table of TABLES) {
    await client.query(`create table bare.${table} (like app.${table} including all)`);
    const time = table === 'change_log' ? 'at' : 'created_at';
    const { rows: found } = await client.query(
      `select count(*)::int as n, coalesce(json_agg(t), '[]')::text as doc from app.${table} t where t.${time} > $1 and t.org_id = $2`,
      [since, idOf('org', 1)],
    );
    rows += found[0].n;
    values.push(found[0].doc);
  }
  const part = (table, at) =>
    `insert into bare.${table} select * from json_populate_recordset(null::bare.${table}, $${at + 1}::json)`;
  const last = TABLES.length - 1;
  const text = `with ${TABLES.slice(0, last)
    .map((table, at) => `t${at} as (${part(table, at)})`)
    .join(', ')} ${part(TABLES[last], last)}`;
  const began = performance.now();
  await client.query(text, values);
  const ms = performance.now() - began;
  await client.query('drop schema bare cascade');
  await client.end();
  return { ms, rows };
}

module.exports = { bareLoad };
