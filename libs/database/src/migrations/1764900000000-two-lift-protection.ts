/** Proposals to take a person's protection away, decided by another of her handlers. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "app"."protection_lift" ("id" uuid NOT NULL, "org_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" timestamptz NOT NULL DEFAULT now(), "participant_id" uuid NOT NULL, "proposed_by_id" uuid NOT NULL, "proposed_on" date NOT NULL, "reason" text NOT NULL, "lapses_on" date NOT NULL, "outcome" text, "decided_by_id" uuid, "decided_at" timestamptz, CONSTRAINT "protection_lift_outcome_ck" CHECK (outcome in ('approved', 'declined', 'withdrawn', 'lapsed')), CONSTRAINT "protection_lift_two_ck" CHECK (outcome not in ('approved', 'declined') or decided_by_id <> proposed_by_id), CONSTRAINT "protection_lift_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "protection_lift_decided_by_id_ix" ON "app"."protection_lift" ("decided_by_id")`,
  `CREATE INDEX "protection_lift_proposed_by_id_ix" ON "app"."protection_lift" ("proposed_by_id")`,
  `CREATE UNIQUE INDEX "protection_lift_open_ix" ON "app"."protection_lift" ("org_id", "participant_id") WHERE outcome is null`,
  `CREATE INDEX "protection_lift_org_id_participant_id_ix" ON "app"."protection_lift" ("org_id", "participant_id")`,
  `ALTER TABLE "app"."protection_lift" ADD CONSTRAINT "protection_lift_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."protection_lift" ADD CONSTRAINT "protection_lift_proposed_by_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "app"."account"("id")`,
  `ALTER TABLE "app"."protection_lift" ADD CONSTRAINT "protection_lift_participant_id_fk" FOREIGN KEY ("org_id", "participant_id") REFERENCES "app"."participant"("org_id","id")`,
];

export class TwoLiftProtection1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
