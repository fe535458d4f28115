// Rule: roles and tables are brought up to date by the administrator before the program starts, in the launcher's own process,
// and only when the database itself says that it is behind.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { dist, rolesSql } = require('./places.cjs');
const { Stop, step } = require('./say.cjs');

const OLDEST = 150000;

async function withClient(connectionString, work) {
  const { Client } = require('pg');
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 10000,
    application_name: 'framsteg launcher',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server of the user's own: one clear line for each way the address can be wrong. */
async function checkServer(url) {
  let host;
  try {
    host = new URL(url).host;
  } catch {
    throw new Stop(
      'DATABASE_URL is not an address. It should look like postgres://administrator:password@host:5432/framsteg',
    );
  }
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
      );
      if (rows[0].number < OLDEST)
        throw new Stop(`The server at ${host} runs PostgreSQL ${rows[0].name}; Framsteg needs 15 or newer.`);
    });
  } catch (error) {
    if (error instanceof Stop) throw error;
    const reasons = {
      '28P01': 'the password is wrong',
      28000: 'the user may not sign in',
      '3D000': 'that database does not exist',
      ECONNREFUSED: 'nothing answers there',
      ENOTFOUND: 'no such host',
      ETIMEDOUT: 'no answer in time',
    };
    throw new Stop(`The database in DATABASE_URL (${host}) cannot be opened: ${reasons[error.code] ?? error.message}.`);
  }
}

async function createDatabase(postgresUrl, name) {
  await withClient(postgresUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database "${name}"`);
  });
}

function* filesIn(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* filesIn(at);
    else if (/\.(js|sql)$/.test(entry.name)) yield at;
  }
}

/** What the database was last prepared with: the built library with its sql files, the roles and the two passwords. */
function preparedWith({ loginPassword, workerPassword }) {
  const hash = createHash('sha256');
  for (const file of filesIn(path.join(dist.dir, 'libs'))) hash.update(fs.readFileSync(file));
  hash.update(fs.readFileSync(rolesSql)).update(loginPassword).update(workerPassword);
  return `framsteg:${hash.digest('hex')}`;
}

/** The stamp is a comment on the database, so it is true of that database and of no copy of the files. */
async function readStamp(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      "select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = current_database()",
    );
    return rows[0].stamp;
  });
}

async function writeStamp(adminUrl, stamp) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      `select format('comment on database %I is %L', current_database(), $1::text) as sql`,
      [stamp],
    );
    // Without the right to comment nothing is lost: the next start prepares again, which changes nothing.
    await client.query(rows[0].sql).catch(() => {});
  });
}

/** Answers true when something was done. */
async function prepare({ adminUrl, loginPassword, workerPassword, quiet = false, always = false }) {
  if (!fs.existsSync(dist.database))
    throw new Stop('The database library is not built (dist/libs/database). Run: npm run build');
  const stamp = preparedWith({ loginPassword, workerPassword });
  if (!always && (await readStamp(adminUrl)) === stamp) return false;
  const work = async () => {
    const { prepareServer, migrate } = require(dist.database);
    await prepareServer({ adminUrl, loginPassword, workerPassword, rolesSqlPath: rolesSql });
    await migrate({ adminUrl });
    await writeStamp(adminUrl, stamp);
  };
  await (quiet ? work() : step('Bringing the database up to date', work));
  return true;
}

/** The same server and database under another name; what the address says about TLS stays. */
function urlAs(adminUrl, user, password) {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** After many rows at once the server's statistics are old until it looks by itself; plans made meanwhile can be very slow. */
async function freshen(adminUrl) {
  await withClient(adminUrl, (client) => client.query('analyze')).catch(() => {});
}

module.exports = { freshen, checkServer, createDatabase, prepare, urlAs, withClient };
