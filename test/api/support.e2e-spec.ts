// Mentors with checks that run out, and own businesses with a number that may be a person's.
import { randomUUID } from 'node:crypto';
import type { MentorRow } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PEOPLE } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
});
afterAll(async () => test.close());

it('a mentor whose check has run out takes nobody new; renewed, she does', async () => {
  const mentors = (await sara.get('/api/mentors?limit=100')).body.rows as MentorRow[];
  const expired = mentors.find((one) => one.checkExpiresOn !== null && one.checkExpiresOn < TODAY)!;
  const match = {
    id: randomUUID(),
    participationId: PEOPLE.elif.participationId,
    mentorId: expired.id,
    startsOn: TODAY,
  };
  expect((await sara.post('/api/mentor-matches', match)).body.code).toBe('mentor.check_missing');
  const { name, industry, languages, times } = expired;
  const renewed = { name, industry, languages, times, capacity: 3, checkedOn: TODAY, checkExpiresOn: '2027-11-19' };
  expect((await sara.post(`/api/mentors/${expired.id}/change`, renewed, { version: expired.version })).status).toBe(
    200,
  );
  expect((await sara.post('/api/mentor-matches', match)).status).toBe(201);
});

it('a pair that has not met for three weeks shows', async () => {
  const silent = (await sara.get('/api/mentor-matches?silentDaysFrom=21&limit=100')).body.rows as {
    silentDays: number;
  }[];
  expect(silent.every((one) => one.silentDays >= 21)).toBe(true);
  const all = (await sara.get('/api/mentor-matches?limit=100')).body.rows as {
    silentDays: number | null;
    endsOn: string | null;
  }[];
  expect(all.filter((one) => one.silentDays === null).every((one) => one.endsOn !== null)).toBe(true);
});

it('and is a thing to do for her coach', async () => {
  const [pair] = await asAdmin<{ id: string; participation_id: string }>(
    test,
    'select x.id, x.participation_id from app.mentor_match x where x.participation_id = $1 and x.ends_on is null',
    [PEOPLE.rana.participationId],
  );
  await asAdmin(
    test,
    `set session_replication_role = replica; update app.mentor_match set starts_on = '2026-10-01' where id = '${pair.id}';
    update app.activity set voided_at = now() where kind = 'MENTORING' and id in (select activity_id from app.attendance where participation_id = '${pair.participation_id}')`,
  );
  const { rows } = (await sara.get('/api/to-do?kind=mentor_silence')).body;
  expect(rows).toContainEqual(
    expect.objectContaining({
      participationId: pair.participation_id,
      reason: expect.objectContaining({ days: 49, mentor: 'Agneta Fors' }),
    }),
  );
});

describe('an own business', () => {
  const leyla = PEOPLE.leyla.participationId;
  it('has steps that are done and undone', async () => {
    const mark = (doneOn?: string) =>
      sara.post('/api/business-steps', { participationId: leyla, step: 'BUDGET', doneOn });
    expect((await mark(TODAY)).status).toBe(201);
    expect((await mark('2026-11-20')).body.code).toBe('activity.future');
    await mark();
    const { rows } = (await sara.get(`/api/business-steps?participationId=${leyla}`)).body;
    expect(rows.find((one: { step: string }) => one.step === 'BUDGET')).toMatchObject({ doneOn: null });
  });
  it('a sole trader’s number is sealed and the registration is the outcome', async () => {
    const input = {
      id: randomUUID(),
      participationId: leyla,
      registeredOn: TODAY,
      form: 'SOLE_TRADER',
      name: 'Leylas salong',
      number: '19821105-9954',
      outcomeId: randomUUID(),
    };
    expect((await sara.post('/api/business-registrations', { ...input, number: '19821105-9955' })).body.code).toBe(
      'identity_number.invalid',
    );
    expect((await sara.post('/api/business-registrations', input)).status).toBe(201);
    const [row] = (await sara.get(`/api/business-registrations?participationId=${leyla}`)).body.rows;
    expect(row).toMatchObject({ organisationNumber: null, hasPersonalNumber: true });
    const [stored] = await asAdmin<{ value: string }>(
      test,
      "select encode(number_sealed, 'escape') as value from app.business_registration where id = $1",
      [input.id],
    );
    expect(stored.value).not.toMatch(/19821105/);
    expect((await sara.get(`/api/outcomes?participationId=${leyla}&type=SELF_EMPLOYMENT`)).body.rows).toEqual([
      expect.objectContaining({ id: input.outcomeId, evidence: 'BUSINESS_REGISTRATION', startsOn: TODAY }),
    ]);
    expect((await sara.post('/api/business-registrations', { ...input, id: randomUUID() })).body.code).toBe(
      'business.registered',
    );
  });
});
