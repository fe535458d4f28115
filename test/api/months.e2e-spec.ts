// The monthly participant file: everybody is in it, protected persons as birth date and suffix; months go in order; a correction sends later months again.
import { randomUUID } from 'node:crypto';
import type { MonthChainView, MonthView } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';

let test: TestApp;
let amir: Somebody;
let projectId: string;
beforeAll(async () => {
  test = await startStory();
  amir = await signIn(test, 'amir.berg');
  projectId = (await amir.get('/api/projects')).body.rows[0].id;
});
afterAll(async () => test.close());

const at = (path = '') => `/api/projects/${projectId}/months${path}`;
const chain = async () => (await amir.get(at())).body as MonthChainView;
const month = async (name: string) => (await amir.get(at(`/${name}`))).body as MonthView;
const send = async (name: string) =>
  amir.post(at(`/${name}/send`), { id: randomUUID(), sha256: (await month(name)).sha256 });

it('holds everybody who was there, protected persons without number, and nobody’s number in full on the page', async () => {
  const view = await month('2026-10');
  expect(view.rows.length).toBeGreaterThan(15);
  expect(view.rows.every((row) => /^\d{8}(-\*{4})?$/.test(row.identity))).toBe(true);
  const file = await amir.get(at('/2026-10/file?format=csv'));
  const lines = file.text.trim().split('\r\n');
  expect(lines).toHaveLength(view.rows.length + 1);
  const protectedThen = await asAdmin(
    test,
    `select 1 from app.participation s join app.period p on p.participation_id = s.id where s.is_protected and s.category = 'JOBSEEKER' and p.entry_on <= '2026-10-31' and (p.exit_on is null or p.exit_on >= '2026-10-01')`,
  );
  expect(protectedThen.length).toBeGreaterThan(0);
  expect(file.text.match(/\d{8}Tf[12]9/g)).toHaveLength(protectedThen.length);
  expect(file.headers['content-disposition']).toMatch(/filename="[\w-]+-2026-10\.csv"$/);
});

it('goes in order, and not before the month is over', async () => {
  expect((await chain()).months[0]).toMatchObject({ month: '2026-11', state: 'not_open' });
  expect((await send('2026-11')).body.code).toBe('month.not_in_order');
  expect((await send('2026-09')).body.code).toBe('month.not_in_order');
});

it('what is handed over is what was looked at', async () => {
  const [oldest] = [...(await chain()).months].reverse();
  const other = await amir.post(at(`/${oldest.month}/send`), { id: randomUUID(), sha256: '0'.repeat(64) });
  expect(other.body.code).toBe('month.changed');
});

it('a corrected exit sends its month and all later ones again, in order, with the differences', async () => {
  for (const { month: name } of [...(await chain()).months].reverse().filter((one) => one.month < '2026-11'))
    expect([name, (await send(name)).status]).toEqual([name, 201]);
  expect((await chain()).resend).toEqual([]);
  const exited = (await amir.get('/api/caseload?state=exited&exitOnFrom=2026-08-01&exitOnTo=2026-08-31&limit=1')).body
    .rows[0];
  const day = exited.exitOn === '2026-08-03' ? '2026-08-04' : '2026-08-03';
  const corrected = await amir.post(
    `/api/participations/${exited.id}/correct-exit`,
    { exitOn: day, exitReason: exited.exitReason, exitDestination: exited.exitDestination ?? 'UNKNOWN' },
    { version: exited.version },
  );
  expect([corrected.status, corrected.body.code]).toEqual([200, undefined]);
  expect((await chain()).resend).toEqual(['2026-08', '2026-09', '2026-10']);
  const { changes } = await month('2026-08');
  expect(changes).toHaveLength(1);
  expect([changes[0].before?.endsOn, changes[0].after?.endsOn]).toEqual([exited.exitOn, day]);
  expect((await send('2026-08')).status).toBe(201);
  const versions = (await amir.get(`/api/month-files?projectId=${projectId}&month=2026-08&sort=sentAt`)).body.rows;
  expect(versions.map((row: { number: number; sentByName: string }) => [row.number, row.sentByName])).toEqual([
    [1, 'Amir Berg'],
    [2, 'Amir Berg'],
  ]);
});

it('keeps what was handed over sealed, and the file for the administrator alone', async () => {
  const rows = await asAdmin<{ text: string }>(
    test,
    `select encode(rows_sealed, 'escape') as text from app.month_file`,
  );
  expect(rows.some((row) => /\d{12}/.test(row.text) || row.text.includes('identity'))).toBe(false);
  for (const who of ['karin.holm', 'sara.lind', 'ulla.sand', 'peter.falk'])
    expect([who, (await (await signIn(test, who)).get(at('/2026-10/file?format=csv'))).status]).toEqual([who, 403]);
});
