// The facts are kept: whatever is written, by whomever and at once, the kept facts are what the rows say the moment the write commits
// (ARCHITECTURE.md 7), and a protected person's facts hold no identity, place or employer.
import { Client, Pool } from 'pg';
import { askAsAdmin, cloneDatabase, type TestDatabase } from '../support/database.js';
import { loadTestWorld, OWNER, PEOPLE, PROJECT_ID } from '../support/world.js';

let database: TestDatabase;
let pool: Pool;

/** A transaction of the command line, as the worker signs in. */
async function inWork<T>(job: (client: { query: Client['query'] }) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select app.open_system('command-line', null, $1)", [[OWNER.id]]);
    const answer = await job(client);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const differences = () =>
  inWork(async (client) => (await client.query('select * from app.fact_differences($1)', [PROJECT_ID])).rows);

const asAdmin = (sql: string, values: unknown[] = []) => askAsAdmin(database, sql, values);

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  pool = new Pool({ connectionString: database.workerUrl, max: 8 });
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const kept = async (id: string): Promise<Record<string, unknown>> =>
  (
    await asAdmin(
      'select *, to_json(outcomes) as o, to_json(placements) as l, to_json(periods) as p from sealed.participation_fact where participation_id = $1',
      [id],
    )
  )[0];

it('keeps a fact for every participation and attendance of the world', async () => {
  const [{ facts, cases }] = await asAdmin(
    'select (select count(*) from sealed.participation_fact) as facts, (select count(*) from app.participation) as cases',
  );
  expect(Number(facts)).toBeGreaterThan(50);
  expect(facts).toBe(cases);
  expect(await differences()).toEqual([]);
});

it('is right inside the writing transaction already', async () => {
  await inWork(async (client) => {
    await client.query(
      `insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on) values (gen_random_uuid(), $1, $2, $3, 'EMPLOYMENT', '2026-11-01')`,
      [OWNER.id, PROJECT_ID, PEOPLE.elif.participationId],
    );
    expect((await client.query('select * from app.fact_differences($1)', [PROJECT_ID])).rows).toEqual([]);
  });
  expect((await kept(PEOPLE.elif.participationId))['o']).toContainEqual(
    expect.objectContaining({ type: 'EMPLOYMENT', starts_on: '2026-11-01' }),
  );
});

it('gathers once at the end where a transaction asked for it, and nobody can leave it out', async () => {
  const { participationId } = PEOPLE.omar;
  await inWork(async (client) => {
    await client.query('select app.facts_at_end()');
    for (const day of ['2026-11-02', '2026-11-03'])
      await client.query(
        `insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on) values (gen_random_uuid(), $1, $2, $3, 'QUALIFICATION', $4)`,
        [OWNER.id, PROJECT_ID, participationId, day],
      );
    expect((await client.query('select * from app.fact_differences($1)', [PROJECT_ID])).rows).toEqual([
      { what: 'participation', id: participationId },
    ]);
  });
  expect(await differences()).toEqual([]);
  expect(await asAdmin('select * from sealed.fact_due')).toEqual([]);
});

it('forgets what was rolled back', async () => {
  await expect(
    inWork(async (client) => {
      await client.query(
        `update app.period set exit_on = '2026-11-10', exit_reason = 'MOVED' where participation_id = $1`,
        [PEOPLE.elif.participationId],
      );
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await differences()).toEqual([]);
  expect(JSON.stringify((await kept(PEOPLE.elif.participationId))['p'])).not.toContain('MOVED');
});

it('loses nothing when many write to one case at once', async () => {
  const writers = Array.from({ length: 40 }, (_, at) =>
    inWork(async (client) => {
      const { participationId, participantId } = PEOPLE.elif;
      switch (at % 5) {
        case 0:
          return client.query(
            `insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on) values (gen_random_uuid(), $1, $2, $3, 'QUALIFICATION', $4)`,
            [OWNER.id, PROJECT_ID, participationId, `2026-10-${String(at % 28 || 28).padStart(2, '0')}`],
          );
        case 1:
          return client.query(
            `insert into app.survey_answer (id, org_id, project_id, participation_id, survey, occasion, on_date, item, answer) values (gen_random_uuid(), $1, $2, $3, 'core', 'mid', '2026-10-02', $4, '4')`,
            [OWNER.id, PROJECT_ID, participationId, `E${at}`],
          );
        case 2:
          return client.query('update app.participant set municipality = $2, version = version + 1 where id = $1', [
            participantId,
            `Ort ${at}`,
          ]);
        case 3:
          // One row: rows locked in another order by another writer would be a deadlock of the test's own making.
          return client.query(
            `update app.outcome set confirmed_through = '2026-11-15' where id = (select id from app.outcome where participation_id = $1 order by id limit 1)`,
            [participationId],
          );
        default:
          return client.query(
            `insert into app.sfi_enrolment (id, org_id, project_id, participation_id, path, course, starts_on) values (gen_random_uuid(), $1, $2, $3, '2', 'C', '2026-09-01')`,
            [OWNER.id, PROJECT_ID, participationId],
          );
      }
    }),
  );
  await Promise.all(writers);
  expect(await differences()).toEqual([]);
  expect(JSON.stringify((await kept(PEOPLE.elif.participationId))['o']).match(/QUALIFICATION/g)).toHaveLength(8);
}, 60_000);

it('sees an attendance that joins an activity while somebody voids it', async () => {
  const [{ id }] = await asAdmin(
    `select id from app.activity where project_id = $1 and voided_at is null and is_group order by on_date limit 1`,
    [PROJECT_ID],
  );
  const others = await asAdmin(
    `select p.id from app.participation p where p.project_id = $1 and not p.is_protected and not exists (select 1 from app.attendance h where h.activity_id = $2 and h.participation_id = p.id) limit 8`,
    [PROJECT_ID, id],
  );
  expect(others).toHaveLength(8);
  for (const other of others) {
    await Promise.all([
      inWork((client) =>
        client.query('update app.activity set voided_at = case when voided_at is null then now() end where id = $1', [
          id,
        ]),
      ),
      inWork((client) =>
        client.query(
          `insert into app.attendance (id, org_id, project_id, participation_id, activity_id, attendance) values (gen_random_uuid(), $1, $2, $3, $4, 'PRESENT')`,
          [OWNER.id, PROJECT_ID, other['id'], id],
        ),
      ),
    ]);
  }
  expect(await differences()).toEqual([]);
}, 60_000);

it('follows a person enrolled while her data are corrected', async () => {
  const { participantId } = PEOPLE.elif;
  await Promise.all([
    inWork((client) => client.query(`update app.participant set gender = 'X' where id = $1`, [participantId])),
    inWork((client) =>
      client.query(`update app.identity set birth_date = '1990-02-28' where participant_id = $1`, [participantId]),
    ),
    inWork((client) =>
      client.query(`update app.period set entry_on = entry_on - 1 where participation_id = $1`, [
        PEOPLE.elif.participationId,
      ]),
    ),
  ]);
  expect(await differences()).toEqual([]);
  expect((await kept(PEOPLE.elif.participationId))['gender']).toBe('X');
});

it('drops a deleted row', async () => {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('begin');
  await client.query("select app.open_system('migration', null, $1)", [[OWNER.id]]);
  await client.query('delete from app.sfi_enrolment where participation_id = $1', [PEOPLE.elif.participationId]);
  await client.query('commit');
  await client.end();
  expect(await differences()).toEqual([]);
  expect((await kept(PEOPLE.elif.participationId))['sfi']).toBe('{}');
});

describe('a protected person', () => {
  it('has no identity, place or employer in her facts from the moment she is protected', async () => {
    const { participationId, participantId } = PEOPLE.omar;
    await inWork((client) =>
      client.query(`update app.participant set municipality = 'Göteborg' where id = $1`, [participantId]),
    );
    expect((await kept(participationId))['municipality']).toBe('Göteborg');
    await inWork((client) =>
      client.query(`update app.participant set protection = 'sekretessmarkering' where id = $1`, [participantId]),
    );
    const fact = await kept(participationId);
    expect(fact).toMatchObject({ is_protected: true, municipality: null });
    for (const list of ['o', 'l'] as const)
      for (const event of fact[list] as { employer_id: unknown; municipality?: unknown }[]) {
        expect(event.employer_id).toBeNull();
        expect(event.municipality ?? null).toBeNull();
      }
    expect(await differences()).toEqual([]);
  });

  it('holds no column that names anybody', async () => {
    const rows = await asAdmin(
      `select column_name as name from information_schema.columns where table_schema = 'sealed' and table_name in ('participation_fact', 'activity_fact')`,
    );
    const names = rows.map((row) => String(row['name']));
    expect(names.filter((name) => /name|number|birth_date|phone|email|note|place$|address/.test(name))).toEqual([]);
  });
});

it('cannot be read or written past its functions', async () => {
  await expect(inWork((client) => client.query('select 1 from sealed.participation_fact'))).rejects.toThrow(
    /permission denied/,
  );
  await expect(inWork((client) => client.query('select app.rebuild_facts()'))).rejects.toThrow(/permission denied/);
  await expect(inWork((client) => client.query("select app.keep_facts('{}')"))).rejects.toThrow(/permission denied/);
});
