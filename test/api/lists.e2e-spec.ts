// Person-level lists leave with a reason, a trace and without protected persons; the leader sees what has left; the CSV has its dictionary.
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let amir: Somebody;
let projectId: string;
beforeAll(async () => {
  test = await startStory();
  amir = await signIn(test, 'amir.berg');
  projectId = (await amir.get('/api/projects')).body.rows[0].id;
});
afterAll(async () => test.close());

const wish = (more: object = {}) => ({
  from: '2025-11-01',
  to: TODAY,
  format: 'csv',
  language: 'sv',
  reason: 'Årlig redovisning',
  ...more,
});
const take = (kind: string, more: object = {}) => amir.post(`/api/projects/${projectId}/lists/${kind}`, wish(more));
const lines = (text: string) => text.trim().split('\r\n');
const references = async (where: string) =>
  (await asAdmin<{ reference: string }>(test, `select s.reference from app.participation s ${where}`)).map(
    (row) => row.reference,
  );

it('the municipal measure lists everybody who left in the time, and adds up with the figure', async () => {
  const { status, text } = await take('kolada', { from: '2024-11-01', to: '2026-10-15' });
  expect(status).toBe(200);
  const rows = lines(text).slice(1);
  const { body } = await amir.get(`/api/projects/${projectId}/figures?asOf=${TODAY}&code=kolada_exit`);
  const counted = rows.filter((row) => row.endsWith(';Räknas')).length;
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThanOrEqual(body.figures[0].n);
});

it('SUS has a row a registration, and ends in its own three words', async () => {
  const rows = lines((await take('sus')).text).slice(1);
  const periods = await asAdmin(
    test,
    `select 1 from app.period p join app.participation s on s.id = p.participation_id where not s.is_protected and s.category = 'JOBSEEKER'
      and p.entry_on <= '${TODAY}' and (p.exit_on is null or p.exit_on >= '2025-11-01')`,
  );
  expect(rows).toHaveLength(periods.length);
  const ends = new Set(rows.map((row) => row.split(';')[9]));
  for (const end of ends) expect(['', 'Avslutat', 'Avbrutet', 'Felregistrering']).toContain(end);
  expect(ends.has('Avslutat')).toBe(true);
});

it('no list holds a protected person, not even for her handler', async () => {
  const hidden = await references('where s.is_protected');
  expect(hidden.length).toBeGreaterThan(1);
  for (const kind of ['kolada', 'sus']) {
    const { text } = await take(kind, { from: '2020-01-01' });
    for (const reference of hidden) expect(text).not.toContain(reference);
  }
});

it('asks for a reason beside its field, and the leader sees who took what and why', async () => {
  expect((await take('sus', { reason: '' })).body.fields).toEqual([{ path: 'reason', code: 'field.length' }]);
  await take('sus', { format: 'xlsx', reason: 'Samordningsförbundet frågar' });
  const karin = await signIn(test, 'karin.holm');
  const { body } = await karin.get(`/api/disclosures?projectId=${projectId}`);
  expect(body.rows[0]).toMatchObject({
    accountName: 'Amir Berg',
    permission: 'list:export',
    reason: 'Samordningsförbundet frågar',
  });
  expect(body.rows[0].people).toBeGreaterThan(10);
  for (const who of ['karin.holm', 'sara.lind', 'ulla.sand'])
    expect((await (await signIn(test, who)).post(`/api/projects/${projectId}/lists/sus`, wish())).status).toBe(403);
});

it('the CSV of a report has a dictionary of its columns and measures', async () => {
  const ulla = await signIn(test, 'ulla.sand');
  const { text } = await ulla.get('/api/report-dictionary?language=sv');
  for (const name of ['kolumn;percent;', 'kolumn;as_of;', 'mått;kolada_exit;', 'mått;EECR05;'])
    expect(text).toContain(name);
});
