// Rule: a command works against the running database or starts it for its own length; standard output is its answer alone.
const fs = require('node:fs');
const { build } = require('./build.cjs');
const { callerDir, dist, setting } = require('./places.cjs');
const { prepare, checkServer, freshen } = require('./database.cjs');
const { runCli } = require('./programs.cjs');
const { openForCommand } = require('./server.cjs');
const { Stop } = require('./say.cjs');

/** Ctrl-C reaches the command itself as well; here it only must not end us before the server is stopped. */
function holdSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
}

async function cli(name, args) {
  await build();
  if (!fs.existsSync(dist.cli)) throw new Stop(`"${name}" is not part of this build: apps/api/src/cli.ts is missing.`);
  holdSignals();
  const server = await openForCommand();
  try {
    const { code } = await runCli(server, [name, ...args], { cwd: callerDir() });
    if (code === 0 && ['import', 'demo'].includes(name)) await freshen(server.adminUrl);
    return code;
  } finally {
    await server.close();
  }
}

/** For an image that holds the built product: roles and tables only, then done. Passwords come from secret files. */
async function migrate() {
  const need = (name) => {
    const value = setting(name);
    if (!value) throw new Stop(`${name} (or ${name}_FILE) must be set to bring a database up to date.`);
    return value;
  };
  const adminUrl = need('DATABASE_URL');
  await checkServer(adminUrl);
  await prepare({
    adminUrl,
    loginPassword: need('FRAMSTEG_LOGIN_PASSWORD'),
    workerPassword: need('FRAMSTEG_WORKER_PASSWORD'),
    always: true,
  });
  return 0;
}

module.exports = { cli, migrate };
