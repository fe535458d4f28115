// The facts figures are judged on, kept by the database itself (ARCHITECTURE.md 7). They lie in the keeper's own schema, so no role of the
// program can read or write them past its functions; they hold no name, number, birth date or place of a protected person.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  'create type sealed.fact_period as (entry_on date, planned_exit_on date, exit_on date, exit_reason text, exit_destination text)',
  `create type sealed.fact_outcome as (type text, starts_on date, ends_on date, confirmed_through date, hours_per_week double precision, contract_type text,
    subsidy text, study_finance text, leads_to_employment text, matches_home_background text, improved text, support text[], municipality text, employer_id uuid)`,
  'create type sealed.fact_follow_up as (milestone text, due_on date, result text, answered_on date, labour_status text, support text[])',
  'create type sealed.fact_answer as (survey text, occasion text, on_date date, item text, answer text)',
  'create type sealed.fact_placement as (id uuid, offer_id uuid, employer_id uuid, kind text, starts_on date, ends_on date)',
  'create type sealed.fact_sfi as (course text, starts_on date, ends_on date, result text)',
  `create table sealed.participation_fact (
    participation_id uuid not null, org_id uuid not null, project_id uuid not null, participant_id uuid not null, reference text not null,
    is_protected boolean not null, category text not null, gender text, birth_year integer, age_at_entry integer, education text, country_of_birth text,
    citizenship text[] not null, parents_born_abroad text, disability text, housing_exclusion text, municipality text, permit_on date, registered_on date,
    deceased_on date, residence_status text, referral text, coach_id uuid, labour_status text, unemployed_since date, hours_per_week double precision,
    contract_type text, support text[] not null, periods sealed.fact_period[] not null, outcomes sealed.fact_outcome[] not null,
    follow_ups sealed.fact_follow_up[] not null, answers sealed.fact_answer[] not null, placements sealed.fact_placement[] not null, sfi sealed.fact_sfi[] not null,
    constraint participation_fact_pk primary key (participation_id)) with (fillfactor = 80)`,
  'create index participation_fact_project_id_ix on sealed.participation_fact (project_id)',
  `create table sealed.activity_fact (
    attendance_id uuid not null, org_id uuid not null, project_id uuid not null, participation_id uuid not null, activity_id uuid not null, kind text not null,
    on_date date not null, starts_at time(0), ends_at time(0), arrived_at time(0), break_minutes integer, planned_minutes integer, attended_minutes integer,
    attendance text not null, signed boolean not null, constraint activity_fact_pk primary key (attendance_id))`,
  'create index activity_fact_participation_id_on_date_ix on sealed.activity_fact (participation_id, on_date)',
  'create index activity_fact_project_id_on_date_ix on sealed.activity_fact (project_id, on_date)',
  'create index activity_fact_activity_id_ix on sealed.activity_fact (activity_id)',
];

export class KeptFacts1764300000000 implements MigrationInterface {
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
