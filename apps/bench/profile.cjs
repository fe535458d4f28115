// Rule: where the database's time goes, job by job: statements by their summed time, and the house's own functions by theirs. Asked for by `--profile`.
const fs = require('node:fs');
const path = require('node:path');
const http = require('node:http');
const { randomUUID } = require('node:crypto');
const { Client } = require('pg');

const TIMES = 40;

function ask(port, job, n) {
  const id = job.ids ? job.ids[n % job.ids.length] : '';
  const fill = (text) => text.replaceAll('{uuid}', () => randomUUID()).replaceAll('{id}', id);
  const body = job.body ? fill(JSON.stringify(job.body)) : null;
  const headers = {
    ...job.headers,
    ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method: body ? 'POST' : 'GET', path: fill(job.path), headers },
      (response) => {
        response.resume();
        response.on('end', resolve);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function profile(cluster, ours, jobs, folder) {
  const client = new Client({ connectionString: cluster.url('bench') });
  await client.connect();
  const log = path.join(folder, 'postgres.log');
  for (const job of jobs) {
    await ask(ours.port, job, 0);
    await client.query('select pg_stat_reset()');
    const from = fs.statSync(log).size;
    const began = performance.now();
    const times = job.alone || job.name === 'drill' ? 4 : TIMES;
    for (let n = 0; n < times; n += 1) await ask(ours.port, job, n);
    const took = (performance.now() - began) / times;
    await new Promise((resolve) => setTimeout(resolve, 700));
    const sums = new Map();
    for (const [, ms, what, text] of fs
      .readFileSync(log, 'utf8')
      .slice(from)
      .matchAll(/duration: ([\d.]+) ms {2}(parse|bind|execute|statement)[^:]*: ([^\n]{0,110})/g)) {
      const key = `${what} ${text}`;
      const one = sums.get(key) ?? { ms: 0, n: 0 };
      sums.set(key, { ms: one.ms + Number(ms), n: one.n + 1 });
    }
    process.stdout.write(`\n${job.title}: ${took.toFixed(1)} ms a request\n`);
    for (const [text, { ms, n }] of [...sums].sort((a, b) => b[1].ms - a[1].ms).slice(0, 12))
      process.stdout.write(`  ${(ms / times).toFixed(2)} ms in ${(n / times).toFixed(1)} × ${text}\n`);
    const { rows } = await client.query(
      "select funcname, calls, round(self_time::numeric / $1, 2) as ms from pg_stat_user_functions where schemaname = 'app' order by self_time desc limit 7",
      [times],
    );
    process.stdout.write(
      `  functions: ${rows.map((row) => `${row.funcname} ${row.ms} ms in ${Math.round(row.calls / times)}`).join(', ')}\n`,
    );
  }
  await client.end();
}

module.exports = { profile };
