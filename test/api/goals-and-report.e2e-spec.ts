// A leader sees the goals, opens the people behind a number, prepares and publishes a report; a funder opens it and nothing else.
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type FigurePeople, type GoalsView, type ReportView } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let karin: Somebody;
let ulla: Somebody;
let projectId: string;
beforeAll(async () => {
  test = await startStory();
  [karin, ulla] = [await signIn(test, 'karin.holm'), await signIn(test, 'ulla.sand')];
  projectId = (await karin.get('/api/projects')).body.rows[0].id;
});
afterAll(async () => test.close());

it('every goal has a result, its n and N, and people that add up to them', async () => {
  const view = (await karin.get(`/api/projects/${projectId}/goals?asOf=${TODAY}`)).body as GoalsView;
  expect(view.goals.length).toBeGreaterThanOrEqual(5);
  expect(new Set(view.goals.map((goal) => goal.verdict)).size).toBeGreaterThanOrEqual(3);
  const hidden = Number(
    (await asAdmin<{ n: string }>(test, 'select count(*) as n from app.participation where is_protected'))[0].n,
  );
  for (const goal of view.goals.filter((one) => one.figure.N !== null)) {
    const people = (await karin.get(`/api/projects/${projectId}/figures/${goal.indicator}/people?asOf=${TODAY}`))
      .body as FigurePeople;
    const listed = (answer: keyof FigurePeople['answers']) => people.answers[answer];
    const inN = listed('counted') + listed('not_counted') + listed('unknown');
    if (goal.figure.unit !== 'participation') continue;
    expect(Number(goal.figure.N) - inN).toBeLessThanOrEqual(hidden);
    expect(Number(goal.figure.n) - listed('counted')).toBeLessThanOrEqual(hidden);
    expect(inN).toBeLessThanOrEqual(Number(goal.figure.N));
  }
});

it('an as-of date stands in the address and changes what is known', async () => {
  const at = async (day: string) =>
    (await karin.get(`/api/projects/${projectId}/figures?asOf=${day}&code=participants_enrolled`)).body.figures[0]
      .n as number;
  expect(await at('2025-06-30')).toBeLessThan(await at(TODAY));
  expect((await karin.get(`/api/projects/${projectId}/goals?asOf=2026-02-30`)).status).toBe(400);
});

it('from draft to the funder’s hands', async () => {
  const id = randomUUID();
  const input = { id, projectId, title: 'Utfallsrapport', periodFrom: '2024-11-01', periodTo: TODAY, asOf: TODAY };
  expect((await karin.post('/api/reports', { ...input, asOf: '2027-01-01' })).body.code).toBe('report.too_early');
  expect((await karin.post('/api/reports', input)).status).toBe(201);
  expect((await ulla.get(`/api/reports/${id}/snapshot`)).status).toBe(404);
  expect((await ulla.get('/api/reports')).body.total).toBe(0);
  expect((await karin.post(`/api/reports/${id}/publish`, {}, { version: 1 })).status).toBe(200);
  expect((await karin.post(`/api/reports/${id}/publish`, {}, { version: 2 })).body.code).toBe('report.published');

  const view = (await ulla.get(`/api/reports/${id}/snapshot`)).body as ReportView;
  expect(view).toMatchObject({ status: 'published', isGenuine: true, preparedByName: 'Karin Holm' });
  expect(createHash('sha256').update(canonicalJson(view.snapshot)).digest('hex')).toBe(view.sha256);
  const { flow } = view.snapshot;
  expect(flow.active + flow.completed + flow.early + flow.deceased).toBe(flow.enrolled);
  for (const { groups, withheld } of view.snapshot.breakdowns)
    for (const { n, N } of groups)
      for (const cell of [n, N])
        expect(withheld ? cell === '..' || cell === null : typeof cell !== 'number' || cell === 0 || cell >= 5).toBe(
          true,
        );

  for (const [format, type] of [
    ['pdf', 'application/pdf'],
    ['xlsx', 'spreadsheetml'],
    ['csv', 'text/csv'],
  ]) {
    const file = await ulla.get(`/api/reports/${id}/file?format=${format}&language=sv`);
    expect([file.status, file.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
  }
});

it('a published report cannot be changed even past the policies', async () => {
  await expect(asAdmin(test, "update app.report set title = 'x' where status = 'published'")).rejects.toMatchObject({
    code: '42501',
  });
});
