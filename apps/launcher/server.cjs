// Rule: exactly one process manages the embedded server of a data folder; commands join a running one and leave it running.
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { checkServer, createDatabase, prepare, urlAs } = require('./database.cjs');
const { holderOf, waitForLock } = require('./lock.cjs');
const { dataDir, inData, setting } = require('./places.cjs');
const { openCluster, inspect } = require('./postgres.cjs');
const { secrets } = require('./secrets.cjs');
const { Stop, say } = require('./say.cjs');

const lockFile = () => inData('launcher.lock');
const guestDir = () => inData('guests');

function makeDataDir() {
  try {
    fs.mkdirSync(dataDir(), { recursive: true });
    fs.accessSync(dataDir(), fs.constants.W_OK);
  } catch (error) {
    if (error.code === 'ENOSPC')
      throw new Stop(`The disk is full: ${dataDir()} cannot be written. Free some space and start again.`);
    throw new Stop(`${dataDir()} cannot be written (${error.code}). Name another folder with FRAMSTEG_DATA_DIR.`);
  }
}

const roleAddresses = (adminUrl, made) => ({
  adminUrl,
  loginUrl: urlAs(adminUrl, 'app_login', made.login),
  workerUrl: urlAs(adminUrl, 'app_worker', made.worker),
  keyFile: made.keyFile,
  loginPassword: made.login,
  workerPassword: made.worker,
});

/** A server of the user's own. Two programs may prepare it at once: the migration takes a lock in the database. */
async function external(adminUrl) {
  await checkServer(adminUrl);
  const made = secrets({ hasData: false });
  const addresses = roleAddresses(adminUrl, {
    ...made,
    login: setting('FRAMSTEG_LOGIN_PASSWORD') ?? made.login,
    worker: setting('FRAMSTEG_WORKER_PASSWORD') ?? made.worker,
  });
  await prepare(addresses);
  return { ...addresses, embedded: false, close: async () => {} };
}

const embeddedOptions = (made) => ({
  dir: inData('postgres'),
  password: made.superuser,
  logFile: inData('logs', 'postgres.log'),
  portFile: inData('postgres.port'),
});

/** Starts or adopts the server and holds the lock until closed. */
async function manage(lock) {
  try {
    const made = secrets({ hasData: inspect(inData('postgres')) });
    const cluster = await openCluster(embeddedOptions(made));
    try {
      await createDatabase(cluster.url('postgres'), 'framsteg');
      const addresses = roleAddresses(cluster.url('framsteg'), made);
      await prepare(addresses);
      lock.update({ port: cluster.port, ready: true });
      const reopen = async () => {
        const next = await openCluster(embeddedOptions(made));
        if (next.port !== cluster.port) throw new Stop('The database came back on another port.');
        return Object.assign(cluster, next);
      };
      const close = async () => {
        await cluster.stop();
        lock.release();
      };
      return { ...addresses, embedded: true, cluster, lock, reopen, close };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For `npm start`: the lock must be ours. */
async function openForStart() {
  makeDataDir();
  const url = setting('DATABASE_URL');
  if (url) return external(url);
  const lock = await waitForLock(lockFile(), {
    timeout: holderOf(lockFile())?.about === 'start' ? 0 : 120000,
    about: { about: 'start' },
    onWait: () => say('A command is using the database; waiting for it …'),
  });
  if (!lock.held) {
    const at = lock.holder.web ? ` at ${lock.holder.web}` : '';
    throw new Stop(
      `Framsteg already runs on this data folder${at} (process ${lock.holder.pid}). Use it, or stop it with Ctrl-C first.`,
    );
  }
  return manage(lock);
}

/** For commands: join the running server if there is one, otherwise start it and stop it afterwards. */
async function openForCommand() {
  makeDataDir();
  const url = setting('DATABASE_URL');
  if (url) return external(url);
  const until = performance.now() + 120000;
  for (;;) {
    const leave = register();
    const lock = await waitForLock(lockFile(), { timeout: 0, about: { about: 'command' } });
    if (lock.held) {
      leave();
      const server = await manage(lock);
      return { ...server, close: () => lastOneOut(server) };
    }
    if (lock.holder.ready) return { ...joined(lock.holder), close: async () => leave() };
    leave();
    if (performance.now() > until)
      throw new Stop(
        `Another Framsteg (process ${lock.holder.pid}) has been starting for two minutes. Stop it and try again.`,
      );
    await sleep(200);
  }
}

function joined(holder) {
  const made = secrets({ hasData: true });
  return {
    ...roleAddresses(`postgres://postgres:${made.superuser}@127.0.0.1:${holder.port}/framsteg`, made),
    embedded: true,
  };
}

/** Commands that use a server started by another command say so, and that one waits for them before it stops the server. */
function register() {
  fs.mkdirSync(guestDir(), { recursive: true });
  const file = path.join(guestDir(), String(process.pid));
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid }));
  return () => fs.rmSync(file, { force: true });
}

function guests() {
  if (!fs.existsSync(guestDir())) return [];
  return fs.readdirSync(guestDir()).filter((name) => holderOf(path.join(guestDir(), name)));
}

async function lastOneOut(server) {
  server.lock.update({ ready: false });
  while (guests().length) await sleep(100);
  await server.close();
}

module.exports = { openForStart, openForCommand };
