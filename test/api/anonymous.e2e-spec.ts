// Counted without being registered (DOMAIN.md 4.3): by year and gender, in the total of that year and in no share; by those who register, seen by the project's staff, no person anywhere.
import { randomUUID } from 'node:crypto';
import type { FigureView, GoalsView, OverviewView, ProgrammeView, ReportSnapshot } from '#contracts';
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

describe('outside the project', () => {
  const reportOn = async (asOf: string, template: string): Promise<ReportSnapshot> => {
    const id = randomUUID();
    const wish = {
      id,
      projectId: PROJECT_ID,
      title: 'Anonyma',
      template,
      asOf,
      periodFrom: '2025-08-01',
      periodTo: asOf,
    };
    const made = await karin.post('/api/reports', { ...wish, carryOver: true });
    expect([made.status, made.body.code ?? '']).toEqual([201, '']);
    return ((await karin.get(`/api/reports/${id}/snapshot`)).body as { id: string; snapshot: ReportSnapshot }).snapshot;
  };
  const set = (year: number, gender: string, people: number) =>
    askAsAdmin(
      test.database,
      `set session_replication_role = replica; insert into app.anonymous_count (id, org_id, project_id, year, gender, people)
       select gen_random_uuid(), org_id, id, ${year}, '${gender}', ${people} from app.project where id = '${PROJECT_ID}'
       on conflict (project_id, year, gender) do update set people = ${people}`,
    );

  it('a report tells of years that are over, with small numbers hidden in the total too', async () => {
    await askAsAdmin(test.database, `set session_replication_role = replica; delete from app.anonymous_count`);
    await set(YEAR, 'W', 9);
    await set(YEAR - 1, 'W', 1);
    expect((await reportOn(TODAY, 'funder_outcome')).anonymous).toEqual([
      { year: YEAR - 1, people: '..', byGender: [{ gender: 'W', people: '..' }] },
    ]);
    await set(YEAR - 1, 'W', 6);
    await set(YEAR - 1, 'M', 2);
    // Eight together: with the men's two hidden the women's six would give them away.
    expect((await reportOn(TODAY, 'quarterly_progress')).anonymous).toEqual([
      {
        year: YEAR - 1,
        people: 8,
        byGender: [
          { gender: 'W', people: '..' },
          { gender: 'M', people: '..' },
        ],
      },
    ]);
    expect((await reportOn(`${YEAR - 1}-12-30`, 'funder_outcome')).anonymous).toBeUndefined();
    expect((await reportOn(TODAY, 'steering')).anonymous).toBeUndefined();
  });

  it('a year once published stands as it stood, so that one more is not found out', async () => {
    const told = [{ year: YEAR - 1, people: 8, byGender: [{ gender: 'W', people: '..' }] }];
    await askAsAdmin(
      test.database,
      `set session_replication_role = replica; update app.report set status = 'published', published_at = now(), snapshot = jsonb_set(snapshot, '{anonymous}', '${JSON.stringify(told)}')
       where id = (select id from app.report where project_id = '${PROJECT_ID}' and template = 'quarterly_progress' order by created_at desc limit 1)`,
    );
    await set(YEAR - 1, 'M', 3);
    expect((await reportOn(TODAY, 'funder_outcome')).anonymous).toEqual(told);
  });

  it('the reader’s projects together say how many, beside the figures and in none', async () => {
    const view = (await karin.get(`/api/programme?asOf=${TODAY}`)).body as ProgrammeView;
    expect(view.anonymous).toEqual({ year: YEAR, groups: [{ gender: 'W', people: 9 }] });
    const alone = (await karin.get(`/api/projects/${PROJECT_ID}/figures?asOf=${TODAY}&code=participants_enrolled`))
      .body as {
      figures: FigureView[];
    };
    expect(view.total).toBe(1);
    expect(view.together.find(({ code }) => code === 'participants_enrolled')?.n).toBe(alone.figures[0].n);
  });
});

it('the change log knows who counted, and there is no person', async () => {
  const rows = (await askAsAdmin(
    test.database,
    "select distinct a.email from app.change_log g join app.account a on a.id = g.actor_id where g.table_name = 'anonymous_count' and a.kind = 'staff'",
  )) as { email: string }[];
  expect(rows.map(({ email }) => email.split('@')[0])).toEqual(['sara.lind']);
});
