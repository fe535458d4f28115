/** Interim numbers (T-nummer) are identity numbers too. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE "app"."identity_number" DROP CONSTRAINT "identity_number_kind_ck"',
  `ALTER TABLE "app"."identity_number" ADD CONSTRAINT "identity_number_kind_ck" CHECK (kind in ('personnummer', 'samordningsnummer', 'interim', 'birth_date_only'))`,
];

export class InterimNumbers1764700000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
