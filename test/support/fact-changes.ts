// What may happen to the facts of the demo project, by chance: for tests that read figures while others work.
import fc from 'fast-check';
import { Client } from 'pg';
import { ACCOUNTS, OWNER, PROJECT_ID, TEST_DAY } from './world.js';

/** Who reads, and may become somebody's handler or coach. */
export const READERS = ['sara', 'karin', 'maria', 'amir'] as const;
export interface Case {
  id: string;
  person: string;
}
/** A number below the given one. */
export type Dice = (below: number) => number;

export const PAUSE = [0, 0, 2, 10];

/** Every kind of change that touches a fact, to somebody by chance. */
export function changesTo(cases: readonly Case[], next: Dice): [sql: string, values: unknown[]][] {
  const { id, person } = cases[next(cases.length)];
  const day = `2026-${String(1 + next(11)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
  const of = [OWNER.id, PROJECT_ID, id];
  return [
    [
      `insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on, confirmed_through, leads_to_employment) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'yes')`,
      [...of, ['EMPLOYMENT', 'EDUCATION', 'PRAKTIK'][next(3)], day, next(2) ? TEST_DAY : null],
    ],
    [
      `delete from app.outcome where id = (select id from app.outcome where participation_id = $1 order by id limit 1)`,
      [id],
    ],
    [
      `update app.follow_up set result = $2, answered_on = case when $2 = 'ANSWERED' then due_on end, labour_status = 'EMPLOYED' where id = (select id from app.follow_up where participation_id = $1 and cancelled_on is null order by id limit 1)`,
      [id, ['ANSWERED', 'DECLINED', 'UNREACHABLE'][next(3)]],
    ],
    [
      `update app.period set exit_on = greatest(entry_on, $2::date), exit_reason = $3, exit_destination = 'JOB_SEEKING' where id = (select id from app.period where participation_id = $1 order by id limit 1)`,
      [id, day, ['PLAN_COMPLETED', 'OWN_CHOICE', 'MOVED'][next(3)]],
    ],
    [
      `update app.period set exit_on = null, exit_reason = null, exit_destination = null where id = (select id from app.period where participation_id = $1 order by id limit 1)`,
      [id],
    ],
    [
      `update app.attendance set attendance = $2, attended_minutes = $3 where id = (select id from app.attendance where participation_id = $1 order by id limit 1)`,
      [id, ['PRESENT', 'ABSENT_NOTIFIED', 'NOT_REPORTED'][next(3)], next(2) ? 30 + next(60) : null],
    ],
    [
      `delete from app.attendance where id = (select id from app.attendance where participation_id = $1 order by id desc limit 1)`,
      [id],
    ],
    [
      `update app.activity set voided_at = case when voided_at is null then now() end where id = (select activity_id from app.attendance where participation_id = $1 order by id limit 1)`,
      [id],
    ],
    [
      `update app.participant set gender = $2, municipality = $3 where id = $1`,
      [person, ['W', 'M', 'X', 'U'][next(4)], ['Lund', 'Malmö'][next(2)]],
    ],
    [`update app.participant set protection = $2 where id = $1`, [person, ['no', 'sekretessmarkering'][next(2)]]],
    [
      `insert into app.protected_handler (id, org_id, participant_id, account_id) select gen_random_uuid(), $1, $2, $3 where not exists (select 1 from app.protected_handler where participant_id = $2 and account_id = $3)`,
      [OWNER.id, person, ACCOUNTS[READERS[next(READERS.length)]]],
    ],
    [
      `delete from app.protected_handler where id = (select id from app.protected_handler where participant_id = $1 limit 1)`,
      [person],
    ],
    [
      `update app.participation set merged_into_id = case when merged_into_id is null then $2::uuid end where id = $1 and id <> $2`,
      [id, cases[next(cases.length)].id],
    ],
    [
      `update app.coach_assignment set account_id = $2 where id = (select id from app.coach_assignment where participation_id = $1 order by id limit 1)`,
      [id, ACCOUNTS[READERS[next(READERS.length)]]],
    ],
    [
      `update app.project set norm_months = $2, starts_on = $3 where id = $1`,
      [PROJECT_ID, 3 + next(6), ['2025-01-01', '2026-05-01'][next(2)]],
    ],
    ['select app.sweep_tallies()', []],
  ];
}

/** Some of them in a transaction of its own: held open for a moment, and sometimes given up. */
export async function write(client: Client, cases: readonly Case[], next: Dice): Promise<void> {
  await client.query('begin');
  await client.query("select app.open_system('migration', null, $1)", [[OWNER.id]]);
  try {
    for (let times = 1 + next(3); times > 0; times -= 1) {
      await client.query('savepoint s');
      const changes = changesTo(cases, next);
      const statement = changes[next(changes.length)];
      await client.query(...statement).catch((error: { code?: string }) => {
        // Two writers of one case may wait for each other; anything else is a mistake of this test.
        if (error.code !== '40P01') throw error;
        return client.query('rollback to savepoint s');
      });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE[next(PAUSE.length)]));
    await client.query(next(5) === 0 ? 'rollback' : 'commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Writes, one after the other on a connection of its own, until that moment of `performance.now`. @returns how many transactions */
export async function writeUntil(
  until: number,
  { url, cases, seed, rest }: { url: string; cases: readonly Case[]; seed: number; rest: number },
): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set deadlock_timeout = 50');
  const next = dice(seed);
  let written = 0;
  for (; performance.now() < until; written += 1) {
    await write(client, cases, next);
    await new Promise((resolve) => setTimeout(resolve, rest * next(20)));
  }
  await client.end();
  return written;
}

/** Numbers that follow from the seed. */
export function dice(seed: number): Dice {
  const numbers = fc.sample(fc.nat(), { numRuns: 20_000, seed });
  let at = 0;
  return (below) => numbers[at++ % numbers.length] % below;
}
