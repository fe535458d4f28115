// What the people behind a figure and the outlook were worked out as is remembered as long as it holds (decision 0052): while many write at random, every
// reader is told what a server that remembers nothing would tell her in the same moment.
import { Client } from 'pg';
import { Database, type UnitOfWork } from '#database';
import { FigurePeopleService } from '../../apps/api/src/goals/figure-people.service.js';
import { Memory } from '../../apps/api/src/goals/memory.js';
import { OutlookService } from '../../apps/api/src/goals/outlook.service.js';
import { PeopleReader } from '../../apps/api/src/goals/people-reader.js';
import { Keys, sha256 } from '../../apps/api/src/platform/keys.js';
import { askAsAdmin, cloneDatabase, type TestDatabase } from '../support/database.js';
import { type Case, dice, PAUSE, READERS, writeUntil } from '../support/fact-changes.js';
import { ACCOUNTS, loadTestWorld, PROJECT_ID, TEST_DAY } from '../support/world.js';

const SEED = Number(process.env['FRAMSTEG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const MILLISECONDS = 10_000;
type ReaderName = (typeof READERS)[number];

let database: TestDatabase;
let api: Database;
let cases: Case[];
let keys: Keys;

beforeAll(async () => {
  process.stdout.write(`remembered: FRAMSTEG_SEED=${SEED}\n`);
  database = await cloneDatabase();
  await loadTestWorld(database);
  keys = Keys.fromFile(database.keyFile);
  api = await Database.connect(database.loginUrl, { gate: 2, staff: 8, funder: 1 });
  for (const name of READERS) await api.gate('begin_session', ACCOUNTS[name], sha256(name), []);
  cases = (await askAsAdmin(
    database,
    'select id, participant_id as person from app.participation where project_id = $1 order by id',
    [PROJECT_ID],
  )) as unknown as Case[];
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.drop();
});

const reading = <T>(who: ReaderName, job: (work: UnitOfWork) => Promise<T>): Promise<T> =>
  api.work(
    {
      token: sha256(who),
      requestId: 'test',
      role: 'app_staff',
      actorId: ACCOUNTS[who],
      today: TEST_DAY,
      readOnly: true,
    },
    job,
  );

/** How often an answer was worked out anew. */
class Counted extends Memory {
  made = 0;
  override answer: Memory['answer'] = (work, question, make, sizeOf) =>
    super.answer(
      work,
      question,
      async () => {
        this.made += 1;
        return make();
      },
      sizeOf,
    );
}

function services(memory: Memory) {
  const people = new PeopleReader(keys);
  return { behind: new FigurePeopleService(people, memory), ahead: new OutlookService(people, memory) };
}
type Services = ReturnType<typeof services>;

const QUESTIONS: ((from: Services, work: UnitOfWork) => Promise<unknown>)[] = [
  ({ behind }, work) => behind.people(work, PROJECT_ID, 'outcome_within_3_months', { answer: 'counted', limit: '100' }),
  ({ behind }, work) => behind.people(work, PROJECT_ID, 'EECO02', { answer: 'not_counted', limit: '10' }),
  ({ behind }, work) => behind.people(work, PROJECT_ID, 'attendance_rate', { limit: '100', asOf: '2026-10-31' }),
  ({ ahead }, work) => ahead.outlook(work, PROJECT_ID, {}),
];

it('is what a server that remembers nothing would say, while many write', async () => {
  const until = performance.now() + MILLISECONDS;
  const memory = new Counted();
  const remembering = services(memory);
  let reads = 0;
  const writers = [0].map((at) => writeUntil(until, { url: database.adminUrl, cases, seed: SEED + at, rest: 60 }));
  const readers = READERS.map(async (who, at) => {
    const next = dice(SEED + 100 + at);
    while (performance.now() < until) {
      const nr = next(QUESTIONS.length);
      // Asked again and again, so that some are remembered; each in a moment of its own.
      for (let times = 0; times < 3; times += 1)
        await reading(who, async (work) => {
          const said = await QUESTIONS[nr](remembering, work);
          expect({ who, nr, said }).toEqual({ who, nr, said: await QUESTIONS[nr](services(new Memory()), work) });
          reads += 1;
          await new Promise((resolve) => setTimeout(resolve, PAUSE[next(PAUSE.length)]));
        });
    }
  });
  const [wrote] = await Promise.all([Promise.all(writers), ...readers]);
  const written = wrote.reduce((sum, one) => sum + one, 0);
  process.stdout.write(`remembered: ${written} writes, ${reads} reads, ${memory.made} of them worked out anew\n`);
  expect(written).toBeGreaterThan(3);
  expect(memory.made).toBeGreaterThan(3);
  expect(reads - memory.made).toBeGreaterThan(3);
}, 60_000);

it('is asked once while nothing changes, and again when something has', async () => {
  const memory = new Counted();
  const remembering = services(memory);
  const ask = (nr: number) => reading('karin', (work) => QUESTIONS[nr](remembering, work));
  for (const nr of [0, 1, 2, 3]) for (let times = 0; times < 3; times += 1) await ask(nr);
  expect(memory.made).toBe(4);
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query("begin; select app.open_system('migration', null, null)");
  await client.query(
    "update app.attendance set attendance = 'ABSENT_ILL', attended_minutes = null where id = (select id from app.attendance where project_id = $1 and attendance = 'PRESENT' limit 1)",
    [PROJECT_ID],
  );
  await client.query('commit');
  await client.end();
  for (const nr of [0, 1, 2, 3]) await ask(nr);
  // Attendance is part of the rate and of the outlook, not of the other two.
  expect(memory.made).toBe(6);
});

it('is nobody else’s, and not used by a moment that began before it was remembered', async () => {
  const memory = new Counted();
  const remembering = services(memory);
  await reading('amir', async (older) => {
    await older.call('handled');
    await reading('karin', (work) => QUESTIONS[0](remembering, work));
    await reading('amir', (work) => QUESTIONS[0](remembering, work));
    expect(memory.made).toBe(2);
    await QUESTIONS[0](remembering, older);
    expect(memory.made).toBe(3);
  });
});
