/** An attendance knows the day of its activity and whether that was taken back (decision 0034). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE "app"."attendance" ADD "on_date" date',
  'ALTER TABLE "app"."attendance" ADD "is_voided" boolean NOT NULL DEFAULT false',
  'UPDATE app.attendance h SET on_date = y.on_date, is_voided = y.voided_at IS NOT NULL FROM app.activity y WHERE y.id = h.activity_id',
  'ALTER TABLE "app"."attendance" ALTER COLUMN "on_date" SET NOT NULL',
  'DROP INDEX "app"."attendance_participation_id_ix"',
  'CREATE INDEX "attendance_participation_id_on_date_ix" ON "app"."attendance" ("participation_id", "on_date")',
];

export class AttendanceDay1764500001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
