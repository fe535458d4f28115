// Every role × every route, generated from the API's own description, against access.ts. A new route is in it the moment it exists (SECURITY.md G1, G2).
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { mayDo, type MemberRole, type Permission } from '#domain';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { loadTestWorld } from '../support/world.js';

interface Route {
  path: string;
  method: string;
  permission: Permission | null;
}

const PEOPLE: Record<string, MemberRole> = {
  'sara.lind': 'coach',
  'karin.holm': 'project_leader',
  'amir.berg': 'project_admin',
  'ulla.sand': 'funder',
  'peter.falk': 'system_admin',
};

let test: TestApp;
let routes: Route[];
const somebodies = new Map<string, Somebody>();

beforeAll(async () => {
  test = await startApp();
  await loadTestWorld(test.database);
  const { body } = await request(test.url).get('/api/openapi.json');
  routes = Object.entries(body.paths as Record<string, Record<string, { 'x-permission': Permission | null }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({
        path,
        method: method.toUpperCase(),
        permission: one['x-permission'],
      })),
  );
  for (const who of Object.keys(PEOPLE)) somebodies.set(who, await signIn(test, who));
});
afterAll(async () => test.close());

const filled = (path: string): string =>
  path
    .replace('{code}', 'participants_enrolled')
    .replace('{key}', 'probe')
    .replace(/\{\w+\}/g, randomUUID());

async function ask(cookie: string | null, { path, method }: Route): Promise<number> {
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const asked = request(test.url)[verb](filled(path)).set('idempotency-key', randomUUID()).set('if-match', '"1"');
  const answer = await (cookie ? asked.set('cookie', cookie) : asked).send(
    method === 'GET' || method === 'DELETE' ? undefined : {},
  );
  return answer.status;
}

it('has a description of every route', () => expect(routes.length).toBeGreaterThan(70));

it('nobody known gets nowhere but through the open doors', async () => {
  for (const route of routes.filter((one) => one.permission !== null))
    expect([route.path, await ask(null, route)]).toEqual([route.path, 401]);
});

/** Ending one's own sessions would end the test. */
const ENDS = ['/api/session', '/api/session/end-all'];

for (const [who, role] of Object.entries(PEOPLE)) {
  it(`${role}: exactly what access.ts says`, async () => {
    const unexpected: string[] = [];
    for (const route of routes) {
      if (route.permission === null || (ENDS.includes(route.path) && route.method !== 'GET')) continue;
      const status = await ask(somebodies.get(who)!.cookie, route);
      const fits = mayDo([role], route.permission) ? status !== 401 && status !== 403 && status < 500 : status === 403;
      if (!fits) unexpected.push(`${route.method} ${route.path} → ${status}`);
    }
    expect(unexpected).toEqual([]);
  });
}

it('a write needs its key, a change its version, and JSON from our own pages', async () => {
  const { cookie } = somebodies.get('sara.lind')!;
  const post = (path: string) => request(test.url).post(path).set('cookie', cookie);
  expect((await post('/api/notes').send({})).status).toBe(400);
  expect(
    (await post(`/api/plan-steps/${randomUUID()}/move`).set('idempotency-key', randomUUID()).send({ status: 'done' }))
      .status,
  ).toBe(428);
  expect(
    (await post('/api/notes').set('idempotency-key', randomUUID()).set('origin', 'https://elsewhere.example').send({}))
      .status,
  ).toBe(403);
  expect(
    (await post('/api/notes').set('idempotency-key', randomUUID()).set('sec-fetch-site', 'cross-site').send({})).status,
  ).toBe(403);
  expect((await post('/api/notes').set('idempotency-key', randomUUID()).type('form').send('a=b')).status).toBe(415);
});
