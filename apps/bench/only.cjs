// Rule: what `--only` runs: one job on a house made for it, told in a few lines that are also written into docs/performance.md.
const os = require('node:os');
const { Client } = require('pg');
const { bareLoad } = require('./bare-load.cjs');
const { leader, as } = require('./jobs.cjs');
const { measureImport, measureReport, tellImport, tellReport } = require('./once.cjs');
const { importFile } = require('./package.cjs');

/** data.sql lets its projects begin this many days ago. */
const DAYS_BEFORE = 950;
const admin = as(22);
const measured = (today) =>
  `Measured ${today} on ${os.cpus().length} cores (load when it ended: ${os.loadavg()[0].toFixed(1)}); server, database and asker share them.`;
const count = (number) => number.toLocaleString('en');

async function report({ port, project, today, data, people }) {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - DAYS_BEFORE);
  const from = day.toISOString().slice(0, 10);
  const told = tellReport(
    await measureReport({ port, project, from, today, headers: leader }),
    data.enrolments,
    people,
  );
  return `${measured(today)} ${count(data.activities)} activities.\n${told}`;
}

/** Tried first as a dry run, which does all of it and takes it back; then for good. */
async function imported({ port, url, today, people, memory }) {
  const file = importFile(people, today);
  const dry = await measureImport({ port, headers: admin, file, isDryRun: true });
  const since = await now(url);
  const made = await measureImport({ port, headers: admin, file });
  const peak = memory();
  const bare = await bareLoad(url, since);
  return `${measured(today)}\n${tellImport({ dry, made, bare, peak }, people)}`;
}

async function now(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select clock_timestamp()::text as at');
  await client.end();
  return rows[0].at;
}

/** House: how many people stand in it beforehand, and how many sessions each had. */
const ONLY = {
  report: { people: 2000, title: (n) => `A report for ${count(n)} people`, house: (n) => ({ people: n }), run: report },
  import: {
    people: 10_000,
    title: (n) => `An import of ${count(n)} people`,
    house: () => ({ people: 1000 }),
    run: imported,
  },
};

module.exports = { ONLY };
