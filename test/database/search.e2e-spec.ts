// A hundred thousand names: the index is used under the keeper's function, as the role the API asks as, and little is read (issue: under 200 ms).
import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { askedWords, fold, nameTokens } from '#domain';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { ACCOUNTS, loadTestWorld, OWNER, PROJECT_ID } from '../support/world.js';

const PEOPLE = 100_000;
const GIVEN =
  'Mohammed Fatima Ahmed Rana Omar Layla Yusuf Amina Ali Hodan Olena Oksana Dawit Hiwot Tesfaye Selam Farid Zahra Mehmet Elif Abdirahman Ifrah Sofia Björn Åsa Nguyen Kidane Rahel Ibrahim Mariam'.split(
    ' ',
  );
const SYLLABLES = 'ka ra mi so ter han shev chen ber al das mor ken dir wa lu no ta gi zer'.split(' ');
/** Repeatable, and unlike one another, as family names are. */
const family = (n: number): string =>
  [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map((at) => SYLLABLES[at]).join('') +
  (n % 7 === 0 ? 'sson' : '');

let database: TestDatabase;
let admin: Client;
let sara: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  for (let from = 0; from < PEOPLE; from += 5000) {
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const name = fold(`${family((from + at) * 7919)} ${GIVEN[(from + at) % GIVEN.length]}`);
      return { id: randomUUID(), name, tokens: nameTokens(name) };
    });
    await admin.query(
      `with p as (select * from jsonb_to_recordset($1) as x(id uuid, name text, tokens text[])),
        a as (insert into app.participant (id, org_id) select id, $2 from p),
        b as (insert into app.participation (id, org_id, project_id, participant_id, reference) select gen_random_uuid(), $2, $3, id, left(id::text, 13) from p)
        insert into sealed.name_index (participant_id, org_id, name, tokens) select id, $2, name, tokens from p`,
      [JSON.stringify(rows), OWNER.id, PROJECT_ID],
    );
  }
  await admin.query('vacuum analyze sealed.name_index');
  await admin.query('vacuum analyze app.participation');
  const token = createHash('sha256').update('a session').digest();
  await admin.query(
    "insert into app.login_session (id, org_id, account_id, token_hash, expires_at, seen_at) values ($1, $2, $3, $4, now() + interval '1 hour', now())",
    [randomUUID(), OWNER.id, ACCOUNTS.sara, token],
  );
  sara = new Client({ connectionString: database.loginUrl });
  await sara.connect();
  await sara.query('begin');
  await sara.query("select app.open($1, 'search'), set_config('role', 'app_staff', true)", [token]);
}, 180_000);
afterAll(async () => {
  await sara.end();
  await admin.end();
  await database.drop();
});

const asked = (q: string): unknown[] => {
  const words = askedWords(q);
  const lead = words.reduce((longest, word) => (word.exact.length > longest.exact.length ? word : longest));
  return [lead.any, JSON.stringify(words.map(({ any }) => any)), PROJECT_ID, 12];
};

it.each([
  'a',
  'mo',
  'karashev',
  'mohamad karashev',
  'шевченко',
  'رنا',
  'tesfay wamorken',
  'nobody atall',
  'sson fatima',
])('asked for "%s" the index answers and little is read', async (q) => {
  const { rows } = await sara.query(
    `explain (analyze, buffers, format json) select * from app.search_participants($1, $2, $3, $4)`,
    asked(q),
  );
  const plan = rows[0]['QUERY PLAN'][0];
  const pages = plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
  process.stdout.write(
    `search "${q}": ${plan['Execution Time'].toFixed(1)} ms, ${pages} pages, ${plan.Plan['Actual Rows']} rows\n`,
  );
  // The whole index is some tens of thousands of pages; a scan of it would show.
  expect(pages).toBeLessThan(14_000);
});

it('every search was answered by the index', async () => {
  await sara.query('commit; select pg_stat_force_next_flush()');
  const { rows } = await admin.query<{ idx: number }>(
    "select idx_scan::int as idx from pg_stat_user_indexes where indexrelname = 'name_index_tokens_ix'",
  );
  expect(rows[0].idx).toBeGreaterThanOrEqual(9);
});
