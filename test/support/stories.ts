// What most stories begin with: the app, the invented world, and people found the way a coach finds them.
import { Client } from 'pg';
import type { ParticipantHit } from '#contracts';
import { startApp, type TestApp } from './app.js';
import type { Somebody } from './sign-in.js';
import { loadTestWorld } from './world.js';

export const TODAY = '2026-11-19';

export async function startStory(): Promise<TestApp> {
  const test = await startApp();
  await loadTestWorld(test.database, TODAY);
  return test;
}

/** The one participation found by a whole name. */
export async function found(who: Somebody, name: string): Promise<ParticipantHit> {
  const { body } = await who.post('/api/participants/search', { q: name });
  const hit = (body as ParticipantHit[]).find((one) => one.displayName === name);
  if (!hit) throw new Error(`${name} was not found among ${JSON.stringify(body)}`);
  return hit;
}

/** Asks the database as its administrator: what the house itself cannot answer. */
export async function asAdmin<T extends object>(test: TestApp, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: test.database.adminUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
