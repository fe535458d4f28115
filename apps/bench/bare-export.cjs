// Rule: the limit of an export: Node's own http server and a cursor over the best SQL found, the lines written as they come, waiting for the one who reads; no policy,
// no trace, nothing held but one batch.
const http = require('node:http');
const { once } = require('node:events');
const { Client } = require('pg');

const { url, project } = JSON.parse(process.env.BENCH);
const BATCH = 1000;
const ROWS = `select s.id, s.is_protected, s.reference, f.entry_on::text, r.exit_on::text,
    case when r.id is null then 'Väntar' when r.exit_on is null or r.exit_on > $2 then 'Pågår' else 'Avslutad' end as state
  from app.participation s left join app.identity i on i.participant_id = s.participant_id
  left join lateral (select min(r.entry_on) as entry_on from app.period r where r.participation_id = s.id and r.exit_reason is distinct from 'REGISTRATION_ERROR') f on true
  left join lateral (select r.id, r.exit_on from app.period r where r.participation_id = s.id order by r.entry_on desc limit 1) r on true
  where s.project_id = $1 and s.merged_into_id is null order by coalesce(i.search_name, lower(s.reference)) collate "sv-x-icu", s.id`;

async function write(response) {
  const client = new Client({ connectionString: url, options: '-c jit=off -c cursor_tuple_fraction=1' });
  await client.connect();
  await client.query('begin read only');
  await client.query({ text: `declare rows no scroll cursor for ${ROWS}`, values: [project.id, project.today] });
  response.setHeader('content-type', 'text/csv');
  for (;;) {
    const { rows } = await client.query(`fetch ${BATCH} from rows`);
    if (rows.length === 0) break;
    let text = '';
    for (const row of rows)
      if (!row.is_protected) text += `${row.reference};${row.entry_on ?? ''};${row.exit_on ?? ''};${row.state}\r\n`;
    if (!response.write(text)) await once(response, 'drain');
  }
  await client.end();
  response.end();
}

http
  .createServer((_, response) => {
    write(response).catch((error) => response.destroy(error));
  })
  .listen(0, '127.0.0.1', function listening() {
    process.send({ port: this.address().port });
  });
