/** When a document was said to be no longer needed, and why one is held back all the same (decision 0028). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE "app"."document" ADD "deletion_proposed_on" date',
  'ALTER TABLE "app"."document" ADD "hold_reason" text',
];

export class DocumentsInTime1764700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
