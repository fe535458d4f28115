/** Exits that can be taken back, how people are reached afterwards, when a case was last looked at, agreed plans and templates. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `ALTER TABLE "app"."period" ADD "exit_recorded_on" date`,
  `ALTER TABLE "app"."period" ADD "exit_closed" jsonb`,
  `CREATE TABLE "app"."later_contact" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "may_contact" boolean NOT NULL, "channel" text, "value_sealed" bytea, "asked_on" date NOT NULL, CONSTRAINT "later_contact_channel_ck" CHECK (channel in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING', 'OTHER')), CONSTRAINT "later_contact_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "later_contact_org_id_project_id_participation_id_ix" ON "app"."later_contact" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "later_contact_participation_id_ix" ON "app"."later_contact" ("participation_id")`,
  `ALTER TABLE "app"."later_contact" ADD CONSTRAINT "later_contact_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
  `CREATE TABLE "app"."last_look" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "account_id" uuid NOT NULL, "seen_at" timestamptz NOT NULL, "before_at" timestamptz, CONSTRAINT "last_look_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "last_look_org_id_project_id_participation_id_ix" ON "app"."last_look" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "last_look_participation_id_ix" ON "app"."last_look" ("participation_id")`,
  `ALTER TABLE "app"."last_look" ADD CONSTRAINT "last_look_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
  `CREATE UNIQUE INDEX "last_look_account_id_participation_id_ix" ON "app"."last_look" ("account_id", "participation_id")`,
  `ALTER TABLE "app"."last_look" ADD CONSTRAINT "last_look_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "app"."account"("id")`,
  `CREATE TABLE "app"."plan_version" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "number" integer NOT NULL, "agreed_on" date NOT NULL, "agreed_by_id" uuid NOT NULL, "goal_words" text, "steps" jsonb NOT NULL, CONSTRAINT "plan_version_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "plan_version_org_id_project_id_participation_id_ix" ON "app"."plan_version" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "plan_version_participation_id_ix" ON "app"."plan_version" ("participation_id")`,
  `ALTER TABLE "app"."plan_version" ADD CONSTRAINT "plan_version_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
  `CREATE INDEX "plan_version_agreed_by_id_ix" ON "app"."plan_version" ("agreed_by_id")`,
  `ALTER TABLE "app"."plan_version" ADD CONSTRAINT "plan_version_agreed_by_id_fk" FOREIGN KEY ("agreed_by_id") REFERENCES "app"."account"("id")`,
  `CREATE TABLE "app"."plan_template" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "name" text NOT NULL, "steps" jsonb NOT NULL, "removed_on" date, CONSTRAINT "plan_template_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "plan_template_org_id_project_id_ix" ON "app"."plan_template" ("org_id", "project_id")`,
  `ALTER TABLE "app"."plan_template" ADD CONSTRAINT "plan_template__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
];

export class ExitPageAndPlan1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_owner');
    for (const statement of TABLES) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
