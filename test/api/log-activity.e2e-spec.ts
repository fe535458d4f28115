// A coach logs a session; sending it again changes nothing; undo takes it back (UX: the ten-second dialogue).
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, found, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let sara: Somebody;
let rana: string;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  rana = (await found(sara, 'Rana Salih')).participationId;
});
afterAll(async () => test.close());

const session = (more: object = {}) => ({
  id: randomUUID(),
  attendanceId: randomUUID(),
  participationId: rana,
  kind: 'COACHING',
  onDate: TODAY,
  minutes: 45,
  attendance: 'PRESENT',
  note: 'CV klart.',
  ...more,
});

it('is on the timeline with its minutes and note, and in the change log without the note', async () => {
  const input = session();
  expect((await sara.post('/api/activities/log', input)).body).toEqual({ id: input.id, version: 1 });
  const { body } = await sara.get(`/api/timeline?participationId=${rana}&limit=50`);
  expect(body.rows).toContainEqual(
    expect.objectContaining({
      activityId: input.id,
      kind: 'COACHING',
      minutes: 45,
      text: 'CV klart.',
      byName: 'Sara Lind',
    }),
  );
  const log = await asAdmin<{ verb: string; changes: object }>(
    test,
    "select verb, changes from app.change_log where table_name = 'note' order by at desc limit 1",
  );
  expect(log[0]).toMatchObject({ verb: 'insert', changes: { body: 'changed' } });
});

it('is once, however often it is sent with the same key, and refused with another body', async () => {
  const key = randomUUID();
  const input = session();
  const [first, second] = [
    await sara.post('/api/activities/log', input, { key }),
    await sara.post('/api/activities/log', input, { key }),
  ];
  expect([second.status, second.body]).toEqual([first.status, first.body]);
  expect((await sara.post('/api/activities/log', { ...input, minutes: 5 }, { key })).body.code).toBe(
    'idempotency.other_body',
  );
  expect(await asAdmin(test, 'select 1 from app.activity where id = $1', [input.id])).toHaveLength(1);
});

it('sent twenty times at once is still once', async () => {
  const key = randomUUID();
  const input = session();
  const answers = await Promise.all(Array.from({ length: 20 }, () => sara.post('/api/activities/log', input, { key })));
  expect(answers.every((one) => one.status === 201 || one.body.code === 'idempotency.running')).toBe(true);
  expect(answers.some((one) => one.status === 201)).toBe(true);
  expect(await asAdmin(test, 'select 1 from app.attendance where activity_id = $1', [input.id])).toHaveLength(1);
});

it('can be undone; the row stays with its reason', async () => {
  const input = session();
  await sara.post('/api/activities/log', input);
  expect(
    (await sara.post(`/api/activities/${input.id}/void`, { reason: 'Ångrat', isUndo: true }, { version: 1 })).body
      .version,
  ).toBe(2);
  const { body } = await sara.get(`/api/timeline?participationId=${rana}&limit=100`);
  expect(body.rows.map((row: { activityId: string }) => row.activityId)).not.toContain(input.id);
});

it('says beside which field what is wrong', async () => {
  const { body, status } = await sara.post(
    '/api/activities/log',
    session({ minutes: -5, kind: 'FIKA', role: 'admin' }),
  );
  expect(status).toBe(400);
  expect(body.fields).toEqual(
    expect.arrayContaining([
      { path: 'minutes', code: 'field.minutes' },
      { path: 'kind', code: 'field.code' },
      { path: 'role', code: 'field.unknown' },
    ]),
  );
});

it.each([
  ['in the future', { onDate: '2026-11-20' }, 'activity.future'],
  ['before she was enrolled', { onDate: '2020-01-02' }, 'activity.outside_period'],
  ['longer than a day of work', { minutes: 900 }, 'activity.too_long'],
])('refuses one %s', async (_, more, code) =>
  expect((await sara.post('/api/activities/log', session(more))).body.code).toBe(code),
);

it('is refused for a case that is another coach’s', async () => {
  const others = (await sara.get('/api/caseload?isMine=false&state=active&limit=1')).body.rows[0];
  expect((await sara.post('/api/activities/log', session({ participationId: others.id }))).status).toBe(403);
});

it('a group: everybody is unreported until marked, late arrival costs its minutes', async () => {
  const mine = (await sara.get('/api/caseload?isMine=true&state=active&limit=3')).body.rows.map(
    (row: { id: string }) => row.id,
  );
  const id = randomUUID();
  const { projectId } = await found(sara, 'Rana Salih');
  await sara.post('/api/activities', {
    id,
    projectId,
    kind: 'COACHING_GROUP',
    onDate: TODAY,
    startsAt: '09:00',
    endsAt: '12:00',
    breakMinutes: 0,
    participationIds: mine,
  });
  expect((await sara.get(`/api/activities/${id}`)).body).toMatchObject({ enrolled: 3, present: 0, notReported: 3 });
  const marks = [
    { participationId: mine[0], attendance: 'PRESENT' },
    { participationId: mine[1], attendance: 'PRESENT', arrivedAt: '09:40' },
    { participationId: mine[2], attendance: 'ABSENT_NOTIFIED' },
  ];
  expect((await sara.post(`/api/activities/${id}/mark-attendance`, { marks }, { version: 1 })).status).toBe(200);
  const { body } = await sara.get(`/api/attendances?activityId=${id}`);
  const minutes = Object.fromEntries(
    body.rows.map((row: { participationId: string; attendedMinutes: number }) => [
      row.participationId,
      row.attendedMinutes,
    ]),
  );
  expect(mine.map((one: string) => minutes[one])).toEqual([180, 140, 0]);
  const stale = await sara.post(`/api/activities/${id}/mark-attendance`, { marks }, { version: 1 });
  expect(stale.status).toBe(412);
});
