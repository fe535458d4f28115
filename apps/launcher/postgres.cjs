// Rule: the embedded server listens on loopback only, asks everyone for a password, survives any kill, and is never killed hard by us.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { binaries, identityFor } = require('./binaries.cjs');
const { create, explain, inspect } = require('./cluster-files.cjs');
const { isAlive, bornAt } = require('./lock.cjs');
const { freePort, rememberedPort } = require('./ports.cjs');
const { Stop } = require('./say.cjs');

const address = (port, password, database = 'postgres') =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/** The server's own note of who it is; absent when it is not running. */
function readPidFile(dir) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return null;
  }
}

/** Asks the server on a port which folder it serves; null when nobody answers yet. */
async function whoAnswers(port, password) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: address(port, password), connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return { dir: rows[0].data_directory };
  } catch (error) {
    return error.code === '28P01' ? { refused: true } : null;
  } finally {
    await client.end().catch(() => {});
  }
}

const samePlace = (a, b) => fs.existsSync(a) && fs.existsSync(b) && fs.realpathSync(a) === fs.realpathSync(b);

/** A server left behind by a launcher that was killed: ours if it says it serves this very folder. */
async function findRunning(dir, password) {
  const until = performance.now() + 60000;
  while (performance.now() < until) {
    const note = readPidFile(dir);
    if (!note || !isAlive(note.pid)) return null;
    const found = note.port ? await whoAnswers(note.port, password) : null;
    if (found?.refused) {
      throw new Stop(
        `A database runs in ${dir}, but not with the password in the secrets folder beside it. Stop process ${note.pid}, then start again.`,
      );
    }
    if (found) return samePlace(found.dir, dir) ? handle(dir, note.pid, note.port, password, true) : null;
    if (!looksLikePostgres(note.pid)) return null;
    await sleep(200);
  }
  return null;
}

function looksLikePostgres(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return isAlive(pid);
  }
}

function handle(dir, pid, port, password, adopted) {
  const born = bornAt(pid) ?? undefined;
  const alive = () => isAlive(pid, born);
  return {
    dir,
    pid,
    port,
    adopted,
    alive,
    url: (database) => address(port, password, database),
    stop: () => stop(pid, alive),
  };
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT its immediate one, after which it recovers from its log. */
async function stop(pid, alive) {
  for (const [signal, patience] of [
    ['SIGINT', 30000],
    ['SIGQUIT', 10000],
  ]) {
    if (!alive()) return;
    process.kill(pid, signal);
    const until = performance.now() + patience;
    while (alive() && performance.now() < until) await sleep(20);
  }
}

function launch({ dir, port, identity, postgres, flags, logFile }) {
  const args = [
    '-D',
    dir,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    '',
    '-c',
    'timezone=UTC',
    '-c',
    'log_timezone=UTC',
  ];
  for (const flag of flags) args.push('-c', flag);
  const [file, all] = identity.command(postgres, args);
  const log = fs.openSync(logFile, 'a');
  // Its own session: Ctrl-C reaches the launcher alone, which stops things in the right order.
  const child = spawn(file, all, {
    cwd: dir,
    uid: identity.uid,
    gid: identity.uid,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  fs.closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

/** One try: either a server that answers, or what it wrote before it gave up. */
async function attempt(options) {
  const { logFile, password, dir, port } = options;
  const before = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
  const child = launch(options);
  const gone = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  while (!gone()) {
    const found = await whoAnswers(port, password);
    if (found?.dir && samePlace(found.dir, dir)) return { server: handle(dir, child.pid, port, password, false) };
    await sleep(30);
  }
  return { said: fs.readFileSync(logFile).subarray(before).toString('utf8') };
}

/** After a kill the dead server's lock, memory or port may linger for seconds; that is waited out, all else is told. */
async function startServer(options, portFile) {
  const until = performance.now() + 60000;
  for (;;) {
    const port = portFile ? await rememberedPort(portFile) : await freePort();
    const { server, said } = await attempt({ ...options, port });
    if (server) return server;
    const passing =
      /lock file ".*" already exists|still in use|could not (bind|create any TCP)|Address already in use/i.test(said);
    if (!passing || performance.now() > until) {
      const fatal = said
        .split('\n')
        .filter((line) => /FATAL|PANIC|ERROR|HINT|error while loading/.test(line))
        .slice(0, 2)
        .join(' ');
      throw new Stop(
        explain(said, options.dir) ??
          `The database did not start: ${fatal || 'it gave no reason'} (see ${options.logFile}).`,
      );
    }
    if (/already exists|still in use/.test(said)) await sleep(500);
  }
}

function turnLog(logFile) {
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 10e6) fs.renameSync(logFile, `${logFile}.1`);
}

/** Opens the data folder: makes it, adopts the server that already serves it, or starts one. */
async function openCluster({ dir, password, logFile, portFile, flags = [], sync = true }) {
  const exists = inspect(dir);
  const running = exists && (await findRunning(dir, password));
  if (running) return running;
  const { initdb, postgres } = binaries();
  const identity = identityFor(dir);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  turnLog(logFile);
  if (exists) identity.own(dir);
  else create({ dir, identity, initdb, password, sync });
  return startServer({ dir, identity, postgres, flags, logFile, password }, portFile);
}

module.exports = { openCluster, inspect, readPidFile };
