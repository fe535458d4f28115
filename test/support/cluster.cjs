// Rule: tests run against a throw-away PostgreSQL of their own: fast because nothing in it must survive, reachable by nobody else.
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { build } = require('../../apps/launcher/build.cjs');
const { createDatabase, prepare } = require('../../apps/launcher/database.cjs');
const { openCluster } = require('../../apps/launcher/postgres.cjs');

const TEMPLATE = 'framsteg_template';

const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=200',
];

/** The folder must be one that the unprivileged user the server runs as can reach. */
function makeFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-cluster-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}

async function startCluster() {
  // The template is migrated by the built library; building is skipped when nothing has changed.
  await build(['api']);
  const folder = makeFolder();
  const password = randomBytes(16).toString('hex');
  const options = { dir: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log'), password };
  let cluster;
  try {
    cluster = await openCluster({ ...options, flags: fast, sync: false });
    await createDatabase(cluster.url('postgres'), TEMPLATE);
    const info = {
      host: '127.0.0.1',
      port: cluster.port,
      template: TEMPLATE,
      adminUrl: cluster.url('postgres'),
      loginPassword: randomBytes(16).toString('hex'),
      workerPassword: randomBytes(16).toString('hex'),
      keyFile: path.join(folder, 'master.key'),
    };
    fs.writeFileSync(info.keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    await prepare({ ...info, adminUrl: cluster.url(TEMPLATE), quiet: true, always: true });
    return { info, stop: () => discard(cluster, folder) };
  } catch (error) {
    await discard(cluster, folder);
    throw error;
  }
}

async function discard(cluster, folder) {
  await cluster?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

module.exports = { startCluster };
