// `npm run facts:check` finds what it is there to find: a kept fact that is not what its rows say, whatever column it is in, and passes when it is mended.
import { WorkerDatabase } from '#database';
import { checkFacts } from '../../apps/api/src/cli/facts-check.js';
import { askAsAdmin, cloneDatabase, type TestDatabase } from '../support/database.js';
import { loadTestWorld, OWNER, PEOPLE } from '../support/world.js';

const TODAY = '2026-11-19';
let database: TestDatabase;
let worker: WorkerDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  worker = await WorkerDatabase.connect(database.workerUrl);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await database.drop();
});

const check = () =>
  worker.work({ account: 'command-line', orgs: [OWNER.id], today: TODAY, readOnly: true }, (work) =>
    checkFacts(work, TODAY),
  );

it('passes on facts as they were kept', async () => {
  const { passed, failed } = await check();
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(100);
}, 60_000);

it.each([
  ['education', "case when education = 'EDU_NONE' then 'EDU_TERTIARY' else 'EDU_NONE' end"],
  ['registered_on', "coalesce(registered_on, '2024-01-01'::date) + 1"],
  [
    'outcomes',
    "outcomes || row('EMPLOYMENT', '2026-01-01'::date, null, null, null, null, null, null, null, null, null, null, null, null)::sealed.fact_outcome",
  ],
  ['periods', 'periods[2:]'],
])(
  'finds a planted difference in %s',
  async (column, wrong) => {
    const { participationId } = PEOPLE.elif;
    await askAsAdmin(
      database,
      `create table if not exists public.aside as select * from sealed.participation_fact where participation_id = '${participationId}'`,
    );
    await askAsAdmin(
      database,
      `update sealed.participation_fact set ${column} = ${wrong} where participation_id = $1`,
      [participationId],
    );
    const { failed } = await check();
    expect(failed).toContainEqual(expect.stringContaining(participationId));
    await askAsAdmin(
      database,
      `update sealed.participation_fact f set ${column} = a.${column} from public.aside a where f.participation_id = a.participation_id`,
    );
    expect((await check()).failed).toEqual([]);
  },
  60_000,
);

it('finds attendance that was kept and is there no more', async () => {
  await askAsAdmin(database, 'create table public.kept as select * from sealed.activity_fact limit 1');
  const [{ attendance_id: id }] = (await askAsAdmin(database, 'select attendance_id from public.kept')) as {
    attendance_id: string;
  }[];
  await askAsAdmin(database, 'delete from sealed.activity_fact where attendance_id = $1', [id]);
  expect((await check()).failed).toContainEqual(expect.stringContaining(id));
  await askAsAdmin(database, 'insert into sealed.activity_fact select * from public.kept');
  expect((await check()).failed).toEqual([]);
}, 60_000);
