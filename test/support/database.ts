// Each test file gets a database of its own: a clone of the migrated template, with the same roles and rights.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface TestCluster {
  host: string;
  port: number;
  template: string;
  adminUrl: string;
  loginPassword: string;
  workerPassword: string;
  /** A master key made for this run. */
  keyFile: string;
}

export interface TestDatabase {
  name: string;
  adminUrl: string;
  loginUrl: string;
  workerUrl: string;
  keyFile: string;
  drop(): Promise<void>;
}

export function testCluster(): TestCluster {
  const info = process.env['FRAMSTEG_TEST_CLUSTER'];
  if (!info) throw new Error('No test cluster: run this file with test/jest-e2e.config.cjs');
  return JSON.parse(info) as TestCluster;
}

async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One statement past every wall, as only who owns the server can. */
export async function askAsAdmin(
  database: Pick<TestDatabase, 'adminUrl'>,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return asAdmin(
    database.adminUrl,
    async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[],
  );
}

function addressOf(cluster: TestCluster, name: string, user?: string, password?: string): string {
  const url = new URL(cluster.adminUrl);
  url.pathname = `/${name}`;
  if (user && password) {
    url.username = user;
    url.password = password;
  }
  return url.href;
}

/** CREATE DATABASE copies neither the owner, nor the rights on the database itself, nor its settings: they are copied here. */
const COPY_RIGHTS = `
select format('alter database %1$I owner to %2$I', $2::text, pg_get_userbyid(datdba)) as sql from pg_database where datname = $1
union all
select format('revoke all on database %I from public', $2::text) from pg_database where datname = $1 and datacl is not null
union all
select format('grant %s on database %I to %s', a.privilege_type, $2::text,
  case when a.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
from pg_database d, aclexplode(d.datacl) a where d.datname = $1
union all
select format('alter %s database %I set %I to %L', case when s.setrole = 0 then '' else 'role ' || quote_ident(pg_get_userbyid(s.setrole)) || ' in' end,
  $2::text, split_part(c, '=', 1), substr(c, strpos(c, '=') + 1))
from pg_database d join pg_db_role_setting s on s.setdatabase = d.oid, unnest(s.setconfig) c where d.datname = $1`;

async function copyOf(client: Client, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`create database "${name}" template "${template}"`);
      break;
    } catch (error) {
      // 55006: another worker is just cloning, or the last look at the template has not quite ended.
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const { rows } = await client.query<{ sql: string }>(COPY_RIGHTS, [template, name]);
  for (const { sql } of rows) await client.query(sql);
}

export async function cloneDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(cluster.adminUrl, (client) => copyOf(client, cluster.template, name));
  return {
    name,
    adminUrl: addressOf(cluster, name),
    loginUrl: addressOf(cluster, name, 'app_login', cluster.loginPassword),
    workerUrl: addressOf(cluster, name, 'app_worker', cluster.workerPassword),
    keyFile: cluster.keyFile,
    drop: () =>
      asAdmin(cluster.adminUrl, async (client) => {
        await client.query(`drop database if exists "${name}" with (force)`);
      }),
  };
}
