// Two registrations of one person are made one and parted again; no link is lost on the way (PEERS.md 1, finding 6).
import { randomUUID } from 'node:crypto';
import type { MergePreview } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PEOPLE, PROJECT_ID } from '../support/world.js';
import { factDifferences } from '../support/facts.js';

let test: TestApp;
let sara: Somebody;
let twin: string;
const rana = PEOPLE.rana.participationId;
const mergeId = randomUUID();

/** Table → how many rows point to the participation, from the catalogue, so that no table is forgotten. */
async function links(participationId: string): Promise<Record<string, number>> {
  const tables = await asAdmin<{ name: string }>(
    test,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'app'::regnamespace
     and c.relkind = 'r' and a.attname = 'participation_id' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [{ n }] = await asAdmin<{ n: number }>(
      test,
      `select count(*)::int as n from app."${name}" where participation_id = $1`,
      [participationId],
    );
    if (n > 0) counts[name] = n;
  }
  return counts;
}
const sum = (a: Record<string, number>, b: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  );

beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  twin = randomUUID();
  await sara.post('/api/participations', {
    id: twin,
    participantId: randomUUID(),
    periodId: randomUUID(),
    projectId: PROJECT_ID,
    givenName: 'Ranah',
    familyName: 'Saleh',
    phone: '070-1740605',
    gender: 'W',
    languages: ['ar'],
    entryOn: '2026-08-20',
  });
  await sara.post('/api/activities/log', {
    id: randomUUID(),
    attendanceId: randomUUID(),
    participationId: twin,
    kind: 'COACHING',
    onDate: TODAY,
    minutes: 30,
    attendance: 'PRESENT',
    note: 'Bokad dubbelt.',
  });
  await sara.post('/api/plan-steps', {
    id: randomUUID(),
    participationId: twin,
    title: 'Dubblettens steg',
    dueOn: '2026-12-01',
  });
  await sara.post('/api/notes', { id: randomUUID(), participationId: twin, onDate: TODAY, body: 'Ringde.' });
});
afterAll(async () => test.close());

it('shows field by field what will be, and what hangs on each', async () => {
  const { body, status } = await sara.post(`/api/participations/${rana}/preview-merge`, { otherParticipationId: twin });
  expect(status).toBe(200);
  const preview = body as MergePreview;
  expect(preview.other).toMatchObject({
    displayName: 'Ranah Saleh',
    links: { plan_step: 1, note: 2, attendance: 1, period: 1 },
  });
  expect(preview.fields).toContainEqual({ field: 'givenName', kept: 'Rana', other: 'Ranah', proposed: 'kept' });
  expect(preview.overlappingPeriods).toBe(1);
  expect(preview.entryBecomes).toBe('2026-08-20');
});

const mainCoaches = (participationId: string) =>
  asAdmin<{ id: string }>(
    test,
    "select id from app.coach_assignment where participation_id = $1 and kind = 'coach' and to_on is null",
    [participationId],
  );

it('merge loses no link: every row of the other hangs on the kept one, and she counts once', async () => {
  const [mine, theirs] = [await links(rana), await links(twin)];
  const answer = await sara.post(`/api/participations/${rana}/merge`, {
    id: mergeId,
    otherParticipationId: twin,
    fromOther: ['phone'],
  });
  expect(answer.status).toBe(200);
  // Only the period that was the same as hers stays behind, as the error it was.
  expect(await links(twin)).toEqual({ period: 1 });
  expect(await mainCoaches(rana)).toHaveLength(1);
  const { period, ...moved } = theirs;
  expect(period).toBe(1);
  expect(await links(rana)).toEqual(sum(mine, moved));
  expect((await sara.get(`/api/caseload/${twin}`)).status).toBe(404);
  expect(await asAdmin(test, 'select 1 from sealed.participation_fact where participation_id = $1', [twin])).toEqual(
    [],
  );
  expect((await sara.get(`/api/participations/${rana}/person`)).body).toMatchObject({
    givenName: 'Rana',
    phone: '070-1740605',
  });
  expect((await sara.get(`/api/caseload/${rana}`)).body.entryOn).toBe('2026-08-20');
  expect((await sara.get(`/api/periods?participationId=${rana}`)).body.total).toBe(1);
  const { body } = await sara.post('/api/participants/search', { q: 'ranah saleh' });
  expect(body.map((hit: { participationId: string }) => hit.participationId)).not.toContain(twin);
});

it('every table that points to a participation is one the merge knows', async () => {
  const pointing = await asAdmin<{ name: string }>(
    test,
    `select distinct c.conrelid::regclass::text as name from pg_constraint c join unnest(c.conkey) k on true
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k and a.attname <> 'participation_id'
     where c.contype = 'f' and c.confrelid = 'app.participation'::regclass and a.attname not in ('org_id', 'project_id')`,
  );
  // A key to a participation under another name would be missed: only the shell’s own pointer may be such a one.
  expect(pointing.map((row) => row.name)).toEqual(['app.participation']);
});

it('undo parts them again, as they were', async () => {
  const [merge] = (await sara.get(`/api/merges?participationId=${rana}`)).body.rows;
  expect(merge).toMatchObject({ id: mergeId, undoUntil: '2026-12-19', mergedByName: 'Sara Lind' });
  const together = await links(rana);
  expect((await sara.post(`/api/merges/${mergeId}/undo`, {}, { version: 1 })).status).toBe(200);
  expect(sum(await links(rana), await links(twin))).toEqual(sum(together, { period: 1 }));
  expect((await links(twin))['plan_step']).toBe(1);
  expect([await mainCoaches(rana), await mainCoaches(twin)].map((coaches) => coaches.length)).toEqual([1, 1]);
  expect((await sara.get(`/api/caseload/${twin}`)).body).toMatchObject({
    displayName: 'Ranah Saleh',
    state: 'active',
    entryOn: '2026-08-20',
  });
  expect((await sara.get(`/api/caseload/${rana}`)).body.entryOn).not.toBe('2026-08-20');
  expect((await sara.get(`/api/participations/${rana}/person`)).body.phone).not.toBe('070-1740605');
  expect((await sara.post(`/api/merges/${mergeId}/undo`, {}, { version: 2 })).body.code ?? 'gone').toMatch(
    /merge.undone|gone/,
  );
});

it('a protected person is not there for one who is no handler, and is the one kept for one who is', async () => {
  const other = { otherParticipationId: PEOPLE.zahra.participationId };
  expect((await sara.post(`/api/participations/${rana}/preview-merge`, other)).body.code).toBe(
    'merge.protected_is_kept',
  );
  const huda = { otherParticipationId: PEOPLE.huda.participationId };
  const nobody = { otherParticipationId: randomUUID() };
  const [hidden, missing] = [
    await sara.post(`/api/participations/${rana}/preview-merge`, huda),
    await sara.post(`/api/participations/${rana}/preview-merge`, nobody),
  ];
  expect([hidden.status, hidden.body.code]).toEqual([missing.status, missing.body.code]);
  expect(hidden.status).toBe(404);
});

it('a case of somebody else’s is not merged away', async () => {
  const johans = { id: randomUUID(), otherParticipationId: PEOPLE.johans.participationId, fromOther: [] };
  expect((await sara.post(`/api/participations/${rana}/merge`, johans)).status).toBe(403);
});

it('leaves the kept facts as the rows say', async () => expect(await factDifferences(test.database)).toEqual([]));
