/** Participants who are counted and not registered, by year and gender. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "app"."anonymous_count" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "year" integer NOT NULL, "gender" text NOT NULL, "people" integer NOT NULL, CONSTRAINT "anonymous_count_gender_ck" CHECK (gender in ('W', 'M', 'X', 'U')), CONSTRAINT "anonymous_count_people_ck" CHECK (people >= 0), CONSTRAINT "anonymous_count_pk" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "anonymous_count_project_id_year_gender_ix" ON "app"."anonymous_count" ("project_id", "year", "gender")`,
  `CREATE INDEX "anonymous_count_org_id_project_id_ix" ON "app"."anonymous_count" ("org_id", "project_id")`,
  `ALTER TABLE "app"."anonymous_count" ADD CONSTRAINT "anonymous_count__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
];

export class AnonymousCounts1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
