// Rule: a closed loop of connections, in a process of its own; answers its latencies. A request that fails stops the measuring: a fast error is no result.
const http = require('node:http');
const { randomUUID } = require('node:crypto');

const fill = (text, ids, n) =>
  text.replaceAll('{uuid}', () => randomUUID()).replaceAll('{id}', ids[n % ids.length] ?? '');

function once(agent, job, n) {
  const body = job.body ? fill(JSON.stringify(job.body), job.ids ?? [], n) : null;
  const headers = {
    ...job.headers,
    ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
  };
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port: job.port,
        method: body ? 'POST' : 'GET',
        path: fill(job.path, job.ids ?? [], n),
        headers,
      },
      (response) => {
        let size = 0;
        let text = '';
        response.on('data', (part) => {
          size += part.length;
          if (response.statusCode >= 400 && text.length < 500) text += part;
        });
        response.on('end', () =>
          response.statusCode >= 400
            ? reject(new Error(`${job.path}: ${response.statusCode} ${text}`))
            : resolve({ ms: performance.now() - started, size }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function measure(job) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: job.connections });
  let n = 0;
  const taken = [];
  let size = 0;
  const until = performance.now() + job.seconds * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: job.connections }, async () => {
      while (performance.now() < until || taken.length < 3) {
        const one = await once(agent, job, n++);
        taken.push(one.ms);
        size = one.size;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))];
  return { requests: taken.length, rps: taken.length / seconds, p50: at(0.5), p99: at(0.99), size };
}

process.on('message', (job) => {
  measure(job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.message }),
  );
});
