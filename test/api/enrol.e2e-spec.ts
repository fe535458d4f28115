// A coach enrols somebody: identity apart, number sealed, first period, herself as coach; a protected person is hers alone from the first moment.
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
});
afterAll(async () => test.close());

const person = (more: object = {}) => ({
  id: randomUUID(),
  participantId: randomUUID(),
  periodId: randomUUID(),
  projectId: PROJECT_ID,
  givenName: 'Åsa',
  familyName: 'Öz',
  personalNumber: '200001022383',
  gender: 'W',
  languages: ['ar', 'ku'],
  citizenship: ['SYR'],
  countryOfBirth: 'SYR',
  education: 'EDU_UPPER_SEC',
  labourStatus: 'UNEMPLOYED_REGISTERED',
  support: ['ETABLERING'],
  entryOn: TODAY,
  email: 'asa@example.org',
  phone: '070-000 00 00',
  ...more,
});

it('is in the caseload by name, with a masked number and her contact', async () => {
  const input = person();
  expect((await sara.post('/api/participations', input)).status).toBe(201);
  expect((await sara.get(`/api/caseload/${input.id}`)).body).toMatchObject({
    displayName: 'Åsa Öz',
    isMine: true,
    state: 'active',
    entryOn: TODAY,
    coachName: 'Sara Lind',
    languages: ['ar', 'ku'],
  });
  expect((await sara.get(`/api/participations/${input.id}/person`)).body).toMatchObject({
    maskedNumber: '20000102-****',
    birthDate: '2000-01-02',
    phone: '070-000 00 00',
    email: 'asa@example.org',
  });
  expect((await sara.post('/api/participants/search', { q: 'oz asa' })).body[0]).toMatchObject({
    participationId: input.id,
  });
  const stored = await asAdmin<{ doc: string }>(
    test,
    'select to_jsonb(i)::text as doc from app.identity i where participant_id = $1',
    [input.participantId],
  );
  expect(stored[0].doc).not.toMatch(/070-000|asa@example/);
  expect(await asAdmin(test, 'select age_at_entry from app.participation where id = $1', [input.id])).toEqual([
    { age_at_entry: 26 },
  ]);
});

it.each([
  ['a number whose check digit is wrong', { personalNumber: '200001022384' }, 'identity_number.invalid'],
  ['an entry in the future', { personalNumber: undefined, entryOn: '2026-12-24' }, 'entry.future'],
  ['an entry before the project', { personalNumber: undefined, entryOn: '2001-01-01' }, 'entry.before_project'],
])('%s is refused and leaves nothing', async (_, more, code) => {
  const input = person(more);
  expect((await sara.post('/api/participations', input)).body.code).toBe(code);
  expect(await asAdmin(test, 'select 1 from app.participant where id = $1', [input.participantId])).toEqual([]);
});

it('a protected person: sealed name, no municipality, found by her handler alone', async () => {
  const input = person({
    personalNumber: undefined,
    birthDate: '1990-05-05',
    givenName: 'Hemlig',
    familyName: 'Person',
    protection: 'sekretessmarkering',
    municipality: 'Västerås',
  });
  expect((await sara.post('/api/participations', input)).status).toBe(201);
  expect((await sara.get(`/api/caseload/${input.id}`)).body).toMatchObject({
    displayName: 'Hemlig Person',
    isProtected: true,
  });
  const johan = await signIn(test, 'johan.ek');
  expect((await johan.get(`/api/caseload/${input.id}`)).status).toBe(404);
  const stored = await asAdmin<{ doc: string }>(
    test,
    'select to_jsonb(i)::text || to_jsonb(t)::text as doc from app.identity i join app.participant t on t.id = i.participant_id where t.id = $1',
    [input.participantId],
  );
  expect(stored[0].doc).not.toMatch(/Hemlig|Västerås/);
});
