// Guessing identity numbers is stopped: thirty different ones an hour and account, counted in the database, whichever door is used (SECURITY.md T14).
import { NUMBER_SEARCHES_AN_HOUR, parseIdentityNumber } from '#domain';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { ACCOUNTS, PROJECT_ID } from '../support/world.js';

/** Of a person in the world, and a test number nobody there has. */
const KNOWN = '199012119948';
const UNKNOWN = '200012099891';
const MANY = 'identity_number.too_many_searches';
let test: TestApp;
let amir: Somebody;
let numbers: string[];
beforeAll(async () => {
  test = await startStory();
  amir = await signIn(test, 'amir.berg');
  numbers = guesses();
});
afterAll(async () => test.close());

/** Guesses built as the published test numbers of 2000 are (DOMAIN.md 6.3): a day, 238 and the digit that fits. They are asked for, never kept. */
function guesses(): string[] {
  const found: string[] = [];
  for (let day = 0; found.length < NUMBER_SEARCHES_AN_HOUR + 5; day += 1) {
    const date = new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
    for (let digit = 0; digit < 10; digit += 1)
      if (parseIdentityNumber(`${date}238${digit}`, TODAY)) found.push(`${date}238${digit}`);
  }
  return found;
}
const search = (q: string, who = amir) => who.post('/api/participants/search', { q });
const rows = (outcome: string) =>
  asAdmin<{ reason: string }>(
    test,
    "select reason from app.access_log where actor_id = $1 and outcome = $2 and reason like 'number:%'",
    [ACCOUNTS.amir, outcome],
  );

it('the same number again is no new guess', async () => {
  for (let time = 0; time < NUMBER_SEARCHES_AN_HOUR + 2; time += 1) expect((await search(KNOWN)).status).toBe(200);
  expect(new Set((await rows('allowed')).map(({ reason }) => reason)).size).toBe(1);
});

it('twenty-nine more, and then every door says the same, found or not, at once or one by one', async () => {
  const tried = await Promise.all(numbers.map((one) => search(one)));
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(NUMBER_SEARCHES_AN_HOUR - 1);
  const refused = tried.filter(({ status }) => status !== 200);
  expect(refused.every(({ status, body }) => status === 429 && body.code === MANY)).toBe(true);
  expect(refused[0].body.params).toEqual({ most: NUMBER_SEARCHES_AN_HOUR });
  const doors = [
    await search(UNKNOWN),
    await amir.post('/api/caseload/search', { q: UNKNOWN }),
    await amir.post('/api/intake/duplicates', { projectId: PROJECT_ID, personalNumber: UNKNOWN }),
  ];
  expect(doors.map(({ status, body }) => [status, body.code])).toEqual(doors.map(() => [429, MANY]));
  expect((await rows('refused')).length).toBe(refused.length + doors.length);
});

it('signing in again does not help; names are still found; others are not kept waiting', async () => {
  const again = await signIn(test, 'amir.berg');
  expect((await search(UNKNOWN, again)).body.code).toBe(MANY);
  expect((await search('Rana Salih', again)).status).toBe(200);
  expect((await search(UNKNOWN, await signIn(test, 'sara.lind'))).status).toBe(200);
});

it('an hour later it may be asked again', async () => {
  await asAdmin(
    test,
    "set session_replication_role = replica; update app.access_log set at = at - interval '61 minutes'",
  );
  expect((await search(UNKNOWN)).status).toBe(200);
});

it('no number stands in the log, nor the index it is found by', async () => {
  const [{ doc }] = await asAdmin<{ doc: string }>(test, 'select json_agg(a)::text as doc from app.access_log a');
  const indexes = await asAdmin<{ hex: string }>(
    test,
    "select distinct encode(blind_index, 'hex') as hex from app.identity_number where blind_index is not null",
  );
  expect(indexes.length).toBeGreaterThan(0);
  expect(
    [KNOWN, UNKNOWN, ...numbers, ...indexes.map(({ hex }) => hex.slice(0, 20))].filter((one) => doc.includes(one)),
  ).toEqual([]);
});
