// Intake: a possible duplicate is shown with its reasons, a protected one silently to her handlers; the waiting list is in no figure and fills the form; what was so at entry is frozen.
import { randomUUID } from 'node:crypto';
import type { DuplicateHit, ToDoRow, WaitingPerson } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
let amir: Somebody;
let maria: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  amir = await signIn(test, 'amir.berg');
  const [{ email }] = await asAdmin<{ email: string }>(
    test,
    "select email from app.account where email like 'maria.%'",
  );
  maria = await signIn(test, email);
});
afterAll(async () => test.close());

const person = (more: object = {}) => ({
  id: randomUUID(),
  participantId: randomUUID(),
  periodId: randomUUID(),
  projectId: PROJECT_ID,
  entryOn: TODAY,
  ...more,
});
const look = async (typed: object, who = sara): Promise<DuplicateHit[]> =>
  (await who.post('/api/intake/duplicates', { projectId: PROJECT_ID, ...typed })).body;

describe('a possible duplicate', () => {
  beforeAll(async () => {
    await sara.post(
      '/api/participations',
      person({ givenName: 'Muhammad', familyName: 'Al-Khatib', personalNumber: '195705749959' }),
    );
  });

  it('is found by its number, certain, whatever the name', async () =>
    expect(await look({ personalNumber: '19570574-9959', givenName: 'Någon' })).toEqual([
      expect.objectContaining({ displayName: 'Muhammad Al-Khatib', score: 100, reasons: ['number'] }),
    ]));

  it('is found by the name in another spelling and order, with the birth date as one reason more', async () => {
    const [alike] = await look({ givenName: 'Al Khateeb', familyName: 'Mohamed' });
    expect(alike).toMatchObject({ displayName: 'Muhammad Al-Khatib', reasons: ['name_alike'] });
    const [born] = await look({ givenName: 'Mohamed', familyName: 'Al Khateeb', birthDate: '1957-05-14' });
    expect(born.score).toBeGreaterThan(alike.score);
    expect(born.reasons).toEqual(['name_alike', 'birth_date']);
  });

  it('an interim number is taken, shown by its kind and met again however it is written', async () => {
    const input = person({ givenName: 'Tigist', familyName: 'Abebe', personalNumber: '000101-t220' });
    expect((await sara.post('/api/participations', input)).status).toBe(201);
    expect(await look({ personalNumber: '20000101t220', givenName: 'Någon' })).toEqual([
      expect.objectContaining({ displayName: 'Tigist Abebe', score: 100, reasons: ['number'] }),
    ]);
    const found = (await sara.post('/api/participants/search', { q: '20000101-T220' })).body;
    expect(found).toEqual([expect.objectContaining({ participationId: input.id })]);
    expect((await look({ personalNumber: '20000101-R220', givenName: 'Någon' })).length).toBe(0);
  });

  it('nobody is alike who is not', async () =>
    expect(await look({ givenName: 'Xerxes', familyName: 'Qvark' })).toEqual([]));
});

describe('a protected person', () => {
  const number = '200001252386';
  beforeAll(async () => {
    await maria.post(
      '/api/participations',
      person({ givenName: 'Hemlig', familyName: 'Skyddad', personalNumber: number, protection: 'sekretessmarkering' }),
    );
  });

  it('is no duplicate to who does not handle her: the same answer as for a number nobody has', async () => {
    const [hers, nobodys] = [
      await sara.post('/api/intake/duplicates', { projectId: PROJECT_ID, personalNumber: number }),
      await sara.post('/api/intake/duplicates', { projectId: PROJECT_ID, personalNumber: '200012099891' }),
    ];
    expect([hers.status, hers.body]).toEqual([nobodys.status, nobodys.body]);
    expect(hers.body).toEqual([]);
  });

  it('enrolled again: the enroller gets the usual answer, her handlers a silent to-do', async () => {
    const answer = await sara.post(
      '/api/participations',
      person({ givenName: 'H', familyName: 'S', personalNumber: number }),
    );
    expect(answer.status).toBe(201);
    const matches = async (who: Somebody): Promise<ToDoRow[]> =>
      (await who.get(`/api/to-do?projectId=${PROJECT_ID}&kind=match&limit=50`)).body.rows;
    expect(await matches(sara)).toEqual([]);
    const [match] = await matches(maria);
    expect(match).toMatchObject({ kind: 'match', displayName: 'Hemlig Skyddad' });
    await maria.post(`/api/duplicate-hints/${match.targetId}/handled`, {}, { version: 1 });
    expect(await matches(maria)).toEqual([]);
  });
});

describe('the waiting list', () => {
  const list = async (who = sara): Promise<WaitingPerson[]> =>
    (await who.get(`/api/projects/${PROJECT_ID}/waiting-entries`)).body.rows;
  const entry = (more: object = {}) => ({
    id: randomUUID(),
    projectId: PROJECT_ID,
    givenName: 'Wafa',
    familyName: 'Väntar',
    referral: 'PES',
    referredOn: '2026-11-01',
    nextStep: 'Ring om plats',
    nextOn: '2026-11-24',
    ...more,
  });

  it('has age, reason and next step; its names lie sealed, and its people are in no figure', async () => {
    const before = (await sara.get(`/api/caseload?projectId=${PROJECT_ID}&limit=1`)).body.total;
    const input = entry();
    expect((await sara.post('/api/waiting-entries', input)).body).toEqual({ id: input.id, version: 1 });
    const mine = (await list()).find((one) => one.id === input.id);
    expect(mine).toMatchObject({ givenName: 'Wafa', days: 18, nextStep: 'Ring om plats', outcome: null });
    expect((await sara.get(`/api/caseload?projectId=${PROJECT_ID}&limit=1`)).body.total).toBe(before);
    const [row] = await asAdmin<{ text: string }>(
      test,
      "select encode(person_sealed, 'escape') || to_jsonb(w)::text as text from app.waiting_entry w where id = $1",
      [input.id],
    );
    expect(row.text).not.toMatch(/Wafa|Väntar/);
  });

  it('enrolling from it closes the referral; a refused place is closed with its outcome', async () => {
    const [comes, stays] = [entry(), entry({ givenName: 'Nadia' })];
    for (const one of [comes, stays]) await sara.post('/api/waiting-entries', one);
    await sara.post(
      '/api/participations',
      person({ givenName: 'Wafa', familyName: 'Väntar', waitingEntryId: comes.id }),
    );
    await sara.post(`/api/waiting-entries/${stays.id}/close`, { outcome: 'NO_PLACE' }, { version: 1 });
    const now = Object.fromEntries((await list()).map((one) => [one.id, one.outcome]));
    expect([now[comes.id], now[stays.id]]).toEqual(['ENROLLED', 'NO_PLACE']);
    expect(
      (await sara.post(`/api/waiting-entries/${stays.id}/close`, { outcome: 'ENROLLED' }, { version: 2 })).status,
    ).toBe(400);
  });

  it('a protected person’s entry is seen by who wrote it alone, and leaders see none', async () => {
    const input = entry({ isProtected: true });
    await amir.post('/api/waiting-entries', input);
    expect((await list(amir)).map((one) => one.id)).toContain(input.id);
    expect((await list(sara)).map((one) => one.id)).not.toContain(input.id);
    const karin = await signIn(test, 'karin.holm');
    expect((await karin.get(`/api/projects/${PROJECT_ID}/waiting-entries`)).status).toBe(403);
  });
});

describe('what was so at entry', () => {
  it('is frozen, and corrected only with a day and a reason; both stay to be read', async () => {
    const input = person({
      givenName: 'Ny',
      familyName: 'Start',
      labourStatus: 'UNEMPLOYED_REGISTERED',
      unemployedSince: '2025-08-15',
      education: 'EDU_LOWER_SEC',
    });
    await sara.post('/api/participations', input);
    const { version } = (await sara.get(`/api/caseload/${input.id}`)).body;
    const correction = { id: randomUUID(), onDate: TODAY, education: 'EDU_UPPER_SEC' };
    const path = `/api/participations/${input.id}/correct-entry`;
    expect((await sara.post(path, correction, { version })).status).toBe(400);
    expect((await sara.post(path, { ...correction, reason: 'Betyg visat' }, { version })).status).toBe(200);
    const { body } = await sara.get(`/api/entry-snapshots?participationId=${input.id}&sort=number`);
    expect(body.rows).toEqual([
      expect.objectContaining({ number: 1, education: 'EDU_LOWER_SEC', monthsUnemployed: 15, reason: null }),
      expect.objectContaining({
        number: 2,
        education: 'EDU_UPPER_SEC',
        reason: 'Betyg visat',
        writtenByName: 'Sara Lind',
      }),
    ]);
  });
});

it('a number of ten digits that fits two centuries is asked about, a wrong one refused beside its field', async () => {
  const enrol = async (personalNumber: string) =>
    (await sara.post('/api/participations', person({ givenName: 'A', familyName: 'B', personalNumber }))).body.code;
  expect(await enrol('1509160006')).toBe('identity_number.invalid');
  // 121212-1212 may be 1912 or 2012.
  expect(await enrol('121212-1212')).toBe('identity_number.ambiguous');
  expect(await enrol('191212121212')).toBeUndefined();
});
