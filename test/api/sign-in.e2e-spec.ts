// Signing in: one text for every failure, delays that instances share, sessions that end when they should (SECURITY.md T15–T17).
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { TestApp } from '../support/app.js';
import { signIn, somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';

let test: TestApp;
beforeAll(async () => {
  test = await startStory();
});
afterAll(async () => test.close());

const attempt = (email: string, password: string) => request(test.url).post('/api/session').send({ email, password });

it('says the same for a wrong password and an unknown account', async () => {
  const wrong = await attempt('karin.holm@demo.framsteg.example', 'fel lösenord, helt fel');
  const unknown = await attempt('nobody@demo.framsteg.example', 'fel lösenord, helt fel');
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
});

it('lets an account wait after five failures, without locking anyone else out', async () => {
  for (let i = 0; i < 6; i += 1)
    await attempt('maria.oberg@demo.framsteg.example', 'gissning nummer ett').then(() => undefined);
  const waiting = await attempt('maria.oberg@demo.framsteg.example', 'gissning nummer två');
  expect(waiting.status).toBe(429);
  expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
  await asAdmin(test, 'delete from app.sign_in_delay');
  expect((await signIn(test, 'sara.lind')).cookie).toContain('framsteg=');
});

it('gives an http-only, same-site cookie and keeps only its hash', async () => {
  const answer = await attempt('sara.lind@demo.framsteg.example', 'prova framsteg i lugn och ro');
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/^framsteg=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const token = cookie.slice('framsteg='.length, cookie.indexOf(';'));
  expect(
    await asAdmin(test, "select 1 from app.login_session where encode(token_hash, 'escape') like '%' || $1 || '%'", [
      token,
    ]),
  ).toEqual([]);
});

it('signs out here, and everywhere', async () => {
  const [one, two] = [await signIn(test, 'sara.lind'), await signIn(test, 'sara.lind')];
  expect((await one.delete('/api/session')).status).toBe(200);
  expect((await one.get('/api/session')).status).toBe(401);
  expect((await two.get('/api/session')).status).toBe(200);
  const three = await signIn(test, 'sara.lind');
  expect((await two.post('/api/session/end-all')).status).toBe(200);
  expect((await three.get('/api/session')).status).toBe(401);
});

it('ends an idle session after half an hour and any after twelve', async () => {
  const idle = await signIn(test, 'karin.holm');
  await asAdmin(test, "update app.login_session set seen_at = now() - interval '31 minutes' where ended_at is null");
  expect((await idle.get('/api/session')).status).toBe(401);
  const old = await signIn(test, 'karin.holm');
  await asAdmin(test, "update app.login_session set expires_at = now() - interval '1 second' where ended_at is null");
  expect((await old.get('/api/session')).status).toBe(401);
});

it('a session in use goes on: each use counts, written once a minute', async () => {
  const used = await signIn(test, 'karin.holm');
  const seenAgo = async (): Promise<number> =>
    Number(
      (
        await asAdmin<{ s: string }>(
          test,
          'select extract(epoch from now() - max(seen_at)) as s from app.login_session where ended_at is null',
        )
      )[0].s,
    );
  const setBack = (by: string) =>
    asAdmin(test, `update app.login_session set seen_at = now() - interval '${by}' where ended_at is null`);
  await setBack('29 minutes');
  expect((await used.get('/api/caseload?limit=1')).status).toBe(200);
  expect(await seenAgo()).toBeLessThan(30);
  await setBack('50 seconds');
  expect((await used.get('/api/caseload?limit=1')).status).toBe(200);
  expect(await seenAgo()).toBeGreaterThan(40);
});

it('shuts a disabled account out at its next request', async () => {
  const peter = await signIn(test, 'peter.falk');
  const johan = await signIn(test, 'johan.ek');
  const { body } = await peter.get('/api/accounts');
  const account = body.rows.find((row: { name: string }) => row.name === 'Johan Ek');
  expect((await peter.post(`/api/accounts/${account.id}/disable`, {}, { version: account.version })).status).toBe(200);
  expect((await johan.get('/api/session')).status).toBe(401);
});

describe('a new password by link', () => {
  const letters = () =>
    readdirSync(join(test.dataDir, 'outbox')).map((file) => readFileSync(join(test.dataDir, 'outbox', file), 'utf8'));
  it('answers alike whether the account exists or not', async () => {
    const known = await request(test.url)
      .post('/api/password/forgot')
      .send({ email: 'amir.berg@demo.framsteg.example' });
    const unknown = await request(test.url)
      .post('/api/password/forgot')
      .send({ email: 'nobody@demo.framsteg.example' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(letters()).toHaveLength(1);
  });
  it('works once, asks for a good password, and ends the old sessions', async () => {
    const amir = await signIn(test, 'amir.berg');
    const token = /token=([\w-]+)/.exec(letters()[0])![1];
    const set = (password: string) => request(test.url).post('/api/password/set').send({ token, password });
    expect((await set('kort')).body).toMatchObject({
      status: 400,
      fields: [{ path: 'password', code: 'password.too_short' }],
    });
    expect((await set('lösenordlösenord')).body).toMatchObject({ status: 422, code: 'password.common' });
    expect((await set('en häst äter blåbär i regnet')).status).toBe(200);
    expect((await set('en häst äter blåbär i regnet')).body).toMatchObject({ status: 422, code: 'link.expired' });
    expect((await amir.get('/api/session')).status).toBe(401);
    expect((await signIn(test, 'amir.berg', 'en häst äter blåbär i regnet')).cookie).toBeTruthy();
  });
});

it('a cookie somebody made up opens nothing', async () =>
  expect((await somebody(test, `framsteg=${'a'.repeat(43)}`).get('/api/session')).status).toBe(401));

it('an administrator invites; the link of the letter sets the password; a membership opens the project', async () => {
  const peter = await signIn(test, 'peter.falk');
  const id = randomUUID();
  const email = 'ny.coach@demo.framsteg.example';
  expect(
    (await peter.post('/api/accounts', { id, email, name: 'Ny Coach', kind: 'staff', language: 'sv' })).status,
  ).toBe(201);
  expect(
    (await peter.post('/api/accounts', { id: randomUUID(), email, name: 'Igen', kind: 'staff', language: 'sv' }))
      .status,
  ).toBe(409);
  expect((await peter.post(`/api/accounts/${id}/send-link`)).status).toBe(202);
  const outbox = join(test.dataDir, 'outbox');
  const letter = readdirSync(outbox)
    .map((file) => readFileSync(join(outbox, file), 'utf8'))
    .find((text) => text.includes(`To: ${email}`))!;
  const token = /token=([\w-]+)/.exec(letter)![1];
  const password = 'sju katter sover under bron';
  expect((await request(test.url).post('/api/password/set').send({ token, password })).status).toBe(200);
  const coach = await signIn(test, email, password);
  expect((await coach.get('/api/caseload')).status).toBe(403);
  const projectId = (await peter.get('/api/projects')).body.rows[0].id;
  expect(
    (await peter.post('/api/memberships', { id: randomUUID(), accountId: id, projectId, role: 'coach' })).status,
  ).toBe(201);
  expect((await coach.get('/api/caseload?limit=1')).body.total).toBeGreaterThan(70);
});
