// Answers to figures, kept with the snapshot they were read in (decision 0033). They lie in the keeper's own schema and are not logged: after a crash
// they are gone together with what says that they are old, and are counted anew.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  `create unlogged table sealed.fact_change (
    project_id uuid not null, of_attendance boolean not null, xact xid8 not null default pg_current_xact_id())`,
  'create index fact_change_project_id_of_attendance_xact_ix on sealed.fact_change (project_id, of_attendance, xact)',
  `create unlogged table sealed.kept_tally (
    nr bigint generated always as identity, project_id uuid not null, question bytea not null, seen uuid[] not null, of_attendance boolean not null,
    snapshot pg_snapshot not null, xact xid8 not null default pg_current_xact_id(), cluster bigint not null, kept_at timestamptz not null default now(), tally json not null)`,
  'create index kept_tally_project_id_question_nr_ix on sealed.kept_tally (project_id, question, nr)',
  'create unlogged table sealed.kept_horizon (before xid8 not null)',
  'create index participation_fact_protected_ix on sealed.participation_fact (project_id) where is_protected',
  "create index activity_fact_unreported_ix on sealed.activity_fact (participation_id) where attendance = 'NOT_REPORTED'",
];

export class KeptAnswers1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of KEPT) await runner.query(statement);
    await runner.query('set local role app_owner');
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
