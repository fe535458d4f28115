// Person-level lists leave with a reason, a trace and without protected persons; the leader sees what has left; the CSV has its dictionary.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkerDatabase } from '#database';
import { dailyRound } from '../../apps/api/src/jobs/daily-round.js';
import { Mailer } from '../../apps/api/src/platform/mailer.js';
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
  const counted = rows.filter((row) => row.endsWith(';Ja')).length;
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

it('the morning after, the leader has a letter with how many files were taken, and nothing about whom', async () => {
  await asAdmin(test, "update sealed.clock set today = (now() at time zone 'Europe/Stockholm')::date + 1");
  const database = await WorkerDatabase.connect(test.database.workerUrl);
  await dailyRound({ database, mailer: new Mailer(test.dataDir), publicUrl: null });
  await database.close();
  await asAdmin(test, 'update sealed.clock set today = $1', [TODAY]);
  const outbox = path.join(test.dataDir, 'outbox');
  const letters = readdirSync(outbox).map((name) => readFileSync(path.join(outbox, name), 'utf8'));
  const taken = letters.filter((text) => /\d+ filer med uppgifter om enskilda/.test(text));
  expect(taken.map((text) => /^To: .*?([\w.]+)@/m.exec(text)?.[1])).toEqual(['karin.holm']);
  expect(taken[0]).not.toMatch(/Samordningsf/);
});

it('the threshold for small numbers is the project’s, from three to ten', async () => {
  const karin = await signIn(test, 'karin.holm');
  const versionOf = async () => (await karin.get(`/api/projects/${projectId}`)).body.version;
  const set = async (suppressionThreshold: number) =>
    karin.post(`/api/projects/${projectId}/set-threshold`, { suppressionThreshold }, { version: await versionOf() });
  expect((await set(2)).body.fields).toEqual([{ path: 'suppressionThreshold', code: 'field.threshold' }]);
  expect((await set(10)).status).toBe(200);
  const id = '0f3c2a10-5f5e-4a11-8a40-0000000000aa';
  const wanted = {
    id,
    projectId,
    title: 'Tio',
    template: 'funder_outcome',
    periodFrom: '2025-01-01',
    periodTo: TODAY,
    asOf: TODAY,
  };
  expect((await karin.post('/api/reports', wanted)).status).toBe(201);
  const { snapshot } = (await karin.get(`/api/reports/${id}/snapshot`)).body;
  expect(snapshot.threshold).toBe(10);
  const sara = await signIn(test, 'sara.lind');
  expect(
    (await sara.post(`/api/projects/${projectId}/set-threshold`, { suppressionThreshold: 4 }, { version: 1 })).status,
  ).toBe(403);
});

it('the columns of the monthly file are the receiver’s', async () => {
  const { version } = (await amir.get(`/api/projects/${projectId}`)).body;
  const columns = [
    { header: 'Pnr', field: 'identity' },
    { header: 'Tid', field: 'hours' },
  ];
  expect((await amir.post(`/api/projects/${projectId}/months/columns`, { columns }, { version })).status).toBe(200);
  const { text } = await amir.get(`/api/projects/${projectId}/months/${TODAY.slice(0, 7)}/file?format=csv`);
  expect(lines(text)[0]).toBe('Pnr;Tid');
});
