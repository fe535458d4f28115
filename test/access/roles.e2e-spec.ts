// What each role sees of the same people (ARCHITECTURE.md 17.2), and that reading them leaves a trace before the answer does.
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, found, startStory } from '../support/stories.js';
import { ACCOUNTS, PEOPLE } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
let karin: Somebody;
let amir: Somebody;
let ulla: Somebody;
let rana: { participationId: string; projectId: string };

beforeAll(async () => {
  test = await startStory();
  [sara, karin, amir, ulla] = [
    await signIn(test, 'sara.lind'),
    await signIn(test, 'karin.holm'),
    await signIn(test, 'amir.berg'),
    await signIn(test, 'ulla.sand'),
  ];
  rana = await found(sara, 'Rana Salih');
});
afterAll(async () => test.close());

it('a leader sees references, not names, until she says why; the reason is there for all to see', async () => {
  const before = (await karin.get(`/api/caseload/${rana.participationId}`)).body;
  expect([before.displayName, before.reference.length > 0]).toEqual([null, true]);
  expect((await karin.post('/api/participants/search', { q: 'Rana Salih' })).body).toEqual([]);
  expect(
    (await karin.post(`/api/participations/${rana.participationId}/open-case`, { reason: 'Samtal med handläggaren' }))
      .status,
  ).toBe(200);
  expect((await karin.get(`/api/caseload/${rana.participationId}`)).body.displayName).toBe('Rana Salih');
  const log = (await sara.get(`/api/access-log?participationId=${rana.participationId}&limit=100`)).body.rows;
  expect(log).toContainEqual(expect.objectContaining({ accountName: 'Karin Holm', reason: 'Samtal med handläggaren' }));
});

it('notes are for coaches; leader and administrator read none, on no way', async () => {
  expect((await sara.get(`/api/notes?participationId=${rana.participationId}`)).body.total).toBeGreaterThanOrEqual(0);
  for (const somebody of [karin, amir]) {
    expect((await somebody.get(`/api/notes?participationId=${rana.participationId}`)).status).toBe(403);
    const { body } = await somebody.get(
      `/api/timeline?participationId=${rana.participationId}&source=attendance,note&limit=100`,
    );
    expect(body.rows.filter((row: { text: string | null }) => row.text !== null)).toEqual([]);
  }
});

it('a number is masked until shown, and showing it is traced', async () => {
  const { participationId } = await found(sara, 'Leyla Demir');
  expect((await sara.get(`/api/participations/${participationId}/person`)).body.maskedNumber).toBe('19901211-****');
  expect((await sara.post(`/api/participations/${participationId}/reveal-number`)).body.number).toBe('199012119948');
  expect(
    await asAdmin(
      test,
      "select 1 from app.access_log where permission = 'identity_number:reveal' and $1 = any(shown)",
      [participationId],
    ),
  ).toHaveLength(1);
  expect((await karin.post(`/api/participations/${participationId}/reveal-number`)).status).toBe(403);
  expect(
    (await amir.post('/api/participants/search', { q: '19901211-9948' })).body.map(
      (hit: { participationId: string }) => hit.participationId,
    ),
  ).toEqual([participationId]);
});

it('the number lies nowhere in clear', async () => {
  const rows = await asAdmin<{ doc: string }>(
    test,
    'select to_jsonb(n)::text as doc from app.identity_number n union all select to_jsonb(l)::text from app.change_log l union all select to_jsonb(a)::text from app.access_log a',
  );
  expect(rows.filter((row) => /9012119948|901211-9948/.test(row.doc))).toEqual([]);
});

it('every sensitive read is traced, a refused one too', async () => {
  const count = async () =>
    Number((await asAdmin<{ n: string }>(test, 'select count(*) as n from app.access_log'))[0].n);
  const before = await count();
  await sara.get(`/api/timeline?participationId=${rana.participationId}`);
  await ulla.get('/api/caseload');
  expect((await count()) - before).toBe(2);
});

it('no trace, no answer', async () => {
  await asAdmin(test, 'revoke insert on app.access_log from app_keeper');
  const { status, body } = await sara.get(`/api/timeline?participationId=${rana.participationId}`);
  await asAdmin(test, 'grant insert on app.access_log to app_keeper');
  expect([status >= 400, body.rows]).toEqual([true, undefined]);
});

it('the funder reaches projects, goals and published reports of own projects; no person on any way', async () => {
  expect((await ulla.get('/api/projects')).body.rows).toHaveLength(1);
  for (const path of [
    'caseload',
    'timeline',
    'follow-ups',
    'members',
    'accounts',
    `projects/${rana.projectId}/goals`,
    `projects/${rana.projectId}/figures`,
    `participations/${rana.participationId}/person`,
  ]) {
    expect([path, (await ulla.get(`/api/${path}`)).status]).toEqual([path, 403]);
  }
});

it('a coach takes a case nobody has, and no case that somebody has', async () => {
  const take = (participationId: string) =>
    sara.post(`/api/participations/${participationId}/assign-coach`, { id: randomUUID(), accountId: ACCOUNTS.sara });
  expect((await take(PEOPLE.johans.participationId)).status).toBe(403);
  expect((await take(PEOPLE.withoutCoach.participationId)).status).toBe(200);
  expect((await sara.get(`/api/caseload/${PEOPLE.withoutCoach.participationId}`)).body).toMatchObject({
    isMine: true,
    coachName: 'Sara Lind',
  });
});
