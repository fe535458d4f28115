// The writers of the kill test: as a browser does, each keeps the id and the Idempotency-Key it began with and asks again
// until it has an answer. What was answered is noted; the test then looks for exactly that.
const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');

async function call(product, method, route, { cookie, body, key } = {}) {
  const headers = { origin: product.url };
  if (cookie) headers.cookie = cookie;
  if (key) headers['idempotency-key'] = key;
  const options = { method, headers, signal: AbortSignal.timeout(5000) };
  if (body) {
    headers['content-type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  const answer = await fetch(`${product.url}/api${route}`, options);
  const text = await answer.text();
  return { status: answer.status, json: text ? JSON.parse(text) : undefined, cookies: answer.headers.getSetCookie() };
}

async function signIn(product) {
  const coach = product.accounts.find((one) => one.role === 'coach');
  if (!coach) throw new Error('The demo has no coach to write as.');
  const { status, json, cookies } = await call(product, 'POST', '/session', {
    body: { email: coach.email, password: coach.password },
  });
  if (status >= 300) throw new Error(`Sign-in failed: ${status} ${JSON.stringify(json)}`);
  return cookies.map((one) => one.split(';')[0]).join('; ');
}

/** A participation the coach may write to: found by trying, so that this test knows nothing of scopes. */
async function findPlace(product, cookie) {
  const { json, status } = await call(product, 'GET', '/caseload?isMine=true&limit=25', { cookie });
  if (status !== 200) throw new Error(`The caseload could not be read: ${status} ${JSON.stringify(json)}`);
  for (const row of json.rows) {
    const body = { id: randomUUID(), participationId: row.id, title: 'Prov' };
    const tried = await call(product, 'POST', '/plan-steps', { cookie, body, key: randomUUID() });
    if (tried.status < 300) return row.id;
  }
  throw new Error('The coach may write to none of the participations shown.');
}

/** One write, asked again until it is answered; a refusal that is no passing trouble stops the test. */
async function writeOnce(product, cookie, participationId, tally) {
  const id = randomUUID();
  const options = { cookie, key: randomUUID(), body: { id, participationId, title: `Prov ${id}` } };
  while (!tally.halt) {
    tally.attempts += 1;
    try {
      const { status, json } = await call(product, 'POST', '/plan-steps', options);
      if (status < 300) return tally.acknowledged.push(id);
      if (![409, 429, 500, 502, 503, 504].includes(status))
        throw Object.assign(new Error(`${status} ${JSON.stringify(json)}`), { final: true });
    } catch (error) {
      if (error.final) throw error;
    }
    await sleep(50 + 100 * Math.random());
  }
}

async function writer(product, cookie, participationId, tally) {
  while (!tally.halt) await writeOnce(product, cookie, participationId, tally);
}

/** Starts them; `end` stops them and answers with what was acknowledged. */
async function startWriters(product, count) {
  const cookie = await signIn(product);
  const participationId = await findPlace(product, cookie);
  const tally = { halt: false, attempts: 0, acknowledged: [] };
  let broken;
  const all = Array.from({ length: count }, () =>
    writer(product, cookie, participationId, tally).catch((error) => {
      broken ??= error;
      tally.halt = true;
    }),
  );
  const end = async () => {
    tally.halt = true;
    await Promise.all(all);
    if (broken) throw broken;
    return tally;
  };
  return { tally, end };
}

module.exports = { startWriters };
