// Attendance as evidence, by the case of DOMAIN.md 9.4 (its days laid in October 2026): planned, attended and certified apart, the participant's own
// signature, the staff's word, the month's lock, and a correction under it that keeps what stood before.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { PersonMonthView, ProjectMonthView } from '#contracts';
import { monthsToResend, percentOf, roundedRatio } from '#domain';
import { formatMinutes } from '#i18n';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';
import { factDifferences } from '../support/facts.js';

const MONTH = '2026-10';
let test: TestApp;
let sara: Somebody;
let amir: Somebody;
let karin: Somebody;
let her: string;
beforeAll(async () => {
  test = await startStory();
  [sara, amir, karin] = [
    await signIn(test, 'sara.lind'),
    await signIn(test, 'amir.berg'),
    await signIn(test, 'karin.holm'),
  ];
  her = randomUUID();
  await sara.post('/api/participations', {
    id: her,
    participantId: randomUUID(),
    periodId: randomUUID(),
    projectId: PROJECT_ID,
    givenName: 'Mahsa',
    familyName: 'Prov',
    entryOn: '2026-10-01',
  });
});
afterAll(async () => test.close());

const month = async (who = sara): Promise<PersonMonthView> =>
  (await who.get(`/api/participations/${her}/attendance-months/${MONTH}`)).body;
const schedule = async (day: number, startsAt: string, endsAt: string, more: object = {}): Promise<string> => {
  const id = randomUUID();
  const answer = await sara.post('/api/activities', {
    id,
    projectId: PROJECT_ID,
    kind: 'JOB_SEARCH',
    onDate: `${MONTH}-${String(day).padStart(2, '0')}`,
    startsAt,
    endsAt,
    participationIds: [her],
    ...more,
  });
  expect(answer.status).toBe(201);
  return id;
};
const mark = (id: string, attendance: string, more: object = {}) =>
  sara.post(
    `/api/activities/${id}/mark-attendance`,
    { marks: [{ participationId: her, attendance, ...more }] },
    { version: 1 },
  );
const codeFor = (code: string) => ({
  id: randomUUID(),
  participationId: her,
  month: MONTH,
  code,
  nonce: randomBytes(16).toString('hex'),
});

describe('the case of DOMAIN.md 9.4', () => {
  it('four sessions are signed by her on her own phone, with four digits', async () => {
    await mark(await schedule(3, '09:00', '12:00'), 'PRESENT');
    await mark(await schedule(4, '09:00', '12:00'), 'PRESENT', { lateMinutes: 40 });
    await mark(await schedule(10, '08:30', '16:00', { kind: 'PRAKTIK', breakMinutes: 30 }), 'PRESENT');
    await mark(await schedule(11, '13:00', '14:00'), 'ABSENT_NOTIFIED');
    const made = codeFor('4711');
    expect((await sara.post('/api/signature-codes', made)).body).toEqual({ id: made.id, version: 1 });
    const token = randomBytes(32).toString('base64url');
    await sara.post('/api/links', {
      id: randomUUID(),
      projectId: PROJECT_ID,
      purpose: 'attendance_signature',
      participationId: her,
      subjectId: made.id,
      tokenHash: createHash('sha256').update(token).digest('hex'),
    });
    const { page } = (await request(test.url).post('/api/links/open').send({ token })).body;
    expect(page).toMatchObject({ month: MONTH, firstName: 'Mahsa', attendedMinutes: 740, plannedMinutes: 840 });
    expect(page.rows).toHaveLength(4);
    const answer = (code: string) => request(test.url).post('/api/links/answer').send({ token, answer: { code } });
    expect((await answer('0000')).body).toEqual({ isSigned: false, triesLeft: 4 });
    expect((await answer('4711')).body).toMatchObject({ isSigned: true });
    expect((await answer('4711')).body).toEqual({ isSigned: false, triesLeft: 0 });
  });

  it('gives its figures exactly: 18.0 h planned, 13 h 20 min attended, 12.33 h certified, 88.9 %', async () => {
    await mark(await schedule(18, '13:00', '14:00'), 'PRESENT');
    await schedule(20, '09:00', '12:00');
    const { totals, rows } = await month();
    expect(totals).toEqual({
      sessions: 6,
      planned: 1080,
      attended: 800,
      certified: 740,
      reported: 900,
      notReported: 1,
      unsigned: 1,
    });
    expect(totals.planned / 60).toBe(18);
    expect(formatMinutes(totals.attended, 'en')).toBe('13\u00a0h 20\u00a0min');
    expect(roundedRatio(totals.certified, 60, 2)).toBe(12.33);
    expect(percentOf(totals.attended, totals.reported)).toBe(88.9);
    expect(rows.map(({ planned, attended, certified }) => [planned, attended, certified])).toEqual([
      [180, 180, 180],
      [180, 140, 140],
      [420, 420, 420],
      [60, 0, 0],
      [60, 60, 0],
      [180, 0, 0],
    ]);
  });
});

describe('a code', () => {
  it('is not made while a session is unreported', async () =>
    expect((await sara.post('/api/signature-codes', codeFor('1234'))).body.code).toBe('month.not_reported'));

  it('is kept as a keyed hash: its digits stand nowhere', async () => {
    const row = (await month()).rows[5];
    await sara.post(`/api/attendances/${row.id}/correct`, { attendance: 'ABSENT_ILL' }, { version: row.version });
    const made = codeFor('9182');
    await sara.post('/api/signature-codes', made);
    const [kept] = await asAdmin<{ hash: string }>(
      test,
      "select encode(code_hash, 'hex') as hash from app.signature_code where id = $1",
      [made.id],
    );
    const plain = ['9182', `${made.id}9182`, `signature/${made.id}/9182`];
    expect(plain.map((text) => createHash('sha256').update(text).digest('hex'))).not.toContain(kept.hash);
  });

  it('is void after five wrong tries, however right the sixth', async () => {
    const made = codeFor('5555');
    await sara.post('/api/signature-codes', made);
    for (let left = 4; left >= 0; left -= 1) {
      const code = String(randomInt(1000, 5000));
      expect((await sara.post(`/api/signature-codes/${made.id}/sign`, { code })).body.triesLeft).toBe(left);
    }
    expect((await sara.post(`/api/signature-codes/${made.id}/sign`, { code: '5555' })).body.isSigned).toBe(false);
  });

  it('is for the month as it stood: a change makes it void, a new one signs at the coach’s', async () => {
    const made = codeFor('2468');
    await sara.post('/api/signature-codes', made);
    const row = (await month()).rows[4];
    await sara.post(
      `/api/attendances/${row.id}/correct`,
      { attendance: 'PARTIAL', attendedMinutes: 50 },
      { version: row.version },
    );
    expect((await sara.post(`/api/signature-codes/${made.id}/sign`, { code: '2468' })).body.isSigned).toBe(false);
    const again = codeFor('1357');
    await sara.post('/api/signature-codes', again);
    expect((await sara.post(`/api/signature-codes/${again.id}/sign`, { code: '1357' })).body.isSigned).toBe(true);
    const now = await month();
    expect([now.totals.attended, now.totals.certified, now.participant?.method]).toEqual([790, 790, 'code_with_coach']);
  });
});

describe('locking the month', () => {
  const project = async (who = amir): Promise<ProjectMonthView> =>
    (await who.get(`/api/projects/${PROJECT_ID}/attendance-months/${MONTH}`)).body;
  const lock = (who: Somebody, id = randomUUID()) =>
    who.post(`/api/projects/${PROJECT_ID}/attendance-months/${MONTH}/lock`, { id });

  it('says what is missing, and refuses until it is there', async () => {
    expect((await project()).obstacles).toContain('not_attested');
    expect((await lock(amir)).body.code).toMatch(/^month\./);
    expect((await lock(sara)).status).toBe(403);
  });

  it('everybody reported on and attested: it locks with its sums, by name', async () => {
    const view = await project();
    for (const { participationId, totals } of view.people.filter((one) => one.totals.notReported > 0)) {
      expect(totals.notReported).toBeGreaterThan(0);
      const { body } = await amir.get(`/api/participations/${participationId}/attendance-months/${MONTH}`);
      for (const row of body.rows.filter((one: { attendance: string }) => one.attendance === 'NOT_REPORTED'))
        await amir.post(`/api/attendances/${row.id}/correct`, { attendance: 'PRESENT' }, { version: row.version });
    }
    const attested = await amir.post(`/api/projects/${PROJECT_ID}/attendance-months/${MONTH}/attest-all`);
    expect(attested.body).toMatchObject({ notReported: 0, others: 0 });
    expect((await lock(amir)).status).toBe(201);
    expect((await lock(amir)).body.code).toBe('month.locked');
    const { lock: locked, totals } = await project();
    expect(locked).toMatchObject({ by: 'Amir Berg', revision: 1 });
    const { body } = await karin.get(`/api/month-locks?projectId=${PROJECT_ID}&month=${MONTH}&unlockedAt=null`);
    expect(body.rows[0]).toMatchObject({ attendedMinutes: totals.attended, certifiedMinutes: totals.certified });
  });

  it('closes every way of writing in that month', async () => {
    const row = (await month()).rows[0];
    const late = { attendance: 'ABSENT_ILL' };
    expect((await sara.post(`/api/attendances/${row.id}/correct`, late, { version: row.version })).body.code).toBe(
      'activity.month_locked',
    );
    const log = { id: randomUUID(), attendanceId: randomUUID(), participationId: her, kind: 'COACHING' };
    expect(
      (await sara.post('/api/activities/log', { ...log, onDate: `${MONTH}-28`, minutes: 30, attendance: 'PRESENT' }))
        .body.code,
    ).toBe('activity.month_locked');
    expect((await sara.post('/api/signature-codes', codeFor('1111'))).body.code).toBe('activity.month_locked');
  });

  it('a correction under the lock keeps what stood before and marks the month to be sent again', async () => {
    const row = (await month()).rows[0];
    const input = {
      id: randomUUID(),
      attendance: 'PARTIAL',
      attendedMinutes: 120,
      reason: 'Gick 11.00, enligt ledaren',
    };
    const path = `/api/attendances/${row.id}/correct-locked`;
    expect((await sara.post(path, input, { version: row.version })).status).toBe(403);
    expect((await amir.post(path, input, { version: row.version })).status).toBe(200);
    expect((await month()).totals.attended).toBe(730);
    const versions = (await amir.get(`/api/attendance-versions?participationId=${her}`)).body.rows;
    expect(versions).toEqual([
      expect.objectContaining({ number: 1, attendance: 'PRESENT', attendedMinutes: 180, replacedByName: 'Amir Berg' }),
    ]);
    const { lock: locked } = await project();
    expect(locked).toMatchObject({ revision: 2 });
    expect(locked?.correctedAt).not.toBeNull();
    expect(monthsToResend(['2026-09', '2026-10', '2026-11'], [MONTH])).toEqual(['2026-10', '2026-11']);
  });

  it('is opened again only with a reason, and locked anew as the next revision', async () => {
    const { lock: locked } = await project();
    const path = `/api/month-locks/${locked?.id}/unlock`;
    expect((await karin.post(path, {}, { version: locked?.version })).status).toBe(400);
    expect((await karin.post(path, { reason: 'Nytt underlag' }, { version: locked?.version })).status).toBe(200);
    expect((await project()).lock).toBeNull();
    await amir.post(`/api/projects/${PROJECT_ID}/attendance-months/${MONTH}/attest-all`);
    expect((await lock(amir)).status).toBe(201);
    expect((await project()).lock?.revision).toBe(3);
  });
});

it('a month at a workplace: its weekdays by the weekly hours, exceptions said, nothing twice', async () => {
  const placement = randomUUID();
  const employerId = (await sara.get('/api/organisations?limit=1')).body.rows[0].id;
  const started = await sara.post('/api/placements', {
    id: placement,
    participationId: her,
    employerId,
    kind: 'PRAKTIK',
    startsOn: '2026-11-12',
    hoursPerWeek: 30,
  });
  expect(started.status).toBe(201);
  const report = () =>
    sara.post(`/api/placements/${placement}/report-month`, {
      month: '2026-11',
      exceptions: [{ onDate: '2026-11-16', attendance: 'ABSENT_ILL' }],
    });
  expect((await report()).body.days).toBe(6);
  expect((await report()).body.days).toBe(0);
  const { body } = await sara.get(`/api/participations/${her}/attendance-months/2026-11`);
  expect(body.totals).toMatchObject({ sessions: 6, planned: 2160, attended: 1800 });
});

it('leaves the kept facts as the rows say', async () => expect(await factDifferences(test.database)).toEqual([]));
