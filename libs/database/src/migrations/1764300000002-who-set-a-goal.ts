// Who set a goal, so that its versions can be read as a history. Goals set before this have no name; none is made up for them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhoSetAGoal1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "app"."goal" add "set_by_name" text`);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
