/** Signing in takes a second step for those who have one: its sealed secret, since when, the last code used, and what is left of the spare codes. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "app"."account_secret" ADD "step_sealed" bytea, ADD "step_on_at" timestamptz, ADD "step_last" integer, ADD "spare_hashes" text array NOT NULL DEFAULT '{}'`,
];

export class SecondStep1766300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
