// Rule: what `--only` runs: one job on a house made for it, told in a few lines that are also written into docs/performance.md; or some of the usual jobs
// on a house of another size.
const os = require('node:os');
const { Client } = require('pg');
const { bareLoad } = require('./bare-load.cjs');
const { leader, as } = require('./jobs.cjs');
const {
  fetchBare,
  measureExport,
  measureImport,
  measureReport,
  tellExport,
  tellImport,
  tellReport,
} = require('./once.cjs');
const { importFile } = require('./package.cjs');

/** data.sql lets its projects begin this many days ago. */
const DAYS_BEFORE = 950;
const admin = as(22);
const measured = (today) =>
  `Measured ${today} on ${os.cpus().length} cores (load when it ended: ${os.loadavg()[0].toFixed(1)}); server, database and asker share them.`;
const count = (number) => number.toLocaleString('en');

async function report({ ours: { port }, project, today, data, people }) {
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
async function imported({ ours: { port, child }, url, today, people, memoryOf }) {
  const file = importFile(people, today);
  const dry = await measureImport({ port, headers: admin, file, isDryRun: true });
  const since = await now(url);
  const made = await measureImport({ port, headers: admin, file });
  const peak = memoryOf(child.pid, 'VmHWM');
  const bare = await bareLoad(url, since);
  return `${measured(today)}\n${tellImport({ dry, made, bare, peak }, people)}`;
}

/** Each format from a process of its own, so that its memory is its own; the CSV between two exports of the bare server, which must agree. */
async function exported({ ours, url, project, today, data, another, memoryOf, people }) {
  const bare = await another('bare-export.cjs', { url, project: { id: project, today } });
  const taken = async (server, format) => {
    const before = memoryOf(server.child.pid, 'VmRSS');
    const one = await measureExport({ port: server.port, headers: admin, project, format });
    return { ...one, growth: memoryOf(server.child.pid, 'VmHWM') - before };
  };
  const first = await fetchBare(bare.port);
  const csv = await taken(ours, 'csv');
  const second = await fetchBare(bare.port);
  const xlsx = await taken(await another('serve.cjs'), 'xlsx');
  return `${measured(today)} ${count(data.enrolments)} people in one project.\n${tellExport({ csv, xlsx, bare: [first, second] }, people)}`;
}

async function now(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select clock_timestamp()::text as at');
  await client.end();
  return rows[0].at;
}

/** House: how many people stand in it beforehand, how many sessions each had, and whether facts are needed. */
const ONLY = {
  /** PERFORMANCE.md 8, G4: a million people, asked by as many at once as its figures were; few activities each, which no figure of these pages reads. */
  figures: {
    people: 1_000_000,
    sessions: 2,
    connections: 4,
    title: (n) => `Figures of ${count(n)} people`,
    jobs: [
      'goals',
      'esf',
      'breakdown',
      'goals-anew',
      'programme',
      'programme-esf',
      'programme-moving',
      'programme-anew',
      'drill',
      'drill-anew',
      'outlook',
      'outlook-anew',
    ],
  },
  report: { people: 2000, title: (n) => `A report for ${count(n)} people`, house: (n) => ({ people: n }), run: report },
  import: {
    people: 10_000,
    title: (n) => `An import of ${count(n)} people`,
    house: () => ({ people: 1000 }),
    run: imported,
  },
  export: {
    people: 100_000,
    title: (n) => `An export of ${count(n)} people`,
    house: (n) => ({ people: n, sessions: 0, facts: false }),
    run: exported,
  },
};

module.exports = { ONLY };
