/** Log rows know their transaction, and the chains that they are sealed in (decision 0037). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEALED = [
  'create table sealed.log_epoch (epoch int primary key, cluster bigint not null, since timestamptz not null, upto bigint not null, looked_at timestamptz not null)',
  `create table sealed.log_block (
    org_id uuid not null, nr int not null, epoch int not null references sealed.log_epoch, kind text not null check (kind in ('rest', 'window')), xact_from bigint not null, xact_to bigint,
    at_from timestamptz not null, row_count int not null, digest bytea not null, hash bytea not null, sealed_at timestamptz not null, primary key (org_id, nr))`,
  'alter table sealed.log_epoch enable row level security',
  'alter table sealed.log_block enable row level security',
];

export class SealedLogs1764500002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['change_log', 'access_log']) {
      // What was written before is in the first block, whatever its transaction.
      await runner.query(`ALTER TABLE "app"."${table}" ADD "xact" bigint NOT NULL DEFAULT 0`);
      await runner.query(`ALTER TABLE "app"."${table}" ALTER COLUMN "xact" DROP DEFAULT`);
      await runner.query(`CREATE INDEX "${table}_xact_ix" ON "app"."${table}" ("xact")`);
    }
    await runner.query('set local role app_keeper');
    for (const statement of SEALED) await runner.query(statement);
    await runner.query('set local role app_owner');
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
