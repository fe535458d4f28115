// Every answer carries the same protecting headers: the first and the later ones, errors and what does not exist.
import request from 'supertest';
import type { TestApp } from '../support/app.js';
import { startStory } from '../support/stories.js';

let test: TestApp;
beforeAll(async () => {
  test = await startStory();
});
afterAll(async () => test.close());

const PROTECTING = {
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-store',
};

it.each([
  ['the first', '/health/live', 200],
  ['a later one', '/health/live', 200],
  ['one that is refused', '/api/session', 401],
  ['one for what is not there', '/api/no-such-thing', 404],
])('%s', async (_, path, status) => {
  const { status: given, headers } = await request(test.url).get(path);
  expect(given).toBe(status);
  expect(headers).toMatchObject(PROTECTING);
  expect(headers['x-powered-by']).toBeUndefined();
});
