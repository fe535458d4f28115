/** Whose facts a transaction that writes many rows still has to gather before it commits (decision 0027); empty but inside such a transaction. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEALED = [
  'create table sealed.fact_due (id bigint generated always as identity primary key, participations uuid[] not null)',
  'alter table sealed.fact_due enable row level security',
];

export class FactsAtTheEnd1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role app_keeper');
    for (const statement of SEALED) await runner.query(statement);
    await runner.query('set local role app_owner');
  }

  /** Forward only (ARCHITECTURE.md 10). */
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
