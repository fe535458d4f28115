// Pages follow one another without a gap or a repetition, by a name, a day or nothing at all; a place that was made up is refused, and no name stands in it.
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { startStory } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let amir: Somebody;
beforeAll(async () => {
  test = await startStory();
  amir = await signIn(test, 'amir.berg');
});
afterAll(async () => test.close());

type Row = Record<string, unknown> & { id: string };
async function turn(path: string): Promise<{ rows: Row[]; places: string[] }> {
  const rows: Row[] = [];
  const places: string[] = [];
  for (let after = ''; ; ) {
    const { status, body } = await amir.get(`${path}&limit=20${after && `&after=${encodeURIComponent(after)}`}`);
    expect(status).toBe(200);
    rows.push(...body.rows);
    if (!body.next) return { rows, places };
    places.push(body.next);
    after = body.next;
  }
}

it.each([
  ['names', `caseload?projectId=${PROJECT_ID}&sort=sortName`],
  ['days', `follow-ups?projectId=${PROJECT_ID}&sort=-dueOn`],
  ['days that may be empty', `caseload?projectId=${PROJECT_ID}&sort=nextOn`],
])('by %s', async (_, path) => {
  const { rows, places } = await turn(`/api/${path}`);
  const whole = (await amir.get(`/api/${path}&limit=100`)).body;
  expect(places.length).toBeGreaterThan(1);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.slice(0, whole.rows.length).map(({ id }) => id)).toEqual(whole.rows.map(({ id }: Row) => id));
  expect(rows).toHaveLength(whole.total);
  const said = places.map((place) => Buffer.from(place, 'base64url').toString('utf8').toLowerCase());
  // Short words may stand in a seal by chance.
  const words = rows.flatMap((row) =>
    String(row['displayName'] ?? '')
      .toLowerCase()
      .split(' '),
  );
  for (const word of words.filter(({ length }) => length > 5))
    expect([word, said.join().includes(word)]).toEqual([word, false]);
});

it.each([
  ['a day that is none', ['2026-02-30', '00000000-0000-4000-8000-000000000001']],
  ['a day that is a word', ['igår', '00000000-0000-4000-8000-000000000001']],
  ['a row that is none', ['2026-02-03', 'x']],
])('%s is refused', async (_, place) => {
  const after = Buffer.from(JSON.stringify(place)).toString('base64url');
  const { status, body } = await amir.get(`/api/follow-ups?projectId=${PROJECT_ID}&sort=-dueOn&after=${after}`);
  expect([status, body.fields?.[0]?.path]).toEqual([400, 'after']);
});
