// Places and employers: offers apart from placements (DOMAIN.md 9.4), who asked whom, weeks, extension and early end, the agreement, a word by link.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { BusyRow, OrganisationRow, PlacementRow } from '#contracts';
import { type Busy, conflictsOf } from '#domain';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { ACCOUNTS, PEOPLE, PROJECT_ID } from '../support/world.js';
import { textOfPdf } from '../render/text-of-pdf.js';

let test: TestApp;
let sara: Somebody;
let amir: Somebody;
let employerId: string;
const rana = PEOPLE.rana.participationId;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  amir = await signIn(test, 'amir.berg');
  employerId = randomUUID();
  const employer = {
    id: employerId,
    projectId: PROJECT_ID,
    name: 'Bageriet Månen',
    kind: 'EMPLOYER_PRIVATE',
    organisationNumber: '556016-0680',
  };
  expect((await sara.post('/api/organisations', employer)).status).toBe(201);
});
afterAll(async () => test.close());

const employer = async (): Promise<OrganisationRow> => (await sara.get(`/api/organisations/${employerId}`)).body;
const placement = async (id: string): Promise<PlacementRow> => (await sara.get(`/api/placements/${id}`)).body;

it('an organisation number is checked by its digit', async () => {
  const wrong = {
    id: randomUUID(),
    projectId: PROJECT_ID,
    name: 'Fel AB',
    kind: 'EMPLOYER_PRIVATE',
    organisationNumber: '556016-0681',
  };
  expect((await sara.post('/api/organisations', wrong)).body.code).toBe('organisation_number.invalid');
});

it('27 places created, 24 available, 19 filled by 21 placements: 70.4 % (DOMAIN.md 9.4)', async () => {
  const day = '2026-08-15';
  const offers = Array.from({ length: 27 }, () => randomUUID());
  for (const id of offers)
    await amir.post('/api/placement-offers', {
      id,
      projectId: PROJECT_ID,
      employerId,
      offeredOn: day,
      confirmedInWriting: true,
    });
  for (const id of offers.slice(0, 3))
    expect((await amir.post(`/api/placement-offers/${id}/withdraw`, {}, { version: 1 })).status).toBe(200);
  const active = (await amir.get('/api/caseload?state=active&category=JOBSEEKER&limit=100')).body.rows as {
    id: string;
  }[];
  const used = [...offers.slice(8), offers[8], offers[9]];
  expect(used).toHaveLength(21);
  for (const [at, offerId] of used.entries()) {
    const input = {
      id: randomUUID(),
      participationId: active[at % active.length].id,
      offerId,
      kind: 'PRAKTIK',
      startsOn: TODAY,
      plannedEndOn: TODAY,
      hoursPerWeek: 1,
    };
    expect([at, (await amir.post('/api/placements', input)).status]).toEqual([at, 201]);
  }
  const figure = async (code: string): Promise<{ n: number; N: number | null; percent: number | null }> => {
    const { body } = await amir.get(
      `/api/projects/${PROJECT_ID}/figures?asOf=${TODAY}&from=${day}&to=${day}&code=${code}`,
    );
    return body.figures[0];
  };
  expect(await figure('placement_offers_created')).toMatchObject({ n: 27 });
  expect(await figure('placement_offers_available')).toMatchObject({ n: 24 });
  expect(await figure('placement_offers_filled')).toMatchObject({ n: 19, N: 27, percent: 70.4 });
  const placed = (await amir.get(`/api/placements?employerId=${employerId}&limit=100`)).body;
  expect(placed.total).toBe(21);
});

describe('who asked whom', () => {
  const ask = (who: Somebody, purpose = 'ASK_PLACE') =>
    who.post('/api/employer-touches', { id: randomUUID(), employerId, onDate: TODAY, channel: 'PHONE', purpose });
  it('asks of thirty days are counted across coaches', async () => {
    expect((await ask(sara)).status).toBe(201);
    expect((await ask(await signIn(test, 'johan.ek'))).status).toBe(201);
    expect((await ask(sara, 'THANK')).status).toBe(201);
    expect(await employer()).toMatchObject({ asked30: 2, lastTouchOn: TODAY });
    const { rows } = (await sara.get(`/api/employer-touches?employerId=${employerId}`)).body;
    expect(rows.map((one: { accountName: string }) => one.accountName).sort()).toEqual([
      'Johan Ek',
      'Sara Lind',
      'Sara Lind',
    ]);
  });
  it('nobody writes a contact in another’s name', async () => {
    const [own] = await asAdmin<{ n: number }>(
      test,
      'select count(*)::int as n from app.employer_touch where employer_id = $1 and account_id = $2',
      [employerId, ACCOUNTS.sara],
    );
    expect(own.n).toBe(2);
  });
  it('one who does not want to be asked is not asked, and says until when', async () => {
    const { version } = await employer();
    const closed = { doNotContact: true, until: '2026-12-31', reason: 'Mycket folk just nu.' };
    expect((await sara.post(`/api/organisations/${employerId}/do-not-contact`, closed, { version })).status).toBe(200);
    const refused = await ask(sara);
    expect([refused.body.code, refused.body.params.until]).toEqual(['employer.do_not_contact', '2026-12-31']);
    expect((await ask(sara, 'FOLLOW_UP')).status).toBe(201);
    expect((await employer()).doNotContact).toBe(true);
  });
});

describe('a placement', () => {
  const id = randomUUID();
  const week = [1, 2].map((weekday) => ({ weekday, from: '09:00', to: '15:00' }));
  it('has a supervisor and a week, and its hours follow', async () => {
    const old = (await sara.get(`/api/placements?participationId=${rana}`)).body.rows as PlacementRow[];
    for (const one of old.filter((row) => !row.endsOn)) {
      const end = { endsOn: one.startsOn, endReason: 'Byter arbetsplats.' };
      expect((await sara.post(`/api/placements/${one.id}/end`, end, { version: one.version })).status).toBe(200);
    }
    const input = {
      id,
      participationId: rana,
      employerId,
      kind: 'PRAKTIK',
      startsOn: TODAY,
      plannedEndOn: '2026-12-18',
      supervisor: 'Maj Wik',
      supervisorPhone: '070-1740690',
      schedule: week,
    };
    expect((await sara.post('/api/placements', input)).status).toBe(201);
    expect(await placement(id)).toMatchObject({ hoursPerWeek: 12, supervisorPhone: '070-1740690', schedule: week });
    const crooked = { schedule: [{ weekday: 1, from: '15:00', to: '09:00' }] };
    expect((await sara.post(`/api/placements/${id}/change`, crooked, { version: 1 })).body.code).toBe(
      'schedule.backwards',
    );
  });
  it('meets the SFI course on Tuesday, and it is told', async () => {
    const course = (await sara.get(`/api/sfi-enrolments?participationId=${rana}`)).body.rows.find(
      (one: { endsOn: string | null }) => !one.endsOn,
    );
    const set = { schedule: [{ weekday: 2, from: '13:00', to: '16:00' }] };
    expect(
      (await sara.post(`/api/sfi-enrolments/${course.id}/set-schedule`, set, { version: course.version })).status,
    ).toBe(200);
    const busy = (await sara.get(`/api/busy-times?participationId=${rana}&limit=100`)).body.rows as BusyRow[];
    const met = conflictsOf(busy.map((row): Busy => ({ ...row, id: row.ofId, from: row.fromTime, to: row.toTime })));
    expect(met).toContainEqual(expect.objectContaining({ weekday: 2, from: '13:00', to: '15:00' }));
  });
  it('is extended with a reason; the first end is kept; it ends early only with one', async () => {
    const before = await placement(id);
    const more = { plannedEndOn: '2027-01-29', reason: 'Går bra, vill lära sig mer.' };
    expect((await sara.post(`/api/placements/${id}/extend`, more, { version: before.version })).status).toBe(200);
    expect(await placement(id)).toMatchObject({
      plannedEndOn: '2027-01-29',
      firstPlannedEndOn: '2026-12-18',
      extensionReason: more.reason,
    });
    const early = await sara.post(`/api/placements/${id}/end`, { endsOn: TODAY }, { version: before.version + 1 });
    expect(early.body.code).toBe('placement.reason_missing');
  });
  it('has its agreement on paper', async () => {
    const answer = await request(test.url)
      .get(`/api/placements/${id}/agreement-file?language=sv`)
      .set('cookie', sara.cookie)
      .buffer(true)
      .parse((stream, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => done(null, Buffer.concat(parts)));
      });
    const text = textOfPdf(answer.body as Buffer);
    for (const word of ['Rana Salih', 'Bageriet Månen', 'Maj Wik', 'tisdag']) expect(text).toContain(word);
    expect(answer.headers['content-disposition']).not.toMatch(/Rana/);
  });
  it('the supervisor answers by link, and it shows with the placement', async () => {
    const token = randomBytes(32).toString('base64url');
    const link = {
      id: randomUUID(),
      projectId: PROJECT_ID,
      participationId: rana,
      purpose: 'supervisor_feedback',
      subjectId: id,
      tokenHash: createHash('sha256').update(token).digest('hex'),
    };
    expect((await sara.post('/api/links', link)).status).toBe(201);
    const answer = { attends: 3, learns: 2, understands: 2, wantsContact: true };
    const given = await request(test.url)
      .post('/api/links/answer')
      .set('idempotency-key', randomUUID())
      .send({ token, answer });
    expect(given.status).toBeLessThan(300);
    const { rows } = (await sara.get(`/api/supervisor-feedback?placementId=${id}`)).body;
    expect(rows).toEqual([expect.objectContaining({ attends: 3, wantsContact: true })]);
  });
});
