/** Secret addresses for people without an account, and what supervisors answer through them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose name an answer through a link is written. */
const ACCOUNT = `insert into app.account (id, org_id, email, name, kind) values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'link@system', 'link', 'system')`;

const STATEMENTS = [
  `CREATE TABLE "app"."link" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid, "purpose" text NOT NULL, "subject_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "made_by_id" uuid NOT NULL, "expires_at" timestamptz NOT NULL, "used_at" timestamptz, "revoked_at" timestamptz, CONSTRAINT "link_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "link_org_id_id_uq" UNIQUE ("org_id", "id"), CONSTRAINT "link_purpose_ck" CHECK (purpose in ('supervisor_feedback', 'mentor_log', 'follow_up', 'survey', 'attendance_signature', 'room_check_in')), CONSTRAINT "link_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "link_made_by_id_ix" ON "app"."link" ("made_by_id")`,
  `CREATE INDEX "link_subject_id_ix" ON "app"."link" ("subject_id")`,
  `CREATE INDEX "link_participation_id_ix" ON "app"."link" ("participation_id")`,
  `CREATE INDEX "link_org_id_project_id_participation_id_ix" ON "app"."link" ("org_id", "project_id", "participation_id")`,
  `CREATE TABLE "app"."supervisor_feedback" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "participation_id" uuid NOT NULL, "placement_id" uuid NOT NULL, "link_id" uuid NOT NULL, "on_date" date NOT NULL, "attends" integer NOT NULL, "learns" integer NOT NULL, "understands" integer NOT NULL, "wants_contact" boolean NOT NULL DEFAULT false, CONSTRAINT "supervisor_feedback_marks_ck" CHECK (attends between 1 and 3 and learns between 1 and 3 and understands between 1 and 3), CONSTRAINT "supervisor_feedback_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "supervisor_feedback_org_id_link_id_ix" ON "app"."supervisor_feedback" ("org_id", "link_id")`,
  `CREATE INDEX "supervisor_feedback_org_id_project_id_placement_id_ix" ON "app"."supervisor_feedback" ("org_id", "project_id", "placement_id")`,
  `CREATE INDEX "supervisor_feedback_org_id_project_id_participation_id_ix" ON "app"."supervisor_feedback" ("org_id", "project_id", "participation_id")`,
  `CREATE INDEX "supervisor_feedback_participation_id_ix" ON "app"."supervisor_feedback" ("participation_id")`,
  `ALTER TABLE "app"."placement" ADD CONSTRAINT "placement_org_id_project_id_id_uq" UNIQUE ("org_id", "project_id", "id")`,
  `ALTER TABLE "app"."link" ADD CONSTRAINT "link_made_by_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."link" ADD CONSTRAINT "link_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
  `ALTER TABLE "app"."link" ADD CONSTRAINT "link__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
  `ALTER TABLE "app"."supervisor_feedback" ADD CONSTRAINT "supervisor_feedback_link_id_fk" FOREIGN KEY ("org_id", "link_id") REFERENCES "app"."link"("org_id","id")`,
  `ALTER TABLE "app"."supervisor_feedback" ADD CONSTRAINT "supervisor_feedback_placement_id_fk" FOREIGN KEY ("org_id", "project_id", "placement_id") REFERENCES "app"."placement"("org_id","project_id","id")`,
  `ALTER TABLE "app"."supervisor_feedback" ADD CONSTRAINT "supervisor_feedback_participation_id_fk" FOREIGN KEY ("org_id", "project_id", "participation_id") REFERENCES "app"."participation"("org_id","project_id","id")`,
];

export class Links1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ACCOUNT]) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
