// Rule: `npm start` ends with a working address or with one line that says what to do; Ctrl-C stops everything it started.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { build } = require('./build.cjs');
const { freshen } = require('./database.cjs');
const { dist, inRoot, callerDir, inData } = require('./places.cjs');
const { demandPort } = require('./ports.cjs');
const { apiEnvironment, workerEnvironment, keepRunning, lastLines, runCli } = require('./programs.cjs');
const { openForStart } = require('./server.cjs');
const { Stop, say, step } = require('./say.cjs');

const webAddress = (host, port) => `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;

function answers(host, port) {
  const to = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return new Promise((resolve) => {
    const request = http.get({ host: to, port, path: '/health/ready', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });
}

/** A program that dies before it has ever answered has a reason to tell; it is not tried again and again. */
async function waitUntilReady(api, host, port) {
  const until = performance.now() + 60000;
  let died = false;
  api.onDeath = () => {
    died = true;
    return 'leave';
  };
  while (!died && performance.now() < until) {
    if (await answers(host, port)) {
      api.onDeath = undefined;
      return;
    }
    await sleep(40);
  }
  const why = died ? 'The server stopped while starting' : 'The server did not become ready within a minute';
  throw new Stop(`${lastLines(api.logFile)}\n${why}; its last words stand above (all of them: ${api.logFile}).`);
}

/** The embedded server is watched too: killed from outside, it is opened again and recovers from its log. */
function watchDatabase(server, stopped) {
  if (!server.cluster) return;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || stopped() || server.cluster.alive()) return;
    busy = true;
    say('The database ended unexpectedly; starting it again.');
    await server.reopen().catch((error) => say(error.message));
    busy = false;
  }, 250);
  timer.unref();
}

async function demoAccounts(server) {
  if (!server.embedded || !fs.existsSync(dist.cli)) return [];
  const noted = inData('postgres', 'demo-accounts.json');
  if (!fs.existsSync(noted)) {
    const made = await step('Making the demo data', () =>
      runCli(server, ['demo', '--if-empty'], { cwd: callerDir(), capture: true }),
    );
    if (made.code !== 0) throw new Stop('The demo data could not be made; the reason stands above.');
    await freshen(server.adminUrl);
    const { code, said } = await runCli(server, ['demo', '--accounts'], { cwd: callerDir(), capture: true });
    if (code !== 0) return [];
    fs.writeFileSync(noted, said, { mode: 0o600 });
  }
  try {
    return JSON.parse(fs.readFileSync(noted, 'utf8'));
  } catch {
    fs.rmSync(noted, { force: true });
    return [];
  }
}

function tell(address, accounts) {
  const out = (line) => process.stdout.write(`${line}\n`);
  out(`\nFramsteg runs at ${address}`);
  const first = new Map();
  for (const account of accounts) if (!first.has(account.role)) first.set(account.role, account);
  const width = (key) => Math.max(...[...first.values()].map((one) => String(one[key]).length));
  if (first.size) out('\nDemo accounts (made-up people only):');
  for (const one of first.values())
    out(`  ${one.role.padEnd(width('role'))}  ${one.email.padEnd(width('email'))}  ${one.password}`);
  out('\nCtrl-C stops it.');
}

function useHooks() {
  const config = inRoot('.git/config');
  if (process.env.CI || !fs.existsSync(config) || fs.readFileSync(config, 'utf8').includes('hooksPath')) return;
  require('node:child_process')
    .spawn('git', ['config', 'core.hooksPath', '.githooks'], { cwd: inRoot(), stdio: 'ignore' })
    .on('error', () => {});
}

async function start() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.FRAMSTEG_HOST || '127.0.0.1';
  const address = webAddress(host, port);
  useHooks();
  await build();
  const server = await openForStart();
  const programs = [];
  let ending = false;
  const end = async () => {
    ending = true;
    await Promise.all(programs.map((one) => one.stop()));
    await server.close();
  };
  const onSignal = () => {
    if (ending) return;
    ending = true;
    say('\nStopping …');
    end().then(
      () => process.exit(0),
      (error) => (say(error.message), process.exit(1)),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  try {
    await portOfLastTime(port, host);
    const run = (more) => server.lock?.update({ web: address, ...more });
    const accounts = await demoAccounts(server);
    if (ending) return;
    const api = keepRunning({
      name: 'api',
      script: dist.main,
      env: apiEnvironment(server, { port, host }),
      onStart: (pid) => run({ api: pid }),
    });
    programs.push(api);
    await waitUntilReady(api, host, port);
    if (fs.existsSync(dist.worker)) {
      programs.push(
        keepRunning({
          name: 'worker',
          script: dist.worker,
          env: workerEnvironment(server),
          onStart: (pid) => run({ worker: pid }),
        }),
      );
    }
    watchDatabase(server, () => ending);
    tell(address, accounts);
  } catch (error) {
    if (ending) return;
    await end();
    throw error;
  }
}

/** After a kill of the launcher the old program needs a moment to notice and let go of its port. */
async function portOfLastTime(port, host) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await demandPort(port, host);
    } catch (error) {
      if (tries >= 30 || !(error instanceof Stop) || !/is used by/.test(error.message)) throw error;
      if (tries >= 4 && !(await oldProgramLives())) throw error;
      await sleep(100);
    }
  }
}

/** Is a program of ours from a killed launcher still closing? Only Linux can say; elsewhere four short waits must do. */
async function oldProgramLives() {
  if (!fs.existsSync('/proc/self')) return false;
  return fs.readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readFileSync(path.join('/proc', pid, 'cmdline'), 'utf8').includes(dist.main);
    } catch {
      return false;
    }
  });
}

module.exports = { start };
