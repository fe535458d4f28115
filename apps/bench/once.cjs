// Rule: a job that is run once is told in milliseconds beside its limit, step by step; a step that is refused, or answers something else than asked, stops the run.
const http = require('node:http');
const { randomUUID } = require('node:crypto');

/** The issue: a report for 2,000 participants takes at most this from click to file. It holds for that size; another size is told without a verdict. */
const REPORT = { limitMs: 15_000, people: 2000 };

function ask({ port, method, path, headers, body }) {
  const sent = body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path, headers: { ...headers, ...sent } },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          if (response.statusCode < 400) return resolve(bytes);
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

/** One line of words for the screen and the page. */
function tellReport({ ms, steps, bytes }, enrolments, people) {
  const parts = steps.map(({ name, ms: took }) => `${name} ${took.toFixed(0)}`).join(', ');
  const limit =
    people === REPORT.people
      ? `Limit ${REPORT.limitMs} ms: ${ms <= REPORT.limitMs ? 'met' : `**missed by ${(ms - REPORT.limitMs).toFixed(0)} ms**`}`
      : `No verdict: the limit of ${REPORT.limitMs} ms is set for ${REPORT.people.toLocaleString('en')} people`;
  return `Report from click to published PDF, ${enrolments.toLocaleString('en')} participations in one project, once: ${ms.toFixed(0)} ms (${parts}; ${Math.round(bytes / 1024)} KiB). ${limit}.`;
}

module.exports = { measureReport, tellReport };
