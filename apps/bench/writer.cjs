// Rule: others work while figures are read: one outcome after another, ten a second, each in a transaction of its own and in a project by chance.
const { Client } = require('pg');
const { idOf } = require('./jobs.cjs');

const PAUSE = 100;
const WRITE = `update app.follow_up set result = 'ANSWERED', answered_on = due_on, labour_status = case labour_status when 'EMPLOYED' then 'UNEMPLOYED_REGISTERED' else 'EMPLOYED' end,
  version = version + 1 where id = $1`;

/** @returns a function that stops it and says how many were written */
async function startWriting(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select id from app.follow_up where cancelled_on is null order by md5(id::text) limit 2000',
  );
  let isOver = false;
  let written = 0;
  const done = (async () => {
    while (!isOver) {
      await client.query('begin');
      await client.query("select app.open_system('command-line', null, $1)", [[idOf('org', 1)]]);
      await client.query(WRITE, [rows[written % rows.length].id]);
      await client.query('commit');
      written += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    await client.end();
  })();
  return async () => {
    isOver = true;
    await done;
    return written;
  };
}

module.exports = { startWriting };
