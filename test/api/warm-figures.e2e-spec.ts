// The night asks again what people asked of figures: the first reader of the new day finds everything counted, each sees what she may see and no more,
// and what nobody waits for any longer is not counted for ever (decision 0051).
import { WorkerDatabase } from '#database';
import type { GoalsView, ProgrammeView } from '#contracts';
import { warmFigures } from '../../apps/api/src/jobs/warm-figures.js';
import type { TestApp } from '../support/app.js';
import { askAsAdmin } from '../support/database.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { startStory } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

const TOMORROW = '2026-11-20';

let test: TestApp;
let karin: Somebody;
let sara: Somebody;
let worker: WorkerDatabase;

const asAdmin = (sql: string, values: unknown[] = []) => askAsAdmin(test.database, sql, values);
const counted = async (): Promise<number> =>
  Number((await asAdmin('select count(*) as n from sealed.kept_tally'))[0]['n']);
const night = () => warmFigures({ database: worker }, 1, async () => undefined);
const ask = async <T>(who: Somebody, path: string): Promise<T> => (await who.get(`/api/${path}`)).body as T;
const GOALS = `projects/${PROJECT_ID}/goals`;

beforeAll(async () => {
  test = await startStory();
  karin = await signIn(test, 'karin.holm');
  sara = await signIn(test, 'sara.lind');
  worker = await WorkerDatabase.connect(test.database.workerUrl);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await test.close();
});

it('finds everything counted on the new day, handler or not, and the same as counted anew', async () => {
  for (const who of [karin, sara]) await ask(who, GOALS);
  await ask(karin, 'programme?code=EECO01,EECR04&by=gender');
  await ask(karin, 'programme');
  await asAdmin('update sealed.clock set today = $1', [TOMORROW]);
  const done = await night();
  expect(done).toMatchObject({ left: 0 });
  expect(done.counted).toBeGreaterThan(4);
  const before = await counted();
  const [sums] = await asAdmin('select count(*) as n from sealed.kept_sum');
  const goals = await ask<GoalsView>(karin, GOALS);
  expect(goals.asOf).toBe(TOMORROW);
  const handled = await ask<GoalsView>(sara, GOALS);
  const programme = await ask<ProgrammeView>(karin, 'programme?code=EECO01,EECR04&by=gender');
  await ask(karin, 'programme');
  expect(await counted()).toBe(before);
  expect((await asAdmin('select count(*) as n from sealed.kept_sum'))[0]).toEqual(sums);
  await asAdmin('delete from sealed.kept_tally');
  await asAdmin('delete from sealed.kept_sum');
  expect(await ask(karin, GOALS)).toEqual(goals);
  expect(await ask(sara, GOALS)).toEqual(handled);
  expect(await ask(karin, 'programme?code=EECO01,EECR04&by=gender')).toEqual(programme);
});

it('keeps on what still holds, and counts what has moved', async () => {
  await night();
  expect((await night()).counted).toBeLessThanOrEqual(1);
});

it('does not count for ever what nobody waits for', async () => {
  await asAdmin('update sealed.kept_tally set nights = 7');
  await asAdmin('update sealed.kept_sum set nights = 7');
  expect(await night()).toMatchObject({ questions: 0, counted: 0, left: 0 });
});

it('stops when its time is over and says what is left', async () => {
  await asAdmin('update sealed.kept_tally set nights = 0');
  const done = await warmFigures({ database: worker }, 0, async () => undefined);
  expect(done).toMatchObject({ questions: 0, counted: 0 });
  expect(done.left).toBeGreaterThan(0);
});

it('is the night’s alone, and a made-up text tells no more than its asker could have asked', async () => {
  await expect(asAdmin('select * from app.asked_lately()')).rejects.toThrow(/night alone/);
  for (const name of [
    'asked_lately()',
    'count_at_night(text, uuid[], uuid[], int, boolean)',
    'read_as(uuid[], uuid[])',
  ])
    expect(
      await asAdmin(
        `select r.name, has_function_privilege(r.name, 'app.${name}', 'execute') as may from unnest(array['app_staff', 'app_funder', 'app_gate', 'app_counter']) r (name) where has_function_privilege(r.name, 'app.${name}', 'execute')`,
      ),
    ).toEqual([]);
  const other = '5a5a5a5a-0000-4000-8000-000000000001';
  await asAdmin(
    `with o as materialized (select app.open_system('migration', null, null)) insert into app.project (id, org_id, code, name, starts_on, ends_on)
     select $1, j.org_id, 'OTHER', 'Annat', '2026-01-01', '2026-12-31' from app.project j, o where j.id = $2`,
    [other, PROJECT_ID],
  );
  // Whoever may count in one project has put a text there that asks for the people of all of them, the protected ones too.
  const text = `select x.id, (select json_build_array(count(*) filter (where f.project_id <> x.id), count(*) filter (where f.is_protected and not f.hidden), count(*) > 0) from app.facts($1 || '{${PROJECT_ID}}', false) f) from unnest($1) x (id)`;
  await worker.work({ account: 'worker', orgs: null, today: TOMORROW, readOnly: true, keeps: true }, (work) =>
    work.call('count_at_night', text, [other], [], 1, false),
  );
  await worker.work({ account: 'worker', orgs: null, today: TOMORROW, readOnly: true, keeps: true }, (work) =>
    work.call('count_at_night', text, [PROJECT_ID], [], 1, false),
  );
  const kept = await asAdmin(
    "select project_id, tally from sealed.kept_tally where question = sha256(convert_to($1, 'UTF8')) order by nr",
    [text],
  );
  expect(kept).toEqual([
    { project_id: other, tally: [0, 0, false] },
    { project_id: PROJECT_ID, tally: [0, 0, true] },
  ]);
});
