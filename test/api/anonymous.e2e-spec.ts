// Counted without being registered (DOMAIN.md 4.3): by year and gender, in the total of that year and in no share; by those who register, seen by the project's staff, no person anywhere.
import type { GoalsView, OverviewView } from '#contracts';
import type { TestApp } from '../support/app.js';
import { askAsAdmin } from '../support/database.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

const YEAR = Number(TODAY.slice(0, 4));
let test: TestApp;
let sara: Somebody;
let karin: Somebody;
beforeAll(async () => {
  test = await startStory();
  [sara, karin] = [await signIn(test, 'sara.lind'), await signIn(test, 'karin.holm')];
}, 60_000);
afterAll(() => test.close());

const path = `/api/projects/${PROJECT_ID}/anonymous`;
const count = (who: Somebody, gender: string, more: object = {}) => who.post(path, { year: YEAR, gender, ...more });
const yearOf = async (asOf: string): Promise<OverviewView['year']> =>
  ((await karin.get(`/api/projects/${PROJECT_ID}/overview?asOf=${asOf}`)).body as OverviewView).year;
const goals = async (): Promise<GoalsView> =>
  (await karin.get(`/api/projects/${PROJECT_ID}/goals?asOf=${TODAY}`)).body as GoalsView;

it('stands beside the enrolled in the year it was counted, and changes no figure', async () => {
  const [before, figures] = [await yearOf(TODAY), await goals()];
  const had = (gender: string) => before.groups.find((one) => one.gender === gender);
  for (const gender of ['W', 'W', 'M']) expect((await count(sara, gender)).status).toBe(200);
  const after = await yearOf(TODAY);
  const has = (gender: string) => after.groups.find((one) => one.gender === gender);
  expect([has('W')?.anonymous, has('M')?.anonymous]).toEqual([
    (had('W')?.anonymous ?? 0) + 2,
    (had('M')?.anonymous ?? 0) + 1,
  ]);
  expect([has('W')?.enrolled, has('M')?.enrolled]).toEqual([had('W')?.enrolled, had('M')?.enrolled]);
  expect(before.groups.some(({ enrolled }) => enrolled > 0)).toBe(true);
  expect(await goals()).toEqual(figures);
});

it('the year before shows those of that year alone', async () => {
  const asOf = `${YEAR - 1}-12-31`;
  const before = await yearOf(asOf);
  await count(sara, 'X');
  expect(await yearOf(asOf)).toEqual(before);
  expect((await count(sara, 'X', { year: YEAR - 1 })).status).toBe(200);
  const x = (await yearOf(asOf)).groups.find(({ gender }) => gender === 'X');
  expect(x).toEqual({ gender: 'X', enrolled: 0, anonymous: 1 });
});

it('who was counted by mistake is taken away, but nobody who is not there', async () => {
  const more = await count(sara, 'U');
  const fewer = await count(sara, 'U', { wasMistake: true });
  expect(Number(more.body.people) - Number(fewer.body.people)).toBe(1);
  expect((await yearOf(TODAY)).groups.find(({ gender }) => gender === 'U')?.anonymous ?? 0).toBe(fewer.body.people);
  const none = await count(sara, 'U', { year: YEAR - 1, wasMistake: true });
  expect([none.status, none.body.code]).toEqual([422, 'anonymous.none']);
});

it('refuses a year the project is not in, a gender there is not, and who does not register', async () => {
  const early = await count(sara, 'W', { year: 2010 });
  expect([early.status, early.body.code]).toEqual([422, 'anonymous.year']);
  expect((await count(sara, 'Q')).status).toBe(400);
  expect((await count(karin, 'W')).status).toBe(403);
});

it('the change log knows who counted, and there is no person', async () => {
  const rows = (await askAsAdmin(
    test.database,
    "select distinct a.email from app.change_log g join app.account a on a.id = g.actor_id where g.table_name = 'anonymous_count' and a.kind = 'staff'",
  )) as { email: string }[];
  expect(rows.map(({ email }) => email.split('@')[0])).toEqual(['sara.lind']);
});
