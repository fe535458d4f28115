// Rule: the product is tried as its users get it: started by the launcher, on a folder and a port of its own.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { freePort } = require('../../apps/launcher/ports.cjs');

const root = path.resolve(__dirname, '../..');

function cleanEnvironment(extra) {
  const env = { ...process.env, ...extra };
  // Jest's own marks would make the product believe it is under test.
  for (const name of [
    'DATABASE_URL',
    'DATABASE_URL_FILE',
    'FRAMSTEG_TEST_CLUSTER',
    'JEST_WORKER_ID',
    'NODE_ENV',
    'NODE_OPTIONS',
  ])
    delete env[name];
  return env;
}

function isReady(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/health/ready', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });
}

async function waitReady(port, patience, gone = () => false) {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (await isReady(port)) return true;
    if (gone()) return false;
    await sleep(100);
  }
  return false;
}

const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

function launch(dataDir, port) {
  const said = [];
  const launcher = spawn(process.execPath, [path.join(root, 'apps/launcher/run.cjs'), 'start'], {
    cwd: root,
    env: cleanEnvironment({ FRAMSTEG_DATA_DIR: dataDir, PORT: String(port), FRAMSTEG_HOST: '127.0.0.1', CI: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let finished = false;
  launcher.stdout.on('data', (chunk) => {
    said.push(chunk);
    finished ||= String(chunk).includes('Ctrl-C stops it');
  });
  launcher.stderr.on('data', (chunk) => said.push(chunk));
  return { launcher, words: () => Buffer.concat(said).toString('utf8'), finished: () => finished };
}

/** Starts the product and waits until it has said that it runs; `stop` also removes the folder unless it was given. */
async function startProduct({ dataDir, port } = {}) {
  const folder = dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-product-'));
  fs.chmodSync(folder, 0o755);
  const at = port ?? (await freePort());
  const { launcher, words, finished } = launch(folder, at);
  const gone = () => launcher.exitCode !== null || launcher.signalCode !== null;
  const until = performance.now() + 180000;
  while (!finished() && !gone() && performance.now() < until) await sleep(50);
  const stop = async () => {
    if (!gone()) {
      const exit = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGINT');
      await exit;
    }
    if (!dataDir) fs.rmSync(folder, { recursive: true, force: true });
  };
  if (!finished()) {
    await stop();
    throw new Error(`The product did not start:\n${words()}`);
  }
  return {
    url: `http://127.0.0.1:${at}`,
    port: at,
    dataDir: folder,
    launcher,
    words,
    accounts: readJson(path.join(folder, 'postgres/demo-accounts.json')) ?? [],
    /** Process ids as the launcher notes them: `pid` its own, `api`, `worker`, and the database's. */
    pids: () => ({
      ...readJson(path.join(folder, 'launcher.lock')),
      postmaster: Number(fs.readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    }),
    waitReady: (patience = 60000) => waitReady(at, patience, gone),
    stop,
  };
}

module.exports = { startProduct };
