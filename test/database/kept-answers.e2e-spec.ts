// Kept answers are never stale by a commit (PERFORMANCE.md 8, G5; decision 0033): while many write at random, every read is answered from what is kept
// and counted anew in the same snapshot, and both are equal. And nobody can put a false answer there, or read one past the functions.
// Longer than most: every kind of change that touches a fact, and every way an answer could be believed too long, stand beside each other.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  Database,
  figuresOf,
  flowOf,
  openSpansOf,
  Participant,
  Participation,
  ProtectedHandler,
  type UnitOfWork,
  WorkerDatabase,
} from '#database';
import type { Breakdown, IndicatorCode } from '#domain';
import { sha256 } from '../../apps/api/src/platform/keys.js';
import { askAsAdmin, cloneDatabase, type TestDatabase } from '../support/database.js';
import { type Case, changesTo, dice, PAUSE, READERS, writeUntil } from '../support/fact-changes.js';
import { ACCOUNTS, loadTestWorld, OWNER, PROJECT_ID, TEST_DAY } from '../support/world.js';

const SEED = Number(process.env['FRAMSTEG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const WRITERS = 5;
const MILLISECONDS = 8_000;

let database: TestDatabase;
let api: Database;
let worker: WorkerDatabase;
let cases: Case[];
const tokens = new Map<string, Buffer>();

const asAdmin = (sql: string, values: unknown[] = []) => askAsAdmin(database, sql, values);

beforeAll(async () => {
  process.stdout.write(`kept answers: FRAMSTEG_SEED=${SEED}\n`);
  database = await cloneDatabase();
  await loadTestWorld(database);
  api = await Database.connect(database.loginUrl, { gate: 2, staff: 8, funder: 1 });
  worker = await WorkerDatabase.connect(database.workerUrl);
  for (const name of READERS) {
    tokens.set(name, sha256(name));
    await api.gate('begin_session', ACCOUNTS[name], sha256(name), []);
  }
  cases = (await asAdmin(
    'select id, participant_id as person from app.participation where project_id = $1 order by id',
    [PROJECT_ID],
  )) as unknown as Case[];
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
  await database.drop();
});

const reading = <T>(who: (typeof READERS)[number], job: (work: UnitOfWork) => Promise<T>): Promise<T> =>
  api.work(
    {
      token: tokens.get(who)!,
      requestId: 'test',
      role: 'app_staff',
      actorId: ACCOUNTS[who],
      today: TEST_DAY,
      readOnly: true,
      keeps: true,
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
  { asOf: TEST_DAY, codes: ['outcome_within_3_months', 'completion_rate', 'EECO02'], by: ['gender'], handler: true },
  { asOf: TEST_DAY, codes: ['self_support_of_exits', 'empowered_at_exit'], by: ['age_group', 'coach'], handler: true },
  { asOf: '2026-06-30', codes: ['outcome_within_3_months', 'participants_enrolled'], by: [], handler: true },
  {
    asOf: TEST_DAY,
    codes: ['attended_minutes', 'attendance_rate', 'participation_days_median'],
    by: [],
    handler: true,
  },
  { asOf: TEST_DAY, codes: ['placements_started', 'gap_days', 'EECR04'], by: ['municipality'], handler: false },
];

/** The same asked of what is kept and counted anew, in one transaction. */
async function both(work: UnitOfWork, question: Question): Promise<{ kept: unknown; fresh: unknown; hits: number }> {
  const anew = fresh(work);
  const ask = async (from: UnitOfWork) => ({
    figures: await figuresOf(from, PROJECT_ID, question),
    flow: question.by.length === 0 ? await flowOf(from, PROJECT_ID, question.asOf) : null,
    people: (await from.call(from.keeps ? 'distinct_people' : 'count_distinct', [PROJECT_ID], question.asOf)).map(
      (row) => Object.values(row),
    ),
    spans: question.by.length === 0 ? sorted(await openSpansOf(from, PROJECT_ID, question.asOf)) : null,
  });
  let asked = 0;
  let missed = 0;
  const watched = new Proxy(work, {
    get: (target, name) => {
      if (name === 'call')
        return (what: string, ...args: unknown[]) => {
          if (what === 'kept_tallies') asked += 1;
          if (what === 'count_and_keep') missed += 1;
          return target.call(what as 'kept_tallies', ...args);
        };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  const kept = await ask(watched);
  return { kept, fresh: await ask(anew), hits: asked - missed };
}

const sorted = (spans: readonly (readonly [number, number])[]) => [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** A writing unit of work that asks as a keeping one does. */
const keeping = (work: UnitOfWork): UnitOfWork =>
  new Proxy(work, {
    get: (target, name) => {
      if (name === 'keeps') return true;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });

/** The same unit of work as one that keeps nothing. */
const fresh = (work: UnitOfWork): UnitOfWork =>
  new Proxy(work, {
    get: (target, name) => {
      if (name === 'keeps') return false;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });

it('equals a recount at every read, while many write', async () => {
  const until = performance.now() + MILLISECONDS;
  let reads = 0;
  let hits = 0;
  const writers = Array.from({ length: WRITERS }, (_, at) =>
    writeUntil(until, { url: database.adminUrl, cases, seed: SEED + at, rest: 5 }),
  );
  const readers = READERS.map(async (who, at) => {
    const next = dice(SEED + 100 + at);
    while (performance.now() < until) {
      await reading(who, async (work) => {
        for (let times = 1 + next(3); times > 0; times -= 1) {
          const question = QUESTIONS[next(QUESTIONS.length)];
          const answer = await both(work, question);
          expect({ who, question, answer: answer.kept }).toEqual({ who, question, answer: answer.fresh });
          reads += 1;
          hits += answer.hits;
          // Time for others to commit: this reader goes on seeing her moment.
          await new Promise((resolve) => setTimeout(resolve, PAUSE[next(PAUSE.length)]));
        }
      });
    }
  });
  const [wrote] = await Promise.all([Promise.all(writers), ...readers]);
  const written = wrote.reduce((sum, one) => sum + one, 0);
  process.stdout.write(`kept answers: ${written} writes, ${reads} reads, ${hits} of them kept\n`);
  expect(written).toBeGreaterThan(50);
  expect(reads).toBeGreaterThan(50);
  expect(hits).toBeGreaterThan(10);
}, 60_000);

it('follows every kind of change', async () => {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const next = dice(SEED + 1000);
  const system = { account: 'command-line', orgs: [OWNER.id], today: TEST_DAY, readOnly: true, keeps: true };
  const askAll = (after: string): Promise<void> =>
    worker.work(system, async (work) => {
      for (const question of QUESTIONS) {
        const answer = await both(work, question);
        expect({ after, question, answer: answer.kept }).toEqual({ after, question, answer: answer.fresh });
      }
    });
  await askAll('nothing');
  for (let at = 0; at < changesTo(cases, next).length - 1; at += 1)
    for (let times = 0; times < 2; times += 1) {
      await client.query('begin');
      await client.query("select app.open_system('migration', null, $1)", [[OWNER.id]]);
      let touched = 0;
      let sql = '';
      for (let tries = 0; touched === 0 && tries < 60; tries += 1) {
        const change = changesTo(cases, next)[at];
        [sql] = change;
        touched = (await client.query(...change)).rowCount ?? 0;
      }
      await client.query('commit');
      expect({ sql, touched }).toEqual({ sql, touched: 1 });
      await askAll(sql);
    }
  await client.end();
}, 60_000);

const [FIRST] = QUESTIONS;
const rowsKept = async (): Promise<number> =>
  Number((await asAdmin('select count(*) as n from sealed.kept_tally'))[0]['n']);
/** Somebody the random writers have not merged into another: an empty shell is in no figure. */
const someone = async (): Promise<string> =>
  String(
    (
      await asAdmin(
        'select id from app.participation where project_id = $1 and merged_into_id is null order by id limit 1',
        [PROJECT_ID],
      )
    )[0]['id'],
  );
const change = (): Promise<unknown> =>
  worker.work({ account: 'command-line', orgs: [OWNER.id], today: TEST_DAY }, async (work) => {
    const id = await someone();
    await work.change(Participation, id, (await work.get(Participation, id)).version, { category: 'JOBSEEKER' });
  });
const equal = async (who: (typeof READERS)[number], question = FIRST): Promise<number> =>
  reading(who, async (work) => {
    const answer = await both(work, question);
    expect(answer.kept).toEqual(answer.fresh);
    return answer.hits;
  });

describe('what is kept', () => {
  it('answers again until something changes, and for who knows the same people', async () => {
    await asAdmin(
      `begin; select app.open_system('migration', null, '{${OWNER.id}}'); delete from app.protected_handler; commit`,
    );
    await equal('karin');
    expect(await equal('karin')).toBe(1);
    expect(await equal('amir')).toBe(1);
    await change();
    expect(await equal('karin')).toBe(0);
    expect(await equal('karin')).toBe(1);
  });

  it('is not believed when a change was still open as it was read, whoever was done since', async () => {
    await reading('karin', (work) => figuresOf(work, PROJECT_ID, FIRST));
    await worker.work({ account: 'command-line', orgs: [OWNER.id], today: TEST_DAY }, async (open) => {
      const { version } = await open.get(Participation, cases[cases.length - 1].id);
      await open.change(Participation, cases[cases.length - 1].id, version, { category: 'STAFF', mergedIntoId: null });
      await change();
      await equal('karin');
    });
    await equal('karin');
  });

  it('is another answer for who knows other people', async () => {
    const [{ id, person }] = (await asAdmin(
      'select id, participant_id as person from app.participation where id = $1',
      [await someone()],
    )) as { id: string; person: string }[];
    await worker.work({ account: 'command-line', orgs: [OWNER.id], today: TEST_DAY }, async (work) => {
      const { version } = await work.get(Participant, person);
      await work.change(Participant, person, version, { gender: 'X', protection: 'sekretessmarkering' });
      await work.add(ProtectedHandler, {
        id: randomUUID(),
        orgId: OWNER.id,
        participantId: person,
        accountId: ACCOUNTS.sara,
      });
    });
    expect(id).toBeTruthy();
    const asked = (who: 'sara' | 'karin') =>
      reading(who, async (work) => JSON.stringify((await both(work, FIRST)).kept));
    const [karin, sara] = [await asked('karin'), await asked('sara')];
    expect(sara).not.toBe(karin);
    await equal('karin');
    await equal('sara');
    await equal('karin');
  });

  it('is not what somebody counts who has changed the facts and not yet committed', async () => {
    await worker.work({ account: 'command-line', orgs: [OWNER.id], today: TEST_DAY }, async (work) => {
      const id = await someone();
      const version = (await work.get(Participation, id)).version;
      await work.change(Participation, id, version, { category: 'STAFF' });
      expect(await figuresOf(keeping(work), PROJECT_ID, FIRST)).toEqual(await figuresOf(work, PROJECT_ID, FIRST));
      await work.change(Participation, id, version + 1, { category: 'JOBSEEKER' });
      expect(await figuresOf(keeping(work), PROJECT_ID, FIRST)).toEqual(await figuresOf(work, PROJECT_ID, FIRST));
    });
    await worker.work(
      { account: 'command-line', orgs: [OWNER.id], today: TEST_DAY, readOnly: true, keeps: true },
      async (work) => {
        const answer = await both(work, FIRST);
        expect(answer.kept).toEqual(answer.fresh);
      },
    );
  });

  it('is not believed when who kept it changed the facts afterwards', async () => {
    const second = QUESTIONS[2];
    // Nothing kept, so that the first answer is counted and makes this a transaction with a number.
    await asAdmin('delete from sealed.kept_tally');
    await worker.work({ account: 'command-line', orgs: [OWNER.id], today: TEST_DAY }, async (work) => {
      await figuresOf(keeping(work), PROJECT_ID, FIRST);
      // Others come and go, so that a snapshot read now has this transaction behind it.
      await change();
      await figuresOf(keeping(work), PROJECT_ID, second);
      const id = await someone();
      await work.change(Participation, id, (await work.get(Participation, id)).version, { category: 'STAFF' });
    });
    await worker.work(
      { account: 'command-line', orgs: [OWNER.id], today: TEST_DAY, readOnly: true, keeps: true },
      async (work) => {
        for (const question of [FIRST, second]) {
          const answer = await both(work, question);
          expect(answer.kept).toEqual(answer.fresh);
          expect(answer.hits).toBe(0);
        }
      },
    );
  });

  it('is not believed when it was read before the changes that the sweep has taken away', async () => {
    await asAdmin('delete from sealed.kept_tally');
    await reading('karin', async (work) => {
      await figuresOf(fresh(work), PROJECT_ID, FIRST);
      await change();
      await asAdmin("select app.open_system('migration', null, null), app.sweep_tallies()");
      await figuresOf(work, PROJECT_ID, FIRST);
    });
    expect(await rowsKept()).toBe(1);
    expect(await equal('karin')).toBe(0);
  });

  it('is not believed by who sees an older moment than it was read in', async () => {
    await equal('karin');
    await reading('amir', async (work) => {
      const before = await figuresOf(fresh(work), PROJECT_ID, FIRST);
      await change();
      await equal('karin');
      expect(await figuresOf(work, PROJECT_ID, FIRST)).toEqual(before);
    });
  });

  it('is not asked for in a copy that another server has restored', async () => {
    await equal('karin');
    await asAdmin('update sealed.kept_tally set cluster = cluster + 1');
    expect(await equal('karin')).toBe(0);
    await asAdmin("select app.open_system('migration', null, null), app.sweep_tallies()");
    expect(
      Number((await asAdmin('select count(*) as n from sealed.kept_tally where cluster <> app.cluster()'))[0]['n']),
    ).toBe(0);
  });
});

describe('nobody', () => {
  const asStaff = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    reading('amir', (work) => work.counted({ text: sql, values }));

  it('reads or writes it past the functions', async () => {
    for (const sql of [
      'select 1 from sealed.kept_tally',
      'delete from sealed.fact_change',
      'select app.sweep_tallies()',
      "select * from app.count_by('select null::uuid, null::json', '{}')",
    ])
      await expect(asStaff(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('puts a false answer there: another text is another question', async () => {
    await asAdmin('delete from sealed.kept_tally');
    await equal('karin');
    const [{ question }] = await asAdmin(
      'select question from sealed.kept_tally where project_id = $1 order by nr desc limit 1',
      [PROJECT_ID],
    );
    await asStaff('select * from app.count_and_keep($1, $2)', [
      [PROJECT_ID],
      `select '${PROJECT_ID}'::uuid, '[]'::json`,
    ]);
    const [answer] = await asStaff('select * from app.kept_tallies($1, $2)', [[PROJECT_ID], question]);
    expect((answer['tally'] as unknown[]).length).toBeGreaterThan(0);
    expect(await equal('karin')).toBe(1);
  });

  it.each([
    ['select null::uuid, to_json(i) from app.identity i', '42501'],
    ['select null::uuid, to_json(k) from sealed.participation_fact k', '42501'],
    ["select null::uuid, to_json(set_config('role', 'app_owner', true))", '42501'],
    ["select null::uuid, to_json(query_to_xml('delete from sealed.kept_tally', true, true, '')::text)", '42501'],
    ['insert into sealed.kept_tally (project_id) values (null) returning null::uuid, null::json', '42501'],
  ])('reaches anything by the text of a question: %s', async (text, code) => {
    await expect(asStaff('select * from app.count_and_keep($1, $2)', [[PROJECT_ID], text])).rejects.toMatchObject({
      code,
    });
  });

  it('counts in a project of others', async () => {
    const other = randomUUID();
    expect(
      await asStaff('select * from app.count_and_keep($1, $2)', [[other], 'select null::uuid, null::json']),
    ).toEqual([]);
    const [{ question }] = await asAdmin(
      'select question from sealed.kept_tally where project_id = $1 order by nr desc limit 1',
      [PROJECT_ID],
    );
    await asAdmin('update sealed.kept_tally set project_id = $1', [other]);
    expect(await asStaff('select * from app.kept_tallies($1, $2)', [[other], question])).toEqual([]);
  });
});

it('the sweep leaves the newest answers of a question, and no change they could miss', async () => {
  for (let times = 0; times < 7; times += 1) {
    await change();
    await equal('karin');
  }
  await asAdmin("select app.open_system('migration', null, null), app.sweep_tallies()");
  const [left] = await asAdmin(
    `select (select max(n) from (select count(*) as n from sealed.kept_tally group by project_id, question) x) as answers, (select count(*) from sealed.kept_horizon) as horizons,
       (select count(*) from sealed.fact_change c, sealed.kept_horizon h where c.xact < h.before) as changes`,
  );
  expect(left).toEqual({ answers: 4, horizons: 1, changes: 0 });
  expect(await equal('karin')).toBe(1);
});
