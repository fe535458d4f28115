// A protected person is invisible to everyone but named handlers: lists and counts, search, errors, suggestions, members. Figures count her (DOMAIN.md 2.8, 7.5).
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';
import { factDifferences } from '../support/facts.js';

let test: TestApp;
let who: Record<'sara' | 'johan' | 'karin' | 'ali', Somebody>;
let zahra: { id: string; project_id: string; participant_id: string };

beforeAll(async () => {
  test = await startStory();
  who = {
    sara: await signIn(test, 'sara.lind'),
    johan: await signIn(test, 'johan.ek'),
    karin: await signIn(test, 'karin.holm'),
    ali: await signIn(test, 'ali.rezai'),
  };
  [zahra] = await asAdmin(
    test,
    `select p.* from app.participation p join app.protected_handler h on h.participant_id = p.participant_id join app.account a on a.id = h.account_id where a.email like 'sara.lind@%' limit 1`,
  );
});
afterAll(async () => test.close());

it('her handler sees her by name', async () => {
  const { body } = await who.sara.get(`/api/caseload/${zahra.id}`);
  expect(body).toMatchObject({ isProtected: true, displayName: 'Zahra Karimi' });
});

it('nobody else gets anything but "not found", the same as for an id that never was', async () => {
  for (const somebody of [who.johan, who.karin, who.ali]) {
    for (const path of [`/api/caseload/ID`, `/api/participations/ID/person`]) {
      const [real, never] = [
        await somebody.get(path.replace('ID', zahra.id)),
        await somebody.get(path.replace('ID', randomUUID())),
      ];
      expect([real.status, { ...real.body, requestId: '' }]).toEqual([never.status, { ...never.body, requestId: '' }]);
      expect(real.status).toBe(404);
    }
    const write = {
      id: randomUUID(),
      attendanceId: randomUUID(),
      participationId: zahra.id,
      kind: 'COACHING',
      onDate: '2026-11-19',
      minutes: 10,
      attendance: 'PRESENT',
    };
    const never = { ...write, participationId: randomUUID() };
    const [a, b] = [
      await somebody.post('/api/activities/log', write),
      await somebody.post('/api/activities/log', never),
    ];
    expect([a.status, a.body.code]).toEqual([b.status, b.body.code]);
  }
});

it('no list and no total counts her for others', async () => {
  const totals = async (somebody: Somebody) =>
    (await somebody.get(`/api/caseload?projectId=${zahra.project_id}&limit=1`)).body.total as number;
  const [{ n, hidden }] = await asAdmin<{ n: string; hidden: string }>(
    test,
    'select count(*) as n, count(*) filter (where is_protected) as hidden from app.participation where project_id = $1',
    [zahra.project_id],
  );
  expect(await totals(who.karin)).toBe(Number(n) - Number(hidden));
  expect(await totals(who.sara)).toBeGreaterThan(await totals(who.karin));
  for (const path of [
    'timeline',
    'follow-ups',
    'attendances',
    'plan-steps',
    'outcomes',
    'placements',
    'notes',
    'periods',
    'survey-answers',
    'access-log',
  ]) {
    const { body, status } = await who.johan.get(`/api/${path}?participationId=${zahra.id}`);
    expect([path, status, body.total]).toEqual([path, 200, 0]);
  }
});

it('search does not know her, by name or by part', async () => {
  for (const q of ['Zahra Karimi', 'Zahra', 'karimi', 'kar']) {
    const { body } = await who.johan.post('/api/participants/search', { q });
    expect(JSON.stringify(body)).not.toContain(zahra.id);
  }
});

it('her name is nowhere in the database in clear', async () => {
  const rows = await asAdmin<{ doc: string }>(
    test,
    `select to_jsonb(i)::text as doc from app.identity i where participant_id = $1 union all select to_jsonb(l)::text from app.change_log l`,
    [zahra.participant_id],
  );
  expect(rows.filter((row) => /Zahra|Karimi/.test(row.doc))).toEqual([]);
});

it('every figure counts her; the list of people is shorter by the protected only', async () => {
  const path = `/api/projects/${zahra.project_id}/figures/participants_enrolled`;
  const people = async (somebody: Somebody) => {
    const { body } = await somebody.get(`${path}/people`);
    return {
      n: body.figure.n as number,
      listed: body.answers.counted as number,
    };
  };
  const [sara, karin] = [await people(who.sara), await people(who.karin)];
  expect(sara.n).toBe(karin.n);
  expect(karin.n - karin.listed).toBeGreaterThan(sara.n - sara.listed);
});

it('for others she stands under "not stated" in a breakdown', async () => {
  const by = async (somebody: Somebody) =>
    (await somebody.get(`/api/projects/${zahra.project_id}/figures?code=participants_enrolled&by=gender`)).body
      .figures[0].by as { group: string; n: number }[];
  const n = (rows: { group: string; n: number }[], group: string) => rows.find((row) => row.group === group)?.n ?? 0;
  const [sara, karin] = [await by(who.sara), await by(who.karin)];
  expect(n(karin, 'U')).toBeGreaterThan(n(sara, 'U'));
  expect(n(sara, 'W')).toBeGreaterThan(n(karin, 'W'));
});

it('an administrator of the system sees no case at all', async () => {
  const peter = await signIn(test, 'peter.falk');
  for (const path of ['caseload', 'timeline', 'notes', 'follow-ups'])
    expect((await peter.get(`/api/${path}`)).status).toBe(403);
});

it('leaves the kept facts as the rows say', async () => expect(await factDifferences(test.database)).toEqual([]));
