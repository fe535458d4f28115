// Rule: a program gets the secrets of its own role and no others, and is started again when it dies.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { heapFlags } = require('./heap.cjs');
const { dataDir, dist, inData, root } = require('./places.cjs');
const { say } = require('./say.cjs');

/** The addresses of the administrator and of the other roles are taken out, even when the user's shell holds them. */
function environment(extra) {
  const env = { NODE_ENV: 'production', ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(DATABASE_URL|FRAMSTEG_(DB_URL|WORKER_DB_URL|LOGIN_PASSWORD|WORKER_PASSWORD))(_FILE)?$/.test(name))
      delete env[name];
  }
  return { ...env, ...extra };
}

const common = (server) => ({ FRAMSTEG_KEY_FILE: server.keyFile, FRAMSTEG_DATA_DIR: dataDir() });

const apiEnvironment = (server, { port, host }) =>
  environment({
    ...common(server),
    FRAMSTEG_DB_URL: server.loginUrl,
    PORT: String(port),
    FRAMSTEG_HOST: host,
    FRAMSTEG_WEB_DIR: dist.web,
    ...(server.embedded ? { FRAMSTEG_DEMO: '1' } : { FRAMSTEG_DEMO: '' }),
  });

const workerEnvironment = (server) => environment({ ...common(server), FRAMSTEG_WORKER_DB_URL: server.workerUrl });

const follow = path.join(__dirname, 'follow.cjs');

function logOf(name) {
  const file = inData('logs', `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.statSync(file).size > 10e6) fs.renameSync(file, `${file}.1`);
  return file;
}

/** Keeps one program running: again at once after a death, later and later after many, never after `stop`. */
function keepRunning({ name, script, env, onStart }) {
  const logFile = logOf(name);
  let child;
  let stopping = false;
  let deaths = 0;
  const begin = () => {
    const log = fs.openSync(logFile, 'a');
    child = spawn(process.execPath, [...heapFlags(), '--require', follow, script], {
      cwd: root,
      env,
      detached: true,
      stdio: ['pipe', log, log],
    });
    fs.closeSync(log);
    const bornAt = performance.now();
    child.stdin.on('error', () => {});
    child.on('error', (error) => say(`${name} could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (stopping) return;
      deaths = performance.now() - bornAt > 60000 ? 1 : deaths + 1;
      if (api.onDeath?.(code ?? signal) === 'leave') return;
      say(`${name} ended unexpectedly (${signal ?? code}); starting it again. Its words are in ${logFile}`);
      setTimeout(() => stopping || begin(), Math.min(200 * 2 ** (deaths - 1), 30000));
    });
    onStart?.(child.pid);
  };
  const api = {
    name,
    logFile,
    pid: () => child.pid,
    running: () => child.exitCode === null && child.signalCode === null,
    stop: () => stop(),
  };
  const stop = async () => {
    stopping = true;
    if (!api.running()) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 12000);
    await gone;
    clearTimeout(timer);
  };
  begin();
  return api;
}

const lastLines = (file, count = 15) =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';

/** Runs one command of the built command line; its answer is our answer, or is caught when `capture` is set. */
function runCli(server, args, { cwd, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dist.cli, ...args], {
      cwd,
      env: workerEnvironment(server),
      stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: signal ? 1 : code, said: Buffer.concat(said).toString('utf8') }),
    );
  });
}

module.exports = { apiEnvironment, workerEnvironment, keepRunning, lastLines, runCli };
