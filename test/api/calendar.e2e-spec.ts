// The calendar and its private feed: the feed says what and when, never whom or where, holds nothing of a protected person, and is gone when taken back.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { CalendarRow } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PEOPLE, PROJECT_ID } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
let token: string;
const id = randomUUID();
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  token = randomBytes(32).toString('base64url');
  await sara.post('/api/calendar-feeds', { id, tokenHash: createHash('sha256').update(token).digest('hex') });
});
afterAll(async () => test.close());

const feed = (secret = token) => request(test.url).get(`/api/calendar-feed/${secret}.ics`);
const month = async (): Promise<CalendarRow[]> =>
  (await sara.get(`/api/calendar?projectId=${PROJECT_ID}&onDateFrom=2026-11-01&onDateTo=2026-11-30&limit=100`)).body
    .rows;

it('holds own sessions, follow-ups, plan steps and placements of the month', async () => {
  const rows = await month();
  expect(rows.every((row) => row.onDate.startsWith('2026-11'))).toBe(true);
  expect(rows.map((row) => row.source)).toEqual(expect.arrayContaining(['session', 'follow_up', 'plan_step']));
});

it('the feed needs no sign-in and names nobody and no place', async () => {
  const { status, text, headers } = await feed();
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20);
  const people = await asAdmin<{ given_name: string; family_name: string }>(
    test,
    'select given_name, family_name from app.identity where given_name is not null',
  );
  const places = await asAdmin<{ place: string }>(
    test,
    'select distinct place from app.activity where place is not null',
  );
  for (const word of [...people.flatMap((one) => [one.given_name, one.family_name]), ...places.map((one) => one.place)])
    expect(text.includes(word)).toBe(false);
});

it('the feed holds the dates of the own caseload too, a protected person’s never', async () => {
  const { text } = await feed();
  const due = await asAdmin<{ id: string; is_protected: boolean }>(
    test,
    `select u.id, p.is_protected from app.follow_up u join app.participation p on p.id = u.participation_id
      join app.coach_assignment c on c.participation_id = p.id and c.to_on is null join app.account a on a.id = c.account_id
      where a.email like 'sara.lind@%' and u.cancelled_on is null and u.result is null
        and u.due_on between date '${TODAY}' - 30 and date '${TODAY}' + 180`,
  );
  expect(due.filter((one) => !one.is_protected).length).toBeGreaterThan(0);
  for (const one of due) expect([one.id, text.includes(one.id)]).toEqual([one.id, !one.is_protected]);
});

it('a meeting with a protected person is not in it', async () => {
  const input = { id: randomUUID(), attendanceId: randomUUID(), participationId: PEOPLE.zahra.participationId };
  const logged = { ...input, kind: 'VALIDATION_INFORMAL', onDate: TODAY, minutes: 30, attendance: 'PRESENT' };
  expect((await sara.post('/api/activities/log', logged)).status).toBe(201);
  expect((await feed()).text).not.toContain(input.id);
  const rana = {
    ...logged,
    id: randomUUID(),
    attendanceId: randomUUID(),
    participationId: PEOPLE.rana.participationId,
  };
  await sara.post('/api/activities/log', rana);
  expect((await feed()).text).toContain(rana.id);
});

it('a secret that is none and one taken back give the same answer', async () => {
  const none = await feed(randomBytes(32).toString('base64url'));
  expect((await sara.get('/api/calendar-feeds')).body.rows).toHaveLength(1);
  await sara.post(`/api/calendar-feeds/${id}/revoke`, {}, { version: 1 });
  const back = await feed();
  expect([back.status, back.body.code]).toEqual([none.status, none.body.code]);
  expect(back.status).toBe(404);
  expect((await sara.get('/api/calendar-feeds')).body.rows).toEqual([]);
});
