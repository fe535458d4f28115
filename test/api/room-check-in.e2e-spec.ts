// A room checks people in: the sign on its wall changes, everybody presses or types her own code, and what is written is the moment she came. No name is ever shown.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { AttendanceRow, CheckedIn, OpenedLink, RoomPage } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, found, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let sara: Somebody;
let projectId: string;
let session: string;
let token: string;
let linkId: string;
let rana: { participationId: string; reference: string };
let zahra: { id: string; reference: string };
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  const hit = await found(sara, 'Rana Salih');
  rana = hit;
  ({ projectId } = hit);
  const { body } = await sara.get('/api/caseload?isMine=true&state=active&limit=100');
  zahra = body.rows.find((row: { isProtected: boolean }) => row.isProtected);
  session = await schedule(TODAY);
  ({ token, linkId } = await wall(session));
});
afterAll(async () => test.close());

async function schedule(onDate: string): Promise<string> {
  const id = randomUUID();
  const people = [rana.participationId, zahra.id];
  const input = { id, projectId, kind: 'JOB_SEARCH', onDate, startsAt: '09:00', endsAt: '11:00' };
  expect((await sara.post('/api/activities', { ...input, participationIds: people })).status).toBe(201);
  return id;
}
/** The link behind a session's sign, as the page of the wall makes it. */
async function wall(subjectId: string): Promise<{ token: string; linkId: string }> {
  const secret = randomBytes(32).toString('base64url');
  const made = { id: randomUUID(), projectId, purpose: 'room_check_in', subjectId };
  const tokenHash = createHash('sha256').update(secret).digest('hex');
  expect((await sara.post('/api/links', { ...made, tokenHash })).status).toBe(201);
  return { token: secret, linkId: made.id };
}
const open = (secret = token) => request(test.url).post('/api/links/open').send({ token: secret });
const answer = (sign: string, code: string, secret = token) =>
  request(test.url).post('/api/links/answer').send({ token: secret, answer: { sign, code } });
const signOf = async (activity = session): Promise<string> =>
  (await sara.get(`/api/activities/${activity}/room-sign`)).body.sign;
const pageOf = async (): Promise<RoomPage> => ((await open()).body as OpenedLink).page as unknown as RoomPage;
const rowOf = async (participationId: string): Promise<AttendanceRow> =>
  (await sara.get(`/api/attendances?activityId=${session}`)).body.rows.find(
    (row: AttendanceRow) => row.participationId === participationId,
  );

it('shows what takes place and the codes of those expected; no name, and nothing of a protected person', async () => {
  const opened = await open();
  expect(opened.body).toMatchObject({ purpose: 'room_check_in', isUsed: false });
  expect(opened.body.page).toEqual({
    kind: 'JOB_SEARCH',
    onDate: TODAY,
    startsAt: '09:00',
    endsAt: '11:00',
    codes: [rana.reference],
  });
  expect(opened.text).not.toMatch(/Rana|Salih|Zahra/);
  expect(opened.text).not.toContain(zahra.reference);
});

it('a sign that is wrong, of another session or of an hour ago is refused with one answer, and nobody is checked in', async () => {
  const other = await schedule(TODAY);
  const [{ sign: old }] = await asAdmin<{ sign: string }>(
    test,
    'select app.room_sign($1, floor(extract(epoch from now()) / 30)::bigint - 120) as sign',
    [session],
  );
  const said = [];
  for (const sign of ['0123456789', await signOf(other), old])
    for (const code of [rana.reference, zahra.reference, 'ZZZZZZ']) {
      const { status, body } = await answer(sign, code);
      said.push({ status, body });
    }
  expect(new Set(said.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify({ status: 200, body: { why: 'sign', isCheckedIn: false } })]),
  );
  expect((await rowOf(rana.participationId)).checkedInAt).toBeNull();
});

it('the right sign and a code not expected here: the code is not known, nothing is written', async () => {
  const { body } = await answer(await signOf(), 'ZZZZZZ');
  expect(body as CheckedIn).toEqual({ isCheckedIn: false, why: 'code' });
});

it('checks in by the own code, however it is typed: her moment stands, her attendance is still for the leader to say', async () => {
  const { body } = await answer(await signOf(), ` ${rana.reference.toLowerCase()} `);
  expect(body as CheckedIn).toEqual({ isCheckedIn: true, why: null });
  const row = await rowOf(rana.participationId);
  expect(row.attendance).toBe('NOT_REPORTED');
  expect(row.checkedInAt).not.toBeNull();
  expect((await pageOf()).codes).toEqual([]);
});

it('once more keeps the first moment', async () => {
  const { checkedInAt } = await rowOf(rana.participationId);
  expect((await answer(await signOf(), rana.reference)).body.isCheckedIn).toBe(true);
  expect((await rowOf(rana.participationId)).checkedInAt).toBe(checkedInAt);
});

it('a protected person types her code and is checked in; no answer carries her name', async () => {
  const answered = await answer(await signOf(), zahra.reference);
  expect(answered.body).toEqual({ isCheckedIn: true, why: null });
  expect((await rowOf(zahra.id)).checkedInAt).not.toBeNull();
  expect(answered.text + (await open()).text).not.toMatch(/Zahra|Rana|Salih/);
});

it('the change log says that it came through a link', async () => {
  const rows = await asAdmin<{ name: string }>(
    test,
    `select a.name from app.change_log c join app.account a on a.id = c.actor_id
     where c.table_name = 'attendance' and c.verb = 'update' order by c.at desc limit 1`,
  );
  expect(rows).toEqual([{ name: 'link' }]);
});

it('taken back, of another day, of a cancelled session or never made: one and the same answer, opened and answered', async () => {
  const tomorrow = await wall(await schedule('2026-11-20'));
  const cancelled = await schedule(TODAY);
  const gone = await wall(cancelled);
  expect((await sara.post(`/api/activities/${cancelled}/void`, { reason: 'Inställt' }, { version: 1 })).status).toBe(
    200,
  );
  const sign = await signOf();
  expect((await sara.post(`/api/links/${linkId}/revoke`, {}, { version: 2 })).status).toBe(200);
  const said = [];
  for (const secret of [token, tomorrow.token, gone.token, randomBytes(32).toString('base64url')])
    for (const one of [await open(secret), await answer(sign, rana.reference, secret)])
      said.push([one.status, one.body.code]);
  expect(said).toEqual(said.map(() => [422, 'link.gone']));
});
