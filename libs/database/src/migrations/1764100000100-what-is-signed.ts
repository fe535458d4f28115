/** A code is for sums and rows as they stood when it was made; a changed month needs a new code. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "app"."signature_code" ADD "planned_minutes" integer NOT NULL`,
  `ALTER TABLE "app"."signature_code" ADD "attended_minutes" integer NOT NULL`,
  `ALTER TABLE "app"."signature_code" ADD "rows_print" text NOT NULL`,
];

export class WhatIsSigned1764100000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
