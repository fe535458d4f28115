/** Signed reports with their files, who stood in each cell, questions about figures, and the monthly participant files. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which checksum belongs to which report: only the keeper reads it, for anybody who asks whether a file is genuine. */
const SEALED = [
  'create table sealed.published_checksum (sha256 text primary key, org_id uuid not null, report_id uuid not null, kind text not null, format text, language text)',
  'alter table sealed.published_checksum enable row level security',
];

const STATEMENTS = [
  `CREATE TABLE "app"."month_file" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "month" text NOT NULL, "number" integer NOT NULL, "sent_at" timestamptz NOT NULL, "sent_by_id" uuid NOT NULL, "sent_by_name" text NOT NULL, "row_count" integer NOT NULL, "sha256" text NOT NULL, "rows_sealed" bytea NOT NULL, CONSTRAINT "month_file_project_id_month_number_uq" UNIQUE ("project_id", "month", "number"), CONSTRAINT "month_file_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "month_file_sent_by_id_ix" ON "app"."month_file" ("sent_by_id")`,
  `CREATE INDEX "month_file_org_id_project_id_ix" ON "app"."month_file" ("org_id", "project_id")`,
  `CREATE TABLE "app"."report_basis" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "report_id" uuid NOT NULL, "cell_table" text NOT NULL, "cell_group" text NOT NULL, "part" text NOT NULL, "is_shown" boolean NOT NULL, "keys" text array NOT NULL DEFAULT '{}', CONSTRAINT "report_basis_part_ck" CHECK (part in ('all', 'counted', 'not')), CONSTRAINT "report_basis_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "report_basis_report_id_ix" ON "app"."report_basis" ("report_id")`,
  `CREATE INDEX "report_basis_org_id_project_id_report_id_ix" ON "app"."report_basis" ("org_id", "project_id", "report_id")`,
  `CREATE TABLE "app"."report_file" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "report_id" uuid NOT NULL, "format" text NOT NULL, "language" text NOT NULL, "file_name" text NOT NULL, "content" bytea NOT NULL, "sha256" text NOT NULL, CONSTRAINT "report_file_report_id_format_language_uq" UNIQUE ("report_id", "format", "language"), CONSTRAINT "report_file_format_ck" CHECK (format in ('pdf', 'xlsx', 'csv')), CONSTRAINT "report_file_language_ck" CHECK (language in ('sv', 'en')), CONSTRAINT "report_file_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "report_file_org_id_project_id_report_id_ix" ON "app"."report_file" ("org_id", "project_id", "report_id")`,
  `CREATE TABLE "app"."report_remark" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "report_id" uuid NOT NULL, "figure" text NOT NULL, "answers_id" uuid, "body" text NOT NULL, "written_by_id" uuid NOT NULL, "written_by_name" text NOT NULL, CONSTRAINT "report_remark_org_id_id_uq" UNIQUE ("org_id", "id"), CONSTRAINT "report_remark_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "report_remark_written_by_id_ix" ON "app"."report_remark" ("written_by_id")`,
  `CREATE INDEX "report_remark_org_id_answers_id_ix" ON "app"."report_remark" ("org_id", "answers_id")`,
  `CREATE INDEX "report_remark_org_id_project_id_report_id_ix" ON "app"."report_remark" ("org_id", "project_id", "report_id")`,
  `ALTER TABLE "app"."project" ADD "month_columns" jsonb`,
  `ALTER TABLE "app"."report" ADD "template" text NOT NULL DEFAULT 'funder_outcome'`,
  `ALTER TABLE "app"."report" ADD "signature" bytea`,
  `ALTER TABLE "app"."report" ADD "key_id" text`,
  `ALTER TABLE "app"."report" ADD "replaces_id" uuid`,
  `CREATE INDEX "report_org_id_project_id_replaces_id_ix" ON "app"."report" ("org_id", "project_id", "replaces_id")`,
  `ALTER TABLE "app"."report" ADD CONSTRAINT "report_template_ck" CHECK (template in ('funder_outcome', 'quarterly_progress', 'steering'))`,
  `ALTER TABLE "app"."report" ADD CONSTRAINT "report_org_id_project_id_id_uq" UNIQUE ("org_id", "project_id", "id")`,
  `ALTER TABLE "app"."report" ADD CONSTRAINT "report_org_id_id_uq" UNIQUE ("org_id", "id")`,
  `ALTER TABLE "app"."month_file" ADD CONSTRAINT "month_file_sent_by_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."month_file" ADD CONSTRAINT "month_file__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
  `ALTER TABLE "app"."report" ADD CONSTRAINT "report_replaces_id_fk" FOREIGN KEY ("org_id", "project_id", "replaces_id") REFERENCES "app"."report"("org_id","project_id","id")`,
  `ALTER TABLE "app"."report_basis" ADD CONSTRAINT "report_basis_report_id_fk" FOREIGN KEY ("org_id", "project_id", "report_id") REFERENCES "app"."report"("org_id","project_id","id")`,
  `ALTER TABLE "app"."report_file" ADD CONSTRAINT "report_file_report_id_fk" FOREIGN KEY ("org_id", "project_id", "report_id") REFERENCES "app"."report"("org_id","project_id","id")`,
  `ALTER TABLE "app"."report_remark" ADD CONSTRAINT "report_remark_written_by_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."report_remark" ADD CONSTRAINT "report_remark_answers_id_fk" FOREIGN KEY ("org_id", "answers_id") REFERENCES "app"."report_remark"("org_id","id")`,
  `ALTER TABLE "app"."report_remark" ADD CONSTRAINT "report_remark_report_id_fk" FOREIGN KEY ("org_id", "project_id", "report_id") REFERENCES "app"."report"("org_id","project_id","id")`,
  `ALTER TABLE "app"."link" DROP CONSTRAINT "link_purpose_ck"`,
  `ALTER TABLE "app"."link" ADD CONSTRAINT "link_purpose_ck" CHECK (purpose in ('supervisor_feedback', 'mentor_log', 'follow_up', 'survey', 'attendance_signature', 'room_check_in', 'report'))`,
];

export class SignedReports1764400001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of SEALED) await runner.query(statement);
    await runner.query('set local role app_owner');
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
