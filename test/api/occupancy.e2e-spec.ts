// Who is out on placement may be left out of the occupancy (DOMAIN.md 1.4): the capacity goal chooses, the places on the pages follow it, and a report that is made keeps the rule it was made by.
import { randomUUID } from 'node:crypto';
import type { FigureView, GoalsView, OverviewView } from '#contracts';
import type { TestApp } from '../support/app.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let karin: Somebody;
beforeAll(async () => {
  test = await startStory();
  karin = await signIn(test, 'karin.holm');
}, 60_000);
afterAll(() => test.close());

const project = `/api/projects/${PROJECT_ID}`;
const goals = async (): Promise<GoalsView> => (await karin.get(`${project}/goals?asOf=${TODAY}`)).body as GoalsView;
const overview = async (): Promise<OverviewView> =>
  (await karin.get(`${project}/overview?asOf=${TODAY}`)).body as OverviewView;
const figure = async (code: string): Promise<FigureView> =>
  ((await karin.get(`${project}/figures?asOf=${TODAY}&code=${code}`)).body as { figures: FigureView[] }).figures[0];
/** Open periods today, and those of them with a placement going on. */
async function hereNow(): Promise<{ here: number; placed: number }> {
  const [row] = await asAdmin<{ here: string; placed: string }>(
    test,
    `select count(*) as here, count(*) filter (where exists (select 1 from app.placement l where l.participation_id = p.id and l.starts_on <= $2 and coalesce(l.ends_on, $2) >= $2)) as placed
     from app.participation p join app.period r on r.participation_id = p.id
     where p.project_id = $1 and p.category = 'JOBSEEKER' and r.entry_on <= $2 and coalesce(r.exit_on, $2) >= $2 and r.exit_reason is distinct from 'REGISTRATION_ERROR'`,
    [PROJECT_ID, TODAY],
  );
  return { here: Number(row.here), placed: Number(row.placed) };
}

it('the capacity goal says who takes a place, and its change is a version', async () => {
  const { here, placed } = await hereNow();
  expect(placed).toBeGreaterThan(0);
  const [before, months] = [await goals(), (await overview()).months];
  expect([before.occupancy.today, before.occupancy.withoutPlacements]).toEqual([here, false]);
  const old = before.goals.find(({ indicator }) => indicator === 'occupancy_peak')!;
  const indicator = 'occupancy_peak_without_placements';
  const changed = await karin.post(
    `/api/goals/${old.id}/change`,
    { id: randomUUID(), projectId: PROJECT_ID, indicator, target: 20, unit: 'count', label: old.label ?? undefined },
    { version: old.version },
  );
  expect([changed.status, changed.body.code ?? '']).toEqual([200, '']);
  const after = await goals();
  expect([after.occupancy.today, after.occupancy.withoutPlacements]).toEqual([here - placed, true]);
  const now = after.goals.find((one) => one.indicator === indicator)!;
  expect(now.figure.value).toBe((await figure(indicator)).value);
  expect(now.beside.map(({ code, value }) => [code, value])).toEqual([['occupancy_peak', old.figure.value]]);
  expect(Number(now.figure.value)).toBeLessThanOrEqual(Number(old.figure.value));
  const later = await overview();
  expect(later.withoutPlacements).toBe(true);
  expect(Math.max(...later.months.map(({ peak }) => peak))).toBe(now.figure.value);
  for (const [at, { mean }] of later.months.entries()) expect(mean).toBeLessThanOrEqual(months[at].mean);
  const { body } = await karin.get(`${project}/goal-versions`);
  const versions = (body as { indicator: string; replacedAt: string | null }[]).filter((one) =>
    one.indicator.startsWith('occupancy_peak'),
  );
  expect(versions.map((one) => [one.indicator, one.replacedAt === null])).toEqual([
    [indicator, true],
    ['occupancy_peak', false],
  ]);
});

it('without a capacity goal everybody enrolled takes a place', async () => {
  const goal = (await goals()).goals.find(({ indicator }) => indicator.startsWith('occupancy'))!;
  expect((await karin.post(`/api/goals/${goal.id}/end`, {}, { version: goal.version })).status).toBe(200);
  expect((await goals()).occupancy).toMatchObject({ today: (await hereNow()).here, withoutPlacements: false });
});
