/** Checks of the sealed logs, with what they found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "app"."log_check" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "asked_by_id" uuid, "made_at" timestamptz, "chains" integer, "faults" jsonb, "heads" integer, "last_head_at" timestamptz, "heads_file" text, CONSTRAINT "log_check_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "log_check_asked_by_id_ix" ON "app"."log_check" ("asked_by_id")`,
  `ALTER TABLE "app"."log_check" ADD CONSTRAINT "log_check_asked_by_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "app"."account"("id")`,
];

export class LogChecks1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
