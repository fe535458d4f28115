/** Work and support as they were at entry belong to its frozen snapshot, so that a correction of them can be read beside what was written first. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "app"."entry_snapshot" ADD "hours_per_week" double precision`,
  `ALTER TABLE "app"."entry_snapshot" ADD "contract_type" text`,
  `ALTER TABLE "app"."entry_snapshot" ADD "support" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "app"."entry_snapshot" ADD CONSTRAINT "entry_snapshot_contract_type_ck" CHECK (contract_type in ('PERMANENT', 'FIXED_TERM', 'HOURLY', 'PROBATION'))`,
];

export class WorkAtEntry1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
