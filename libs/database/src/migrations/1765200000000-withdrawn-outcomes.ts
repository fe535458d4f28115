/** An outcome recorded by mistake is withdrawn with a reason: it counts nowhere from then on, and stays to be read in the log. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "app"."outcome" ADD "withdrawn_on" date`,
  `ALTER TABLE "app"."outcome" ADD "withdrawn_reason" text`,
];

export class WithdrawnOutcomes1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
