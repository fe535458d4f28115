// A link lets somebody without an account do one thing, once, and tells nothing else: a supervisor answers four questions.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';

let test: TestApp;
let sara: Somebody;
let placement: { id: string; participationId: string; projectId: string };
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  const mine = (await sara.get('/api/caseload?isMine=true&limit=100')).body.rows.map((row: { id: string }) => row.id);
  const { body } = await sara.get('/api/placements?limit=100');
  placement = body.rows.find((row: { participationId: string }) => mine.includes(row.participationId));
});
afterAll(async () => test.close());

const secret = () => {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') };
};
const about = (tokenHash: string, more: object = {}) => ({
  id: randomUUID(),
  projectId: placement.projectId,
  purpose: 'supervisor_feedback',
  participationId: placement.participationId,
  subjectId: placement.id,
  tokenHash,
  ...more,
});
const open = (token: string) => request(test.url).post('/api/links/open').send({ token });
const answer = (token: string, given: object) =>
  request(test.url).post('/api/links/answer').send({ token, answer: given });
const WELL = { attends: 3, learns: 2, understands: 3, wantsContact: true };

it('shows the supervisor a first name and a workplace, takes one answer, and the coach reads it', async () => {
  const { token, tokenHash } = secret();
  const made = about(tokenHash);
  expect((await sara.post('/api/links', made)).body).toEqual({ id: made.id, version: 1 });
  const opened = (await open(token)).body;
  expect(opened).toMatchObject({ purpose: 'supervisor_feedback', isUsed: false });
  expect(Object.keys(opened.page).sort()).toEqual(['firstName', 'startsOn', 'workplace']);
  expect((await answer(token, WELL)).body).toEqual({ isSaved: true });
  expect((await answer(token, { ...WELL, attends: 1 })).body).toEqual({ isUsed: true });
  expect((await open(token)).body.isUsed).toBe(true);
  const { body } = await sara.get(`/api/supervisor-feedback?placementId=${placement.id}`);
  expect(body.rows).toEqual([expect.objectContaining(WELL)]);
  const [written] = await asAdmin<{ name: string }>(
    test,
    "select a.name from app.change_log c join app.account a on a.id = c.actor_id where c.table_name = 'supervisor_feedback'",
  );
  expect(written.name).toBe('link');
});

it('keeps the secret nowhere', async () => {
  const { token, tokenHash } = secret();
  await sara.post('/api/links', about(tokenHash));
  const rows = await asAdmin<{ n: number }>(
    test,
    `select (select count(*) from app.idempotency_key where answer::text like '%' || $1 || '%')::int
      + (select count(*) from app.change_log where changes::text like '%' || $1 || '%')::int as n`,
    [token],
  );
  expect(rows[0].n).toBe(0);
});

it('puts what does not fit beside its question, and is not used up by it', async () => {
  const { token, tokenHash } = secret();
  await sara.post('/api/links', about(tokenHash));
  const { status, body } = await answer(token, { ...WELL, attends: 4, coach: 'x' });
  expect(status).toBe(400);
  expect(body.fields.map((one: { path: string }) => one.path).sort()).toEqual(['attends', 'coach']);
  expect((await open(token)).body.isUsed).toBe(false);
});

it('taken back, run out or never made: one and the same answer', async () => {
  const { token, tokenHash } = secret();
  const made = about(tokenHash);
  await sara.post('/api/links', made);
  await sara.post(`/api/links/${made.id}/revoke`, {}, { version: 1 });
  const old = secret();
  const aged = about(old.tokenHash);
  await sara.post('/api/links', aged);
  const said = async (one: string) => {
    const { status, body } = await open(one);
    return [status, body.code];
  };
  expect(await said(token)).toEqual([422, 'link.gone']);
  expect(await said(secret().token)).toEqual([422, 'link.gone']);
  await asAdmin(
    test,
    `do $$ begin perform set_config('session_replication_role', 'replica', true); update app.link set expires_at = now() where id = '${aged.id}'; end $$`,
  );
  expect(await said(old.token)).toEqual([422, 'link.gone']);
});

it('is made for the own caseload alone', async () => {
  const others = (await sara.get('/api/caseload?isMine=false&state=active&limit=1')).body.rows[0];
  const { tokenHash } = secret();
  expect((await sara.post('/api/links', about(tokenHash, { participationId: others.id }))).status).toBe(403);
});

it('about a placement of somebody else is no link at all', async () => {
  const { body } = await sara.get('/api/placements?limit=100');
  const other = body.rows.find((row: { participationId: string }) => row.participationId !== placement.participationId);
  const { token, tokenHash } = secret();
  await sara.post('/api/links', about(tokenHash, { subjectId: other.id }));
  expect((await open(token)).body.code).toBe('link.gone');
});
