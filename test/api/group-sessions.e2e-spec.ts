// Groups: a series is registered once, changed for one or for this and the later ones; the same entry for many; late arrival in minutes (issue: group sessions).
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { found, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let sara: Somebody;
let projectId: string;
let people: string[];
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  projectId = (await found(sara, 'Rana Salih')).projectId;
  const { body } = await sara.get('/api/caseload?isMine=true&state=active&limit=4');
  people = body.rows.map((row: { id: string }) => row.id);
});
afterAll(async () => test.close());

// TODAY is Thursday 19 November 2026.
const series = (more: object = {}) => ({
  id: randomUUID(),
  projectId,
  kind: 'JOB_SEARCH',
  fromOn: TODAY,
  weekdays: [4],
  everyWeeks: 1,
  count: 4,
  startsAt: '09:00',
  endsAt: '11:00',
  place: 'Ankaret',
  participationIds: people,
  ...more,
});
interface Session {
  id: string;
  version: number;
  onDate: string;
  startsAt: string;
  enrolled: number;
  isVoided: boolean;
}
const sessionsOf = async (seriesId: string): Promise<Session[]> =>
  (await sara.get(`/api/activities?seriesId=${seriesId}&isVoided=false&sort=onDate&limit=60`)).body.rows;

it('a series makes its sessions, everybody expected, a day taken out left out', async () => {
  const input = series({ skipOn: ['2026-11-26'] });
  expect((await sara.post('/api/activities/series', input)).body).toMatchObject({ id: input.id, sessions: 3 });
  const sessions = await sessionsOf(input.id);
  expect(sessions.map(({ onDate, enrolled }) => [onDate, enrolled])).toEqual([
    ['2026-11-19', 4],
    ['2026-12-03', 4],
    ['2026-12-10', 4],
  ]);
});

it('one session moves alone; this and later change together, reported ones stay as they were', async () => {
  const input = series();
  await sara.post('/api/activities/series', input);
  const [first, second, third, last] = await sessionsOf(input.id);
  const marks = people.map((participationId) => ({ participationId, attendance: 'PRESENT' }));
  await sara.post(`/api/activities/${first.id}/mark-attendance`, { marks }, { version: first.version });
  await sara.post(
    `/api/activities/${third.id}/change`,
    { scope: 'one', onDate: '2026-12-04' },
    { version: third.version },
  );
  const answer = await sara.post(
    `/api/activities/${second.id}/change`,
    { scope: 'later', startsAt: '13:00', endsAt: '16:00', participationIds: people.slice(0, 2) },
    { version: second.version },
  );
  expect(answer.body).toEqual({ id: second.id, version: 2 });
  const now = await sessionsOf(input.id);
  expect(now.map(({ onDate, startsAt }) => [onDate, startsAt])).toEqual([
    ['2026-11-19', '09:00'],
    ['2026-11-26', '13:00'],
    ['2026-12-04', '13:00'],
    ['2026-12-10', '13:00'],
  ]);
  const roster = (await sara.get(`/api/attendances?activityId=${last.id}`)).body.rows as {
    attendance: string;
    plannedMinutes: number;
  }[];
  expect(roster.filter((row) => row.attendance === 'NOT_REPORTED')).toHaveLength(2);
  expect(roster.every((row) => row.plannedMinutes === 180)).toBe(true);
});

it('cancelling this and later keeps what was held', async () => {
  const input = series();
  await sara.post('/api/activities/series', input);
  const [, second] = await sessionsOf(input.id);
  const cancel = { scope: 'later', reason: 'Lokalen stängd' };
  expect((await sara.post(`/api/activities/${second.id}/cancel`, cancel, { version: 1 })).status).toBe(200);
  expect((await sessionsOf(input.id)).map((one) => one.onDate)).toEqual(['2026-11-19']);
});

it.each([
  ['no weekday', { weekdays: [] }, 'activity.series_without_day'],
  ['no end', { count: undefined }, 'activity.series_endless'],
])('a series with %s is refused in words', async (_, more, code) =>
  expect((await sara.post('/api/activities/series', series(more))).body.code).toBe(code),
);

it('late arrival is said in minutes; the clock and the time left follow', async () => {
  const input = series({ count: 1 });
  await sara.post('/api/activities/series', input);
  const [session] = await sessionsOf(input.id);
  const marks = people.map((participationId, at) => ({
    participationId,
    attendance: 'PRESENT',
    ...(at === 0 ? { lateMinutes: 25 } : {}),
  }));
  await sara.post(`/api/activities/${session.id}/mark-attendance`, { marks }, { version: 1 });
  const { body } = await sara.get(`/api/attendances?activityId=${session.id}&participationId=${people[0]}`);
  expect(body.rows[0]).toMatchObject({ attendedMinutes: 95, arrivedAt: '09:25', plannedMinutes: 120 });
});

it('the same entry for many, with exceptions per person and notes of their own', async () => {
  const parts = people.map((participationId, at) => ({
    attendanceId: randomUUID(),
    participationId,
    attendance: at === 1 ? 'ABSENT_ILL' : 'PRESENT',
    ...(at === 2 ? { attendedMinutes: 40, note: 'Gick tidigare.' } : {}),
  }));
  const input = {
    id: randomUUID(),
    projectId,
    kind: 'STUDY_VISIT',
    onDate: TODAY,
    minutes: 60,
    note: 'Besök på lagret.',
    parts,
  };
  const key = randomUUID();
  expect((await sara.post('/api/activities/log-for-many', input, { key })).status).toBe(201);
  expect((await sara.post('/api/activities/log-for-many', input, { key })).body).toEqual({ id: input.id, version: 1 });
  const { body } = await sara.get(`/api/attendances?activityId=${input.id}`);
  const of = Object.fromEntries(
    body.rows.map((row: { participationId: string; attendedMinutes: number; note: string }) => [
      row.participationId,
      [row.attendedMinutes, row.note],
    ]),
  );
  expect(people.map((id) => of[id])).toEqual([
    [60, 'Besök på lagret.'],
    [0, null],
    [40, 'Besök på lagret. Gick tidigare.'],
    [60, 'Besök på lagret.'],
  ]);
});
