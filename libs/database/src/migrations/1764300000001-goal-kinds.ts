// Goals of every kind (DOMAIN.md 1.6): where a target was decided, what stood before the project began, and milestones that are judged in words.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GoalKinds1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "app"."goal" add "decision" text, add "baseline_text" text, add "baseline_value" double precision, add "baseline_source" text,
      add "milestone_status" text, add "narrative" text, add "judged_on" date,
      add constraint "goal_milestone_status_ck" check (milestone_status in ('MET', 'PARTLY', 'NOT_MET'))`);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
