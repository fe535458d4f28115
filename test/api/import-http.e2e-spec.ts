// An administrator brings a file through the screen's route: the answer is an id, the rest is told by its row; nobody else may.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportResult } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { startStory } from '../support/stories.js';
import { zipOf } from './import-house.js';

interface Batch {
  status: string;
  result: ImportResult | null;
  rowsRead: number;
}

let test: TestApp;
let amir: Somebody;
beforeAll(async () => {
  test = await startStory();
  amir = await signIn(test, 'amir.berg');
}, 120_000);
afterAll(() => test.close());

async function bring(who: Somebody, fileName: string, bytes: Buffer, isDryRun = false): Promise<Batch> {
  const id = randomUUID();
  const begun = await who.post('/api/imports', { id, fileName, content: bytes.toString('base64'), isDryRun });
  expect([begun.status, begun.body]).toEqual([201, { id, version: 1 }]);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { body } = await who.get(`/api/import-batches/${id}`);
    if ((body as Batch).status !== 'running') return body as Batch;
    await sleep(100);
  }
  throw new Error('the import did not end');
}

const project = Buffer.from(
  'project_code,name,owner_ref,starts_on,ends_on\nNYTT,Nytt projekt,nyagare,2024-01-01,2027-12-31\n',
);

it('is for administrators of a project only', async () => {
  const sara = await signIn(test, 'sara.lind');
  const answer = await sara.post('/api/imports', {
    id: randomUUID(),
    fileName: 'a.csv',
    content: 'YQ==',
    isDryRun: true,
  });
  expect(answer.status).toBe(403);
});

it('refuses a file with a reason and changes nothing', async () => {
  const batch = await bring(amir, 'projects.csv', project);
  expect(batch).toMatchObject({ status: 'refused', result: { ok: false, errors: [{ column: 'owner_ref', row: 2 }] } });
  expect((await bring(amir, 'people.docx', Buffer.from('x'))).result?.errors[0].reason).toBe(
    'Filen är av en sort som inte kan läsas in.',
  );
});

it('says that a file holds too many rows for the screen, and reads in none', async () => {
  const rows = `participant_ref,given_name\n${'P,N\n'.repeat(100_001)}`;
  const batch = await bring(amir, 'participants.csv', Buffer.from(rows));
  expect(batch).toMatchObject({ status: 'refused', rowsRead: 100_001 });
  expect(batch.result?.errors.map(({ reason }) => reason)).toEqual(['Filen har fler än 100\u00a0000 rader.']);
});

it('brings a whole project in, whose administrator is the one who brought it', async () => {
  const files = ['organisations', 'projects', 'project_partners', 'goals', 'participants', 'periods', 'outcomes'];
  const set = resolve(__dirname, '../data/resursutbyte');
  const zip = zipOf(files.map((name) => [`${name}.csv`, readFileSync(`${set}/${name}.csv`)]));
  expect((await bring(amir, 'resursutbyte.zip', zip, true)).result).toMatchObject({ ok: true });
  const batch = await bring(amir, 'resursutbyte.zip', zip);
  expect(batch).toMatchObject({ status: 'done', rowsRead: 245, result: { ok: true, errors: [] } });
  const { body } = await amir.get('/api/projects?code=RESURS');
  expect(body.rows).toEqual([expect.objectContaining({ code: 'RESURS', myRoles: ['project_admin'] })]);
  const again = await bring(amir, 'resursutbyte.zip', zip);
  expect(again.result?.tables['participants']).toMatchObject({ read: 93, made: 0, changed: 0, same: 93 });
});

it('does not run twice when the answer was lost', async () => {
  const [id, key] = [randomUUID(), randomUUID()];
  const body = { id, fileName: 'a.csv', content: Buffer.from('x').toString('base64'), isDryRun: true };
  const first = await amir.post('/api/imports', body, { key });
  const second = await amir.post('/api/imports', body, { key });
  expect([second.status, second.body]).toEqual([first.status, first.body]);
});

it('a column of the user’s own is mapped once and remembered', async () => {
  const own = Buffer.from('organisation_ref,Namn,kind\negen,Egna Föreningen,NGO\n');
  const first = await bring(amir, 'organisations.csv', own, true);
  expect(first.result?.unknownColumns).toEqual([
    { table: 'organisations', column: 'namn', choices: expect.arrayContaining(['name', 'municipality']) },
  ]);
  expect(first.status).toBe('refused');
  const map = { value: { organisations: { namn: 'name' } } };
  expect((await amir.put('/api/preferences/import-columns', map)).status).toBe(200);
  for (const attempt of [1, 2]) {
    const { result } = await bring(amir, 'organisations.csv', own, true);
    expect([attempt, result?.unknownColumns, result?.errors.map((one) => one.column)]).toEqual([
      attempt,
      undefined,
      expect.not.arrayContaining(['name', 'namn']),
    ]);
  }
});
