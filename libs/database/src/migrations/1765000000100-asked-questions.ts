// What people have asked of figures, so that the night can ask it again for the new day (decision 0051). The keeper's own, and not logged.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASKED = [
  'create unlogged table sealed.asked_question (question bytea not null, text text not null, day date not null, asked_at timestamptz not null default now())',
  'create index asked_question_question_ix on sealed.asked_question (question)',
  'alter table sealed.kept_tally add column nights int not null default 0',
  "alter table sealed.kept_sum add column nights int not null default 0, add column projects uuid[] not null default '{}'",
];

export class AskedQuestions1765000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of ASKED) await runner.query(statement);
    await runner.query('set local role app_owner');
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
