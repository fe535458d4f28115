/** The few participations that may be hidden are looked for each time a context is opened (sql/10-keeper-context.sql). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HiddenIndex1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX "participation_hidden_ix" ON "app"."participation" ("project_id") WHERE is_protected or merged_into_id is not null',
    );
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
