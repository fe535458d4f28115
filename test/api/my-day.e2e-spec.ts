// My day: why each row stands there, what a project may tune, what one puts aside, and that counter, heading and list never disagree (issue: my day).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { ToDoRow } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { found, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
let karin: Somebody;
beforeAll(async () => {
  test = await startStory();
  [sara, karin] = [await signIn(test, 'sara.lind'), await signIn(test, 'karin.holm')];
});
afterAll(async () => test.close());

const list = async (who = sara): Promise<ToDoRow[]> =>
  (await who.get(`/api/to-do?projectId=${PROJECT_ID}&limit=100`)).body.rows;
/** What the menu's badge and the card's heading ask. */
const counter = async (): Promise<number> => (await sara.get(`/api/to-do?projectId=${PROJECT_ID}&limit=1`)).body.total;
const tune = async (rules: object, who = karin) => {
  const { version } = (await who.get(`/api/projects/${PROJECT_ID}`)).body;
  return who.post(`/api/projects/${PROJECT_ID}/tune-day`, rules, { version });
};
const USUAL = { silenceDays: 14, absencesInRow: 2, stepDaysAhead: 7 };

it('counter equals its list after a write', async () => {
  const before = await list();
  expect(await counter()).toBe(before.length);
  const silent = before.find((row) => row.kind === 'silence')!;
  await sara.post('/api/activities/log', {
    id: randomUUID(),
    attendanceId: randomUUID(),
    participationId: silent.participationId,
    kind: 'COACHING',
    onDate: TODAY,
    minutes: 20,
    attendance: 'PRESENT',
  });
  const after = await list();
  expect(after.map((row) => row.id)).not.toContain(silent.id);
  expect(await counter()).toBe(after.length);
  expect(after.length).toBe(before.length - 1);
});

it('a row put aside is gone for her alone, and can be taken back', async () => {
  const row = (await list()).find((one) => one.kind === 'plan_step')!;
  const input = {
    id: randomUUID(),
    participationId: row.participationId,
    untilOn: '2026-11-23',
    reason: 'Väntar på svar',
  };
  expect((await sara.post(`/api/to-do/${row.id}/snooze`, input)).status).toBe(200);
  expect((await list()).map((one) => one.id)).not.toContain(row.id);
  expect(await counter()).toBe((await list()).length);
  expect((await sara.get('/api/to-do-snoozes')).body.rows).toEqual([
    expect.objectContaining({ toDoId: row.id, untilOn: '2026-11-23', reason: 'Väntar på svar' }),
  ]);
  await sara.post(`/api/to-do-snoozes/${input.id}/end`, {}, { version: 1 });
  expect((await list()).map((one) => one.id)).toContain(row.id);
});

it('not for ever: at most thirty days', async () => {
  const row = (await list())[0];
  const input = { id: randomUUID(), participationId: row.participationId, untilOn: '2027-05-01', reason: 'Sen' };
  expect((await sara.post(`/api/to-do/${row.id}/snooze`, input)).body.code).toBe('day.snooze_out_of_bounds');
});

it('the leader tunes silence; the list follows at once and says which rule it was', async () => {
  const silent = async () => (await list()).filter((row) => row.kind === 'silence');
  expect((await tune({ ...USUAL, silenceDays: 7 })).status).toBe(200);
  const more = await silent();
  expect(more.length).toBeGreaterThan(0);
  expect(more.every((row) => (row.reason as { rule: number; days: number }).days >= 7)).toBe(true);
  await tune({ ...USUAL, silenceDays: 60 });
  expect(await silent()).toEqual([]);
  expect((await tune({ ...USUAL, silenceDays: 3 })).body.code).toBe('day.rule_out_of_bounds');
  expect((await tune(USUAL, sara)).status).toBe(403);
  await tune(USUAL);
});

it('absences in a row: two unnotified ones make a row, meeting the person ends it', async () => {
  const { participationId } = await found(sara, 'Samira Haddad');
  const log = (attendance: string, onDate: string) =>
    sara.post('/api/activities/log', {
      id: randomUUID(),
      attendanceId: randomUUID(),
      participationId,
      kind: 'COACHING',
      onDate,
      startsAt: '18:00',
      minutes: 30,
      attendance,
    });
  const absent = async () =>
    (await list()).filter((row) => row.kind === 'absence' && row.participationId === participationId);
  await log('ABSENT_UNNOTIFIED', '2026-11-18');
  await log('ABSENT_UNNOTIFIED', TODAY);
  expect(await absent()).toEqual([
    expect.objectContaining({ urgency: 'today', reason: expect.objectContaining({ count: 2, rule: 2 }) }),
  ]);
  await tune({ ...USUAL, absencesInRow: 3 });
  expect(await absent()).toEqual([]);
  await tune(USUAL);
});

it('an answer through a link is a row until it is read; who asks to be called comes today', async () => {
  const mine = (await sara.get('/api/caseload?isMine=true&limit=100')).body.rows.map((row: { id: string }) => row.id);
  const { body } = await sara.get('/api/placements?limit=100');
  const { id: subjectId, participationId } = body.rows.find((row: { participationId: string }) =>
    mine.includes(row.participationId),
  );
  const token = randomBytes(32).toString('base64url');
  const link = { id: randomUUID(), projectId: PROJECT_ID, purpose: 'supervisor_feedback', participationId, subjectId };
  await sara.post('/api/links', { ...link, tokenHash: createHash('sha256').update(token).digest('hex') });
  const given = { attends: 3, learns: 2, understands: 3, wantsContact: true };
  await request(test.url).post('/api/links/answer').send({ token, answer: given });
  const rows = (await list()).filter((row) => row.targetId === link.id);
  expect(rows).toEqual([
    expect.objectContaining({
      kind: 'answer',
      urgency: 'today',
      reason: { purpose: 'supervisor_feedback', wantsContact: true },
    }),
  ]);
  const seen = { id: randomUUID(), participationId, untilOn: '2026-12-19', reason: 'seen' };
  await sara.post(`/api/to-do/${rows[0].id}/snooze`, seen);
  expect((await list()).filter((row) => row.targetId === link.id)).toEqual([]);
});

it('an answer on the project’s tablet is a row too, one for all its items', async () => {
  const [{ id: participationId }] = (await sara.get('/api/caseload?isMine=true&state=active&limit=1')).body.rows;
  const answered = (mode: string, onDate: string) =>
    sara.post('/api/survey-answers', {
      participationId,
      survey: 'core',
      occasion: 'mid',
      onDate,
      mode,
      answers: ['E1', 'E2'].map((item) => ({ id: randomUUID(), item, answer: '4' })),
    });
  const rows = async () =>
    (await list()).filter((row) => row.kind === 'answer' && row.participationId === participationId);
  const before = (await rows()).length;
  expect((await answered('ASSISTED_COACH', '2026-11-17')).status).toBe(201);
  expect(await rows()).toHaveLength(before);
  expect((await answered('SELF_PROJECT_TABLET', TODAY)).status).toBe(201);
  const after = await rows();
  expect(after).toHaveLength(before + 1);
  expect(after).toContainEqual(expect.objectContaining({ dueOn: TODAY, reason: { purpose: 'survey' } }));
  const seen = { id: randomUUID(), participationId, untilOn: '2026-12-19', reason: 'seen' };
  await sara.post(`/api/to-do/${after.find((row) => row.dueOn === TODAY)!.id}/snooze`, seen);
  expect(await rows()).toHaveLength(before);
});
