// Somebody signed in, asking as the browser does: cookie, key, version.
import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { TestApp } from './app.js';

export interface Somebody {
  get(path: string): Promise<Response>;
  post(path: string, body?: object, options?: { version?: number; key?: string }): Promise<Response>;
  put(path: string, body: object): Promise<Response>;
  delete(path: string): Promise<Response>;
  cookie: string;
}

const PASSWORD = 'prova framsteg i lugn och ro';

/** @param who the part of the demo address before the @, as `sara.lind` */
export async function signIn(test: TestApp, who: string, password = PASSWORD): Promise<Somebody> {
  const email = who.includes('@') ? who : `${who}@demo.framsteg.example`;
  const answer = await request(test.url).post('/api/session').send({ email, password });
  if (answer.status !== 200)
    throw new Error(`${email} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return somebody(test, String(answer.headers['set-cookie']).split(';')[0]);
}

export function somebody(test: TestApp, cookie: string): Somebody {
  return {
    cookie,
    get: (path) => request(test.url).get(path).set('cookie', cookie),
    post: (path, body = {}, { version, key = randomUUID() } = {}) => {
      const asked = request(test.url).post(path).set('cookie', cookie).set('idempotency-key', key);
      return (version === undefined ? asked : asked.set('if-match', `"${version}"`)).send(body);
    },
    put: (path, body) =>
      request(test.url).put(path).set('cookie', cookie).set('idempotency-key', randomUUID()).send(body),
    delete: (path) => request(test.url).delete(path).set('cookie', cookie).set('idempotency-key', randomUUID()),
  };
}
