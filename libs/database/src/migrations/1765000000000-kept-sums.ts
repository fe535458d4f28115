// Sums over sets of projects, kept with the snapshot they were read in, and who began to count when (decision 0050). In the keeper's own schema and not
// logged, as the answers they are made of (0033).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUMS = [
  `create unlogged table sealed.kept_sum (
    nr bigint generated always as identity, set_name bytea not null, question bytea not null, seen uuid[] not null, of_attendance boolean not null,
    snapshot pg_snapshot not null, xact xid8 not null default pg_current_xact_id(), cluster bigint not null, kept_at timestamptz not null default now(),
    parts bigint[] not null, tally json not null)`,
  'create index kept_sum_set_name_question_nr_ix on sealed.kept_sum (set_name, question, nr)',
  'create index fact_change_of_attendance_xact_ix on sealed.fact_change (of_attendance, xact, project_id)',
  `create unlogged table sealed.entry_change (
    nr bigint generated always as identity, participation_id uuid not null, was_project uuid, was_person uuid, was_entry date, now_project uuid, now_person uuid,
    xact xid8 not null default pg_current_xact_id())`,
  'create index entry_change_xact_ix on sealed.entry_change (xact)',
  'create index participation_fact_participant_id_ix on sealed.participation_fact (participant_id)',
];

export class KeptSums1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of SUMS) await runner.query(statement);
    await runner.query('set local role app_owner');
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
