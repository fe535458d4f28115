// Rule: a job that is run once is told in milliseconds beside its limit, step by step; a step that is refused, or answers something else than asked, stops the run.
const http = require('node:http');
const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');

/** A limit holds for its size; another size is told without a verdict. */
const REPORT = { limitMs: 15_000, people: 2000 };
const IMPORT = { limitMs: 3000, people: 10_000 };
const CSV = { floor: 0.5, growthMiB: 64, people: 100_000 };
const XLSX = { limitMs: 5000, growthMiB: 128, people: 100_000 };
const LOOK_EVERY_MS = 250;

const ask = async (asked) => (await answer(asked)).bytes;

function answer({ port, method, path, headers, body }) {
  const sent = body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path, headers: { ...headers, ...sent } },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          if (response.statusCode < 400) return resolve({ bytes, headers: response.headers });
          return reject(new Error(`${path}: ${response.statusCode} ${bytes.toString().slice(0, 500)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Prepare, publish and fetch the PDF of the project's whole time, as its leader; answers milliseconds a step. */
async function measureReport({ port, project, from, today, headers }) {
  const id = randomUUID();
  const wish = { id, projectId: project, title: 'Mätning', periodFrom: from, periodTo: today, asOf: today };
  const steps = [];
  const step = async (name, asked) => {
    const began = performance.now();
    const bytes = await ask({ port, headers, ...asked });
    steps.push({ name, ms: performance.now() - began });
    return bytes;
  };
  const began = performance.now();
  const made = await step('prepare', { method: 'POST', path: '/api/reports', body: wish });
  await step('publish', {
    method: 'POST',
    path: `/api/reports/${id}/publish`,
    body: {},
    headers: { ...headers, 'if-match': `"${JSON.parse(made).version}"` },
  });
  const pdf = await step('file', { method: 'GET', path: `/api/reports/${id}/file?format=pdf&language=sv` });
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the file handed out is no PDF');
  return { ms: performance.now() - began, steps, bytes: pdf.length };
}

/** The file goes in as the administrator's browser sends it; the clock stops when its row says that it is done. */
async function measureImport({ port, headers, file, isDryRun = false }) {
  const id = randomUUID();
  const body = { id, fileName: 'people.zip', content: file.toString('base64'), isDryRun };
  const began = performance.now();
  await ask({ port, headers, method: 'POST', path: '/api/imports', body });
  for (;;) {
    const row = JSON.parse(await ask({ port, headers, method: 'GET', path: `/api/import-batches/${id}` }));
    const ms = performance.now() - began;
    const [warning] = row.result?.warnings ?? [];
    if (warning) throw new Error(`the import warned: ${warning.table} ${warning.row}: ${warning.reason}`);
    if (row.status === 'done') return { ms, tables: row.result.tables };
    if (row.status !== 'running')
      throw new Error(`the import ended as ${row.status}: ${JSON.stringify(row.result?.errors?.slice(0, 3))}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** The project's list as its administrator exports it. The bytes are counted and let go. */
async function measureExport({ port, headers, project, format }) {
  const body = {
    format,
    language: 'sv',
    columns: ['reference', 'entryOn', 'exitOn', 'state'],
    of: { filter: { projectId: project } },
    reason: 'Mätning',
  };
  const began = performance.now();
  const { bytes, headers: told } = await answer({ port, headers, method: 'POST', path: '/api/caseload/export', body });
  return { ms: performance.now() - began, bytes: bytes.length, rows: Number(told['x-rows']) };
}

async function fetchBare(port) {
  const began = performance.now();
  const bytes = await ask({ port, headers: {}, method: 'GET', path: '/' });
  return { ms: performance.now() - began, rows: bytes.toString().split('\r\n').length - 1 };
}

const verdict = (ms, people, { limitMs, people: size }) =>
  people === size
    ? `Limit ${limitMs} ms: ${ms <= limitMs ? 'met' : `**missed by ${(ms - limitMs).toFixed(0)} ms**`}`
    : `No verdict: the limit of ${limitMs} ms is set for ${size.toLocaleString('en')} people`;

/** One line of words for the screen and the page. */
function tellReport({ ms, steps, bytes }, enrolments, people) {
  const parts = steps.map(({ name, ms: took }) => `${name} ${took.toFixed(0)}`).join(', ');
  return `Report from click to published PDF, ${enrolments.toLocaleString('en')} participations in one project, once: ${ms.toFixed(0)} ms (${parts}; ${Math.round(bytes / 1024)} KiB). ${verdict(ms, people, REPORT)}.`;
}

function tellImport({ dry, made, bare, peak }, people) {
  const rows = Object.entries(made.tables).map(([name, { made: n }]) => `${n.toLocaleString('en')} ${name}`);
  return `Import of ${people.toLocaleString('en')} participants (${rows.join(', ')}) from a ZIP of CSV through HTTP, with validation, look for doubles, facts and change log: ${made.ms.toFixed(0)} ms (dry run before it: ${dry.ms.toFixed(0)} ms). ${verdict(made.ms, people, IMPORT)}.
The same ${bare.rows.toLocaleString('en')} rows, change log too, by one bare statement into empty tables with the same keys: ${bare.ms.toFixed(0)} ms; ratio ${(bare.ms / made.ms).toFixed(2)}. Memory of the one process: ${peak} MiB at most.`;
}

const held = (isHeld) => (isHeld ? 'met' : '**missed**');

function tellExport({ csv, xlsx, bare }, people) {
  const perSecond = ({ rows, ms }) => rows / (ms / 1000);
  const ratio = perSecond(csv) / Math.max(...bare.map(perSecond));
  const aa = perSecond(bare[1]) / perSecond(bare[0]);
  const counts = people === CSV.people;
  const said = (isHeld) =>
    counts ? held(isHeld) : `no verdict, the limits are set for ${CSV.people.toLocaleString('en')} people`;
  return `CSV, ${csv.rows.toLocaleString('en')} rows through HTTP: ${csv.ms.toFixed(0)} ms, ${perSecond(csv).toFixed(0)} rows/s; bare cursor export of the same rows ${bare
    .map(perSecond)
    .map((n) => n.toFixed(0))
    .join(
      ' and ',
    )} rows/s (A/A ${aa.toFixed(2)}); ratio to the faster ${ratio.toFixed(2)}, floor ${CSV.floor}: ${said(ratio >= CSV.floor)}. Memory grew by ${csv.growth} MiB, limit ${CSV.growthMiB}: ${said(csv.growth <= CSV.growthMiB)}.
XLSX, ${xlsx.rows.toLocaleString('en')} rows: ${xlsx.ms.toFixed(0)} ms, limit ${XLSX.limitMs}: ${said(xlsx.ms <= XLSX.limitMs)}. Memory grew by ${xlsx.growth} MiB, limit ${XLSX.growthMiB}: ${said(xlsx.growth <= XLSX.growthMiB)}.`;
}

module.exports = { measureReport, tellReport, measureImport, tellImport, measureExport, fetchBare, tellExport };
