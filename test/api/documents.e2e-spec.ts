// Documents: what a file is, is read from its bytes; it lies sealed outside the web root under a random name; downloading leaves a trace; a protected person's are her handlers' alone.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkerDatabase } from '#database';
import { retention } from '../../apps/api/src/jobs/retention.js';
import { FileStore } from '../../apps/api/src/platform/file-store.js';
import { Keys } from '../../apps/api/src/platform/keys.js';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';
import { PEOPLE, PROJECT_ID } from '../support/world.js';
import { textOfPdf } from '../render/text-of-pdf.js';

let test: TestApp;
let sara: Somebody;
let amir: Somebody;
const rana = PEOPLE.rana.participationId;
beforeAll(async () => {
  test = await startStory();
  [sara, amir] = [await signIn(test, 'sara.lind'), await signIn(test, 'amir.berg')];
});
afterAll(async () => test.close());

const SECRET = 'Rana Salih har ett CV.';
const add = (content: Buffer, more: object = {}, id: string = randomUUID(), whose = rana, who = sara) =>
  who.post(`/api/participations/${whose}/documents`, {
    id,
    kind: 'cv',
    fileName: 'Ranas CV.txt',
    content: content.toString('base64'),
    ...more,
  });
const stored = (): string[] => {
  const folder = join(test.dataDir, 'documents');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
    : [];
};

it('lies sealed under a name that says nothing, and comes back as it was, with a trace', async () => {
  const id = randomUUID();
  expect((await add(Buffer.from(SECRET), {}, id)).body).toEqual({ id, version: 1 });
  const [file] = stored();
  expect(file).not.toMatch(/rana|cv/i);
  expect(readFileSync(file).includes('Rana')).toBe(false);
  const answer = await sara.get(`/api/documents/${id}/file`);
  expect(answer.text).toBe(SECRET);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.headers['content-disposition']).toMatch(/^attachment/);
  const traces = await asAdmin(
    test,
    "select 1 from app.access_log where permission = 'document:read' and $1 = any(shown) and route like '%/file'",
    [rana],
  );
  expect(traces).toHaveLength(1);
});

it.each([
  ['a program called .pdf', Buffer.from([0x4d, 0x5a, 0x90, 0x00]), 'document.type_unknown'],
  ['nothing', Buffer.alloc(0), 'document.empty'],
  ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 'a'), 'document.too_large'],
])('does not take %s, and keeps nothing of it', async (_, content, code) => {
  const before = stored().length;
  expect((await add(content, { fileName: 'avtal.pdf' })).body.code).toBe(code);
  expect(stored()).toHaveLength(before);
});

it('sent twice with one key it is kept once', async () => {
  const before = stored().length;
  const key = randomUUID();
  const body = {
    id: randomUUID(),
    kind: 'other',
    fileName: 'a.txt',
    content: Buffer.from('a').toString('base64'),
  };
  for (let time = 0; time < 2; time += 1) await sara.post(`/api/participations/${rana}/documents`, body, { key });
  expect(stored()).toHaveLength(before + 1);
});

it('is taken away with a reason: the bytes go, the line stays; evidence by an administrator only', async () => {
  const id = randomUUID();
  await add(Buffer.from('avtal'), { kind: 'agreement' }, id);
  const before = stored().length;
  const remove = (who: Somebody, body: object = { reason: 'Fel person' }) =>
    who.post(`/api/documents/${id}/remove`, body, { version: 1 });
  expect((await remove(sara)).body.code).toBe('document.evidence');
  expect((await remove(amir, {})).status).toBe(400);
  expect((await remove(amir)).status).toBe(200);
  expect(stored()).toHaveLength(before - 1);
  expect((await sara.get(`/api/documents/${id}/file`)).status).toBe(404);
  const { body } = await sara.get(`/api/documents/${id}`);
  expect(body).toMatchObject({ removeReason: 'Fel person', removedByName: 'Amir Berg' });
});

it('a protected person’s documents do not exist to who does not handle her; leaders have none', async () => {
  const zahra = PEOPLE.zahra.participationId;
  const id = randomUUID();
  expect((await add(Buffer.from('hemligt'), {}, id, zahra)).status).toBe(201);
  const [{ email }] = await asAdmin<{ email: string }>(
    test,
    "select email from app.account where email like 'johan.%'",
  );
  const johan = await signIn(test, email);
  expect((await johan.get(`/api/documents?participationId=${zahra}`)).body.rows).toEqual([]);
  expect((await johan.get(`/api/documents/${id}/file`)).status).toBe(404);
  expect((await add(Buffer.from('x'), {}, randomUUID(), zahra, johan)).status).toBe(404);
  const karin = await signIn(test, 'karin.holm');
  expect((await karin.get(`/api/documents?participationId=${rana}`)).status).toBe(403);
});

it('a certificate of participation is set from its template and kept, without any number', async () => {
  const id = randomUUID();
  const answer = await sara.post(`/api/participations/${rana}/letters`, {
    id,
    template: 'participation',
    language: 'sv',
  });
  expect(answer.body).toEqual({ id, version: 1 });
  const file = await sara.get(`/api/documents/${id}/file`);
  expect(file.headers['content-type']).toBe('application/pdf');
  const text = textOfPdf(file.body as Buffer);
  expect(text).toMatch(/Intyg om deltagande/);
  expect(text).toMatch(/Rana Salih/);
  expect(text).not.toMatch(/\d{6}-\d{4}/);
  const invitation = {
    id: randomUUID(),
    template: 'invitation',
    language: 'en',
    onDate: '2026-12-01',
    startsAt: '09:00',
  };
  expect((await sara.post(`/api/participations/${rana}/letters`, invitation)).status).toBe(201);
});

it('what is no longer needed is proposed, shown for its notice, held back or taken away; evidence waits for a day', async () => {
  const gone = PEOPLE.omar.participationId;
  const ids: Record<'cv' | 'held' | 'agreement' | 'here', string> = {
    cv: randomUUID(),
    held: randomUUID(),
    agreement: randomUUID(),
    here: randomUUID(),
  };
  for (const [id, kind, whose] of [
    [ids.cv, 'cv', gone],
    [ids.held, 'other', gone],
    [ids.agreement, 'agreement', gone],
    [ids.here, 'cv', rana],
  ])
    expect((await add(Buffer.from('Ett papper'), { kind }, id, whose, amir)).status).toBe(201);
  const quietly = (sql: string) => asAdmin(test, `set session_replication_role = replica; ${sql}`);
  const all = Object.values(ids).map((id) => `'${id}'`);
  await quietly(`update app.period set entry_on = least(entry_on, '2026-01-10'), exit_on = '2026-03-02', exit_reason = 'MOVED' where participation_id = '${gone}';
    update app.document set created_at = '2026-02-01T12:00:00Z' where id in (${all.join(', ')})`);
  const worker = await WorkerDatabase.connect(test.database.workerUrl);
  const files = new FileStore(test.dataDir, new Keys(randomBytes(32)));
  const night = () => retention({ database: worker, files });
  const listed = async () =>
    (
      (await amir.get('/api/document-deletions?limit=50')).body.rows as {
        id: string;
        version: number;
        isHeld: boolean;
      }[]
    ).filter(({ id }) => Object.values(ids).includes(id));
  await night();
  expect((await listed()).map(({ id }) => id).sort()).toEqual([ids.cv, ids.held].sort());
  expect((await sara.get('/api/document-deletions?limit=50')).status).toBe(403);
  const { version } = (await listed()).find(({ id }) => id === ids.held)!;
  expect((await sara.post(`/api/documents/${ids.held}/hold`, { reason: 'Nej' }, { version })).status).toBe(403);
  expect((await amir.post(`/api/documents/${ids.held}/hold`, { reason: 'Tvist pågår' }, { version })).status).toBe(200);
  const project = (await amir.get(`/api/projects/${PROJECT_ID}`)).body;
  const retained = { retainUntil: '2026-10-31' };
  expect(
    (await amir.post(`/api/projects/${PROJECT_ID}/retain-evidence`, retained, { version: project.version })).status,
  ).toBe(200);
  await night();
  expect((await amir.get(`/api/documents/${ids.cv}/file`)).status).toBe(200);
  expect(await listed()).toContainEqual(expect.objectContaining({ id: ids.agreement, isHeld: false }));
  const before = stored().length;
  await quietly(`update app.document set deletion_proposed_on = '2026-10-20' where id = '${ids.cv}'`);
  await night();
  await worker.close();
  expect((await amir.get(`/api/documents/${ids.cv}/file`)).status).toBe(404);
  expect((await amir.get(`/api/documents/${ids.held}/file`)).status).toBe(200);
  expect((await amir.get(`/api/documents/${ids.here}/file`)).status).toBe(200);
  expect(stored().length).toBe(before - 1);
  const [log] = await asAdmin<{ email: string }>(
    test,
    "select a.email, g.changes from app.change_log g join app.account a on a.id = g.actor_id where g.row_id = $1 and g.changes ? 'removed_at'",
    [ids.cv],
  );
  expect(log.email).toBe('worker@system');
});
