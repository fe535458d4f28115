// Sums over a set of projects are never stale by a commit (decision 0050): while many write at random in several projects, every read takes the kept sum,
// mended by what has moved, and counts anew in the same snapshot; both are equal, and so is the number of different persons.
// Longer than most: every kind of change that moves a sum stands beside the readers it must not deceive.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { Database, figuresBeside, figuresOfSet, type UnitOfWork } from '#database';
import type { Breakdown, IndicatorCode } from '#domain';
import { sha256 } from '../../apps/api/src/platform/keys.js';
import { askAsAdmin, cloneDatabase, type TestDatabase } from '../support/database.js';
import { ACCOUNTS, loadTestWorld, OWNER, PROJECT_ID, TEST_DAY } from '../support/world.js';

const SEED = Number(process.env['FRAMSTEG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Sara reads all of them, Karin and Maria some. */
const PROJECTS = [PROJECT_ID, ...Array.from({ length: 4 }, () => randomUUID())];
const READERS = { sara: PROJECTS, karin: PROJECTS.slice(0, 4), maria: PROJECTS.slice(1) } as const;
type ReaderName = keyof typeof READERS;
const MILLISECONDS = 7_000;

let database: TestDatabase;
let api: Database;
let people: string[];
let admin: Client;

const asAdmin = (sql: string, values: unknown[] = []) => askAsAdmin(database, sql, values);
const system = "select app.open_system('migration', null, $1)";

async function inSystem(client: Client, statements: [sql: string, values: unknown[]][], ending = 'commit') {
  await client.query('begin');
  try {
    await client.query(system, [[OWNER.id]]);
    for (const statement of statements) await client.query(...statement);
    await client.query(ending);
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const enrol = (person: string, project: string, entry: string, id = randomUUID()): [string, unknown[]][] => [
  [
    `insert into app.participation (id, org_id, project_id, participant_id, reference, category) values ($1, $2, $3, $4, $5, 'JOBSEEKER')`,
    [id, OWNER.id, project, person, id.slice(0, 12)],
  ],
  [
    `insert into app.period (id, org_id, project_id, participation_id, entry_on, labour_status) values (gen_random_uuid(), $1, $2, $3, $4, 'UNEMPLOYED_REGISTERED')`,
    [OWNER.id, project, id, entry],
  ],
];

beforeAll(async () => {
  process.stdout.write(`kept sums: FRAMSTEG_SEED=${SEED}\n`);
  database = await cloneDatabase();
  await loadTestWorld(database);
  api = await Database.connect(database.loginUrl, { gate: 2, staff: 8, funder: 1 });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  people = (await asAdmin('select distinct participant_id as id from app.participation order by 1')).map(({ id }) =>
    String(id),
  );
  for (const [at, id] of PROJECTS.slice(1).entries())
    await inSystem(admin, [
      [
        `insert into app.project (id, org_id, code, name, starts_on, ends_on) values ($1, $2, $3, $3, '2025-01-01', '2027-12-31')`,
        [id, OWNER.id, `SUM${at}`],
      ],
      ...people.slice(at * 5, at * 5 + 20).flatMap((person) => enrol(person, id, '2026-03-01')),
    ]);
  for (const [name, projects] of Object.entries(READERS)) {
    await inSystem(
      admin,
      projects
        .filter((id) => id !== PROJECT_ID)
        .map((id) => [
          `insert into app.membership (id, org_id, account_id, project_id, role) values (gen_random_uuid(), $1, $2, $3, 'project_leader')`,
          [OWNER.id, ACCOUNTS[name as ReaderName], id],
        ]),
    );
    if (!projects.includes(PROJECT_ID))
      await inSystem(admin, [
        [
          'update app.membership set to_on = $3 where account_id = $1 and project_id = $2',
          [ACCOUNTS[name as ReaderName], PROJECT_ID, '2026-01-01'],
        ],
      ]);
    await api.gate('begin_session', ACCOUNTS[name as ReaderName], sha256(name), []);
  }
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
  await database.drop();
});

const reading = <T>(who: ReaderName, job: (work: UnitOfWork) => Promise<T>, keeps = true): Promise<T> =>
  api.work(
    {
      token: sha256(who),
      requestId: 'test',
      role: 'app_staff',
      actorId: ACCOUNTS[who],
      today: TEST_DAY,
      readOnly: true,
      keeps,
    },
    job,
  );

interface Question {
  asOf: string;
  codes: IndicatorCode[];
  by: Breakdown[];
  handler: boolean;
}
const QUESTIONS: Question[] = [
  { asOf: TEST_DAY, codes: ['participants_enrolled', 'outcome_within_3_months', 'EECO12'], by: [], handler: true },
  { asOf: '2026-06-30', codes: ['EECO01', 'EECO02', 'EECR04'], by: ['gender'], handler: true },
  {
    asOf: TEST_DAY,
    codes: ['self_support_of_exits', 'completion_rate'],
    by: ['gender', 'age_group'],
    handler: true,
  },
];
const FIRST = QUESTIONS[0];

/** The same unit of work as one that keeps nothing. */
const watched = (work: UnitOfWork, keeps: boolean, onCall: (name: string, args: unknown[]) => void = () => undefined) =>
  new Proxy(work, {
    get: (target, name) => {
      if (name === 'keeps') return keeps;
      const value = Reflect.get(target, name) as unknown;
      if (name === 'call')
        return (what: 'summed', ...args: unknown[]) => {
          onCall(what, args);
          return target.call(what, ...args);
        };
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });

/** What is kept, mended, and what is counted anew, in one transaction. @returns the projects that were counted for the sum */
async function equal(work: UnitOfWork, who: ReaderName, question: Question): Promise<string[]> {
  const counted: string[] = [];
  const keeping = watched(work, true, (name, [ids]) => {
    if (name === 'count_and_keep') counted.push(...(ids as string[]));
  });
  const projects = READERS[who];
  const kept = {
    figures: await figuresOfSet(keeping, null, question),
    people: (await work.call('distinct_people', null, question.asOf))[0]['distinct_people'],
  };
  const fresh = {
    figures: await figuresOfSet(watched(work, false), projects, question),
    people: (await work.call('count_distinct', projects, question.asOf))[0]['count_distinct'],
  };
  expect({ who, question, kept }).toEqual({ who, question, kept: fresh });
  return counted;
}

/** Numbers that follow from the seed. */
function dice(seed: number): (below: number) => number {
  const numbers = fc.sample(fc.nat(), { numRuns: 20_000, seed });
  let at = 0;
  return (below) => numbers[at++ % numbers.length] % below;
}

/** Every kind of change that moves a sum or a number of persons, somewhere by chance. */
function changeBy(next: (below: number) => number): [sql: string, values: unknown[]][] {
  const project = PROJECTS[next(PROJECTS.length)];
  const [person, other] = [people[next(people.length)], people[next(people.length)]];
  const day = `2026-${String(1 + next(11)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
  const somebody =
    '(select id from app.participation where project_id = $1 order by md5(id::text || $2::text) limit 1)';
  const period = `(select id from app.period where project_id = $1 order by md5(id::text || $2::text) limit 1)`;
  const luck = next(1000);
  const changes: [sql: string, values: unknown[]][][] = [
    enrol(person, project, day),
    [
      [
        `update app.period set entry_on = $3, planned_exit_on = null where id = ${period} and exit_on is null`,
        [project, luck, day],
      ],
    ],
    [
      [
        `update app.period set exit_on = entry_on, exit_reason = 'REGISTRATION_ERROR' where id = ${period} and exit_on is null`,
        [project, luck],
      ],
    ],
    [
      [
        `update app.participation set category = case category when 'STAFF' then 'JOBSEEKER' else 'STAFF' end where id = ${somebody}`,
        [project, luck],
      ],
    ],
    // Somebody else's participation after all, as when two records of one person are merged.
    [[`update app.participation set participant_id = $3 where id = ${somebody}`, [project, luck, other]]],
    [
      [
        `update app.participation set merged_into_id = case when merged_into_id is null then (select id from app.participation where project_id = $1 order by id limit 1) end where id = ${somebody} and id <> (select id from app.participation where project_id = $1 order by id limit 1)`,
        [project, luck],
      ],
    ],
    [
      [
        `insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on) select gen_random_uuid(), $3, $1, ${somebody}, 'EMPLOYMENT', $4::date`,
        [project, luck, OWNER.id, day],
      ],
    ],
    [[`update app.participant set gender = $2 where id = $1`, [person, ['W', 'M', 'X', 'U'][next(4)]]]],
    [[`update app.participant set protection = $2 where id = $1`, [person, ['no', 'sekretessmarkering'][next(2)]]]],
    [
      [
        `insert into app.protected_handler (id, org_id, participant_id, account_id) select gen_random_uuid(), $1, $2, $3 where not exists (select 1 from app.protected_handler where participant_id = $2 and account_id = $3)`,
        [OWNER.id, person, ACCOUNTS[(['sara', 'karin', 'maria'] as const)[next(3)]]],
      ],
    ],
    [
      [
        `insert into app.estimate (id, org_id, project_id, indicator, on_date, n) values (gen_random_uuid(), $1, $2, 'EECO12', $3, $4)`,
        [OWNER.id, project, day, next(9)],
      ],
    ],
    [['select app.sweep_tallies()', []]],
    [["update sealed.kept_sum set kept_at = kept_at - interval '1 minute'", []]],
  ];
  return changes[next(changes.length)];
}

async function write(client: Client, next: (below: number) => number): Promise<boolean> {
  const changes = Array.from({ length: 1 + next(2) }, () => changeBy(next)).flat();
  try {
    await inSystem(client, changes, next(6) === 0 ? 'rollback' : 'commit');
    return true;
  } catch (error) {
    // Two writers of one case wait for each other, or somebody is twice in a project: neither is what is tried here.
    if (!['40P01', '23505', '23P01', '23514'].includes((error as { code?: string }).code ?? '')) throw error;
    return false;
  }
}

it('equals a recount at every read, while many write', async () => {
  const until = performance.now() + MILLISECONDS;
  let [written, reads, countedProjects] = [0, 0, 0];
  const writers = [0, 1, 2, 3].map(async (at) => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query('set deadlock_timeout = 50');
    const next = dice(SEED + at);
    while (performance.now() < until) {
      if (await write(client, next)) written += 1;
      await new Promise((resolve) => setTimeout(resolve, 10 * next(20)));
    }
    await client.end();
  });
  const readers = (Object.keys(READERS) as ReaderName[]).map(async (who, at) => {
    const next = dice(SEED + 100 + at);
    while (performance.now() < until)
      await reading(who, async (work) => {
        for (let times = 1 + next(3); times > 0; times -= 1) {
          countedProjects += (await equal(work, who, QUESTIONS[next(QUESTIONS.length)])).length;
          reads += 1;
          // Time for others to commit: this reader goes on seeing her moment.
          await new Promise((resolve) => setTimeout(resolve, 5 * next(4)));
        }
      });
  });
  await Promise.all([...writers, ...readers]);
  process.stdout.write(`kept sums: ${written} writes, ${reads} reads, ${countedProjects} projects counted for them\n`);
  expect(written).toBeGreaterThan(20);
  expect(reads).toBeGreaterThan(20);
}, 60_000);

describe('when one of five projects has moved', () => {
  /** Changes somebody who is in that project alone. */
  const move = async (project: string) => {
    const [{ id }] = await asAdmin(
      'select participant_id as id from app.participation where project_id = $1 and merged_into_id is null and not is_protected and not exists (select 1 from app.participation o where o.participant_id = participation.participant_id and o.project_id <> $1) limit 1',
      [project],
    );
    const [{ gender }] = await asAdmin('select gender from app.participant where id = $1', [id]);
    await inSystem(admin, [['update app.participant set gender = $2 where id = $1', [id, gender === 'W' ? 'M' : 'W']]]);
  };
  const ask = (question = QUESTIONS[1]) => reading('sara', (work) => equal(work, 'sara', question));

  /** Other tests write on the same server; what is counted while one of them is older than the rebuilt facts is not kept. */
  const nobodyOlder = async (): Promise<void> => {
    const isOver =
      'select pg_snapshot_xmin(pg_current_snapshot()) >= max(h.before) as is_over from sealed.kept_horizon h';
    while (!(await asAdmin(isOver))[0]['is_over']) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  beforeAll(async () => {
    for (const project of PROJECTS) {
      const person = randomUUID();
      await inSystem(admin, [
        ["insert into app.participant (id, org_id, gender, birth_year) values ($1, $2, 'W', 1990)", [person, OWNER.id]],
        ...enrol(person, project, '2026-02-01'),
      ]);
    }
  });

  it('that one alone is counted, and the sum is the sum again', async () => {
    await ask();
    expect(await ask()).toEqual([]);
    await move(PROJECTS[2]);
    expect(await ask()).toEqual([PROJECTS[2]]);
    await asAdmin("update sealed.kept_sum set kept_at = kept_at - interval '1 minute'");
    await move(PROJECTS[1]);
    await move(PROJECTS[3]);
    expect((await ask()).sort()).toEqual([PROJECTS[1], PROJECTS[3]].sort());
    expect(await ask()).toEqual([]);
  });

  it('nothing is counted twice when the sweep has taken away what the sum was made of', async () => {
    await ask();
    await asAdmin('delete from sealed.kept_tally where project_id = $1', [PROJECTS[2]]);
    await move(PROJECTS[2]);
    expect(await ask()).toEqual([PROJECTS[2]]);
  });

  it('after the facts were built anew, nothing kept before is believed', async () => {
    await ask();
    await inSystem(admin, [['select app.rebuild_facts()', []]]);
    await nobodyOlder();
    expect((await ask()).length).toBe(PROJECTS.length);
    expect(await ask()).toEqual([]);
  });

  it('while somebody older than the facts has still to commit, nothing is kept and all is counted', async () => {
    const older = new Client({ connectionString: database.adminUrl });
    await older.connect();
    await older.query('begin');
    await older.query('select pg_current_xact_id()');
    await inSystem(admin, [['select app.rebuild_facts()', []]]);
    expect((await ask()).length).toBeGreaterThanOrEqual(PROJECTS.length);
    expect((await ask()).length).toBeGreaterThanOrEqual(PROJECTS.length);
    await older.query('rollback');
    await older.end();
    await nobodyOlder();
    await ask();
    expect(await ask()).toEqual([]);
  });
});

describe('nobody', () => {
  it('adds up in more than one moment', async () => {
    await expect(
      api.work(
        {
          token: sha256('sara'),
          requestId: 'test',
          role: 'app_staff',
          actorId: ACCOUNTS.sara,
          today: TEST_DAY,
          readOnly: false,
        },
        (work) => figuresOfSet(watched(work, true), null, { ...FIRST, codes: ['participants_enrolled'] }),
      ),
    ).rejects.toMatchObject({ code: '25000' });
  });

  it('reads sums and entries past the functions', async () => {
    for (const sql of [
      'select 1 from sealed.kept_sum',
      'select 1 from sealed.entry_change',
      'delete from sealed.kept_sum',
    ])
      await expect(reading('sara', (work) => work.counted({ text: sql, values: [] }))).rejects.toMatchObject({
        code: '42501',
      });
  });

  it('has a part in projects of others', async () => {
    await reading('karin', async (work) => {
      expect(await figuresOfSet(work, [PROJECTS[4]], FIRST)).toMatchObject([{ figure: { n: 0 } }, {}, {}]);
      expect(await work.call('distinct_people', [PROJECTS[4]], TEST_DAY)).toEqual([{ distinct_people: 0 }]);
      const named = await work.call('projects_by_name', null, null, 100);
      expect(named.map(({ id }) => id).sort()).toEqual([...READERS.karin].sort());
    });
  });

  it('gets another sum than the projects beside each other make', async () => {
    await reading('sara', async (work) => {
      const [whole] = await figuresOfSet(work, null, { ...FIRST, codes: ['participants_enrolled'] });
      const beside = await figuresBeside(work, PROJECTS, { ...FIRST, codes: ['participants_enrolled'] });
      expect([...beside.values()].reduce((sum, [{ figure }]) => sum + Number(figure.n), 0)).toBe(whole.figure.n);
    });
  });
});
