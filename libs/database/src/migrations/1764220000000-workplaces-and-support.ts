/** Employers with people to talk to and a log of contacts; weeks of placements and courses; mentors' checks; own businesses. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `ALTER TABLE "app"."organisation" ADD "do_not_contact" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "app"."organisation" ADD "do_not_contact_until" date`,
  `ALTER TABLE "app"."organisation" ADD "do_not_contact_reason" text`,
  `ALTER TABLE "app"."placement" ADD "supervisor_phone" text`,
  `ALTER TABLE "app"."placement" ADD "supervisor_email" text`,
  `ALTER TABLE "app"."placement" ADD "schedule" jsonb`,
  `ALTER TABLE "app"."placement" ADD "extension_reason" text`,
  `ALTER TABLE "app"."placement" ADD "first_planned_end_on" date`,
  `ALTER TABLE "app"."sfi_enrolment" ADD "schedule" jsonb`,
  `ALTER TABLE "app"."mentor" ADD "times" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "app"."mentor" ADD "phone" text`,
  `ALTER TABLE "app"."mentor" ADD "email" text`,
  `ALTER TABLE "app"."mentor" ADD "checked_on" date`,
  `ALTER TABLE "app"."mentor" ADD "check_expires_on" date`,
  `CREATE TABLE "app"."employer_contact" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "employer_id" uuid NOT NULL, "name" text NOT NULL, "role" text, "phone" text, "email" text, "removed_on" date, CONSTRAINT "employer_contact_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "employer_contact_org_id_employer_id_ix" ON "app"."employer_contact" ("org_id", "employer_id")`,
  `ALTER TABLE "app"."employer_contact" ADD CONSTRAINT "employer_contact_employer_id_fk" FOREIGN KEY ("org_id", "employer_id") REFERENCES "app"."organisation"("org_id","id")`,
  `CREATE TABLE "app"."employer_touch" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "employer_id" uuid NOT NULL, "account_id" uuid NOT NULL, "on_date" date NOT NULL, "channel" text NOT NULL, "purpose" text NOT NULL, "note" text, CONSTRAINT "employer_touch_channel_ck" CHECK (channel in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING', 'OTHER')), CONSTRAINT "employer_touch_purpose_ck" CHECK (purpose in ('ASK_PLACE', 'FOLLOW_UP', 'THANK', 'INFORM')), CONSTRAINT "employer_touch_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "employer_touch_org_id_employer_id_ix" ON "app"."employer_touch" ("org_id", "employer_id")`,
  `ALTER TABLE "app"."employer_touch" ADD CONSTRAINT "employer_touch_employer_id_fk" FOREIGN KEY ("org_id", "employer_id") REFERENCES "app"."organisation"("org_id","id")`,
  `CREATE INDEX "employer_touch_account_id_ix" ON "app"."employer_touch" ("account_id")`,
  `ALTER TABLE "app"."employer_touch" ADD CONSTRAINT "employer_touch_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "app"."account"("id")`,
  `CREATE TABLE "app"."business_step" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "step" text NOT NULL, "done_on" date, CONSTRAINT "business_step_step_ck" CHECK (step in ('IDEA', 'PLAN', 'BUDGET', 'FINANCING', 'TAX', 'REGISTRATION', 'FIRST_CUSTOMER')), CONSTRAINT "business_step_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "business_step_org_id_project_id_participation_id_ix" ON "app"."business_step" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "business_step_participation_id_ix" ON "app"."business_step" ("participation_id")`,
  `ALTER TABLE "app"."business_step" ADD CONSTRAINT "business_step_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
  `CREATE UNIQUE INDEX "business_step_participation_id_step_ix" ON "app"."business_step" ("participation_id", "step")`,
  `CREATE TABLE "app"."business_registration" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "registered_on" date NOT NULL, "form" text NOT NULL, "name" text, "organisation_number" text, "number_sealed" bytea, CONSTRAINT "business_registration_form_ck" CHECK (form in ('SOLE_TRADER', 'LIMITED_COMPANY', 'TRADING_PARTNERSHIP', 'ECONOMIC_ASSOCIATION')), CONSTRAINT "business_registration_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "business_registration_org_id_project_id_participation_id_ix" ON "app"."business_registration" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "business_registration_participation_id_ix" ON "app"."business_registration" ("participation_id")`,
  `ALTER TABLE "app"."business_registration" ADD CONSTRAINT "business_registration_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
];

export class WorkplacesAndSupport1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_owner');
    for (const statement of TABLES) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
