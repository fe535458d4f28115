/** Casework: saved filters, runs over many, merges, and the index that names are found by. Names written before are folded and indexed anew. */
import { fold, nameTokens } from '#domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only the keeper reads it; it follows identity.search_tokens by trigger. */
const SEALED = [
  'create table sealed.name_index (participant_id uuid primary key, org_id uuid not null, name text not null, tokens text[] not null)',
  'create index name_index_tokens_ix on sealed.name_index using gin (tokens)',
  'alter table sealed.name_index enable row level security',
];

const TABLES = [
  `ALTER TABLE "app"."identity" ADD "search_tokens" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "app"."participation" ADD "merged_into_id" uuid`,
  `CREATE INDEX "participation_org_id_merged_into_id_ix" ON "app"."participation" ("org_id", "merged_into_id")`,
  `ALTER TABLE "app"."participation" ADD CONSTRAINT "participation_merged_into_id_fk" FOREIGN KEY ("org_id", "merged_into_id") REFERENCES "app"."participation"("org_id","id")`,
  `CREATE TABLE "app"."saved_filter" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "filter" jsonb NOT NULL, "sort" text, "columns" text array NOT NULL DEFAULT '{}', "is_shared" boolean NOT NULL DEFAULT false, "position" integer NOT NULL DEFAULT '0', "removed_on" date, CONSTRAINT "saved_filter_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "saved_filter_account_id_ix" ON "app"."saved_filter" ("account_id")`,
  `CREATE INDEX "saved_filter_org_id_project_id_ix" ON "app"."saved_filter" ("org_id", "project_id")`,
  `ALTER TABLE "app"."saved_filter" ADD CONSTRAINT "saved_filter_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."saved_filter" ADD CONSTRAINT "saved_filter__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
  `CREATE TABLE "app"."bulk_run" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "project_id" uuid NOT NULL, "action" text NOT NULL, "status" text NOT NULL DEFAULT 'running', "started_by_id" uuid NOT NULL, "receiver_id" uuid, "total" integer NOT NULL, "done" integer NOT NULL DEFAULT '0', "skipped" integer NOT NULL DEFAULT '0', "note" text, "results" jsonb, "read_at" timestamptz, CONSTRAINT "bulk_run_action_ck" CHECK (action in ('assign_coach', 'add_plan_step', 'hand_over')), CONSTRAINT "bulk_run_status_ck" CHECK (status in ('running', 'done', 'stopped')), CONSTRAINT "bulk_run_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bulk_run_started_by_id_ix" ON "app"."bulk_run" ("started_by_id")`,
  `CREATE INDEX "bulk_run_receiver_id_ix" ON "app"."bulk_run" ("receiver_id")`,
  `CREATE INDEX "bulk_run_org_id_project_id_ix" ON "app"."bulk_run" ("org_id", "project_id")`,
  `ALTER TABLE "app"."bulk_run" ADD CONSTRAINT "bulk_run_started_by_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."bulk_run" ADD CONSTRAINT "bulk_run_receiver_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."bulk_run" ADD CONSTRAINT "bulk_run__fk" FOREIGN KEY ("org_id", "project_id") REFERENCES "app"."project"("org_id","id")`,
  `CREATE TABLE "app"."participant_merge" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "kept_id" uuid NOT NULL, "merged_id" uuid NOT NULL, "merged_by_id" uuid NOT NULL, "undo_until" date NOT NULL, "moves" jsonb NOT NULL, "before_sealed" bytea, "undone_at" timestamptz, CONSTRAINT "participant_merge_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "participant_merge_org_id_kept_id_ix" ON "app"."participant_merge" ("org_id", "kept_id")`,
  `CREATE INDEX "participant_merge_org_id_merged_id_ix" ON "app"."participant_merge" ("org_id", "merged_id")`,
  `CREATE INDEX "participant_merge_merged_by_id_ix" ON "app"."participant_merge" ("merged_by_id")`,
  `ALTER TABLE "app"."participant_merge" ADD CONSTRAINT "participant_merge_kept_id_fk" FOREIGN KEY ("org_id", "kept_id") REFERENCES "app"."participant"("org_id","id")`,
  `ALTER TABLE "app"."participant_merge" ADD CONSTRAINT "participant_merge_merged_id_fk" FOREIGN KEY ("org_id", "merged_id") REFERENCES "app"."participant"("org_id","id")`,
  `ALTER TABLE "app"."participant_merge" ADD CONSTRAINT "participant_merge_merged_by_id_fk" FOREIGN KEY ("merged_by_id") REFERENCES "app"."account"("id")`,
];

export class Casework1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of SEALED) await runner.query(statement);
    await runner.query('set local role app_owner');
    for (const statement of TABLES) await runner.query(statement);
    await indexNames(runner);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

async function indexNames(runner: QueryRunner): Promise<void> {
  const people = (await runner.query(
    'select id, participant_id, org_id, given_name, family_name from app.identity where search_name is not null',
  )) as { id: string; participant_id: string; org_id: string; given_name: string | null; family_name: string | null }[];
  for (const person of people) {
    const name = fold([person.family_name, person.given_name].filter(Boolean).join(' '));
    const tokens = nameTokens(name);
    await runner.query('update app.identity set search_name = $2, search_tokens = $3 where id = $1', [
      person.id,
      name,
      tokens,
    ]);
    await runner.query('set local role app_keeper');
    await runner.query('insert into sealed.name_index (participant_id, org_id, name, tokens) values ($1, $2, $3, $4)', [
      person.participant_id,
      person.org_id,
      name,
      tokens,
    ]);
    await runner.query('set local role app_owner');
  }
}
