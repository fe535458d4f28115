/** Makes the database roles and gives the two that sign in their passwords (ARCHITECTURE.md 6, "Who starts what"). Any number of times. */
import { readFileSync } from 'node:fs';
import { Client } from 'pg';

export interface ServerPreparation {
  /** The administrator's address of the product's database. */
  adminUrl: string;
  loginPassword: string;
  workerPassword: string;
  rolesSqlPath: string;
}

export async function prepareServer({
  adminUrl,
  loginPassword,
  workerPassword,
  rolesSqlPath,
}: ServerPreparation): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: 'framsteg-prepare' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('framsteg-roles'))");
    await client.query(readFileSync(rolesSqlPath, 'utf8'));
    await client.query(`alter role app_login password ${client.escapeLiteral(loginPassword)}`);
    await client.query(`alter role app_worker password ${client.escapeLiteral(workerPassword)}`);
    const database = client.escapeIdentifier(
      (await client.query<{ name: string }>('select current_database() as name')).rows[0].name,
    );
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to app_login, app_worker`);
    await client.query(`grant create on database ${database} to app_owner`);
    await client.query('create schema if not exists sealed authorization app_keeper');
    await client.query('revoke create on schema public from public');
    await client.query('commit');
  } finally {
    await client.end();
  }
}
