// Rule: what was acknowledged is there, exactly once and with its audit row, however the program died.
// Kills the API, the database's first process and now and then the launcher itself with SIGKILL while writers write.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { withClient } = require('../../apps/launcher/database.cjs');
const { say } = require('../../apps/launcher/say.cjs');
const { startProduct } = require('../support/product.cjs');
const { startWriters } = require('./writers.cjs');

const WRITERS = 8;
const victims = ['api', 'postmaster', 'api', 'postmaster', 'pid'];

async function lookUp(product, ids) {
  const password = fs.readFileSync(path.join(product.dataDir, 'secrets/superuser.password'), 'utf8').trim();
  const { port } = product.pids();
  return withClient(`postgres://postgres:${password}@127.0.0.1:${port}/framsteg`, async (client) => {
    const { rows } = await client.query(
      `select w.id,
         (select count(*)::int from app.plan_step s where s.id = w.id) as written,
         (select count(*)::int from app.change_log c where c.table_name = 'plan_step' and c.row_id = w.id) as traced
       from unnest($1::uuid[]) w(id)`,
      [ids],
    );
    return rows;
  });
}

/** The launcher brings back what died under it; a killed launcher is started again, as a user would. */
async function killAndRecover(product, victim) {
  const began = performance.now();
  process.kill(product.pids()[victim], 'SIGKILL');
  let next = product;
  if (victim === 'pid') {
    await sleep(200);
    next = await startProduct({ dataDir: product.dataDir, port: product.port });
  } else {
    await sleep(300);
    if (!(await product.waitReady(90000)))
      throw new Error(`Not ready again 90 s after killing ${victim}:\n${product.words()}`);
  }
  return { next, back: performance.now() - began };
}

async function rounds(first, count, writers, tally) {
  let product = first;
  for (let round = 1; round <= count && !tally.halt; round += 1) {
    await sleep(1000 + 1000 * Math.random());
    const victim = victims[(round - 1) % victims.length];
    const { next, back } = await killAndRecover(product, victim);
    product = next;
    writers.onRestart(next);
    say(
      `round ${round}: killed ${victim === 'pid' ? 'launcher' : victim}, back after ${(back / 1000).toFixed(1)} s, ${tally.acknowledged.length} acknowledged`,
    );
  }
  return product;
}

async function killTest(count) {
  if (!Number.isInteger(count) || count < 1) {
    say('npm run kill-test [-- rounds]: rounds is a whole number from 1.');
    return 2;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-kill-'));
  let product = await startProduct({ dataDir: folder });
  try {
    const { tally, end } = await startWriters(product, WRITERS);
    await rounds(product, count, { onRestart: (next) => (product = next) }, tally);
    await sleep(2000);
    const { acknowledged, attempts } = await end();
    return judge(await lookUp(product, acknowledged), attempts);
  } finally {
    await product.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function judge(rows, attempts) {
  const lost = rows.filter((row) => row.written === 0).length;
  const twice = rows.filter((row) => row.written > 1 || row.traced > 1).length;
  const untraced = rows.filter((row) => row.traced === 0).length;
  process.stdout.write(
    `${attempts} attempts, ${rows.length} acknowledged, ${lost} lost, ${twice} twice, ${untraced} without audit row\n`,
  );
  return rows.length > 0 && lost + twice + untraced === 0 ? 0 : 1;
}

module.exports = { killTest };
