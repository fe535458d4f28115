// A funder can trust a report and nobody can be found in it: check list, ledger, texts, signature, files that stay the same, verify, difference, questions.
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import request from 'supertest';
import {
  canonicalJson,
  type FigurePeople,
  type ReportCheckView,
  type ReportDifference,
  type ReportView,
  type Verification,
} from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, found, startStory, TODAY } from '../support/stories.js';

let test: TestApp;
let karin: Somebody;
let ulla: Somebody;
let sara: Somebody;
let projectId: string;
beforeAll(async () => {
  test = await startStory();
  [karin, ulla, sara] = [
    await signIn(test, 'karin.holm'),
    await signIn(test, 'ulla.sand'),
    await signIn(test, 'sara.lind'),
  ];
  projectId = (await karin.get('/api/projects')).body.rows[0].id;
});
afterAll(async () => test.close());

const wish = (asOf: string, more: object = {}) => ({
  id: randomUUID(),
  projectId,
  title: `Läget ${asOf}`,
  periodFrom: '2025-08-01',
  periodTo: asOf,
  asOf,
  ...more,
});
const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
async function published(asOf: string, more: object = {}): Promise<string> {
  const input = wish(asOf, more);
  expect((await karin.post('/api/reports', input)).status).toBe(201);
  const answer = await karin.post(`/api/reports/${input.id}/publish`, {}, { version: 1 });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return input.id;
}
const view = async (who: Somebody, id: string) => (await who.get(`/api/reports/${id}/snapshot`)).body as ReportView;

let first: string;
it('the check list names what is wrong and with whom, and changes nothing', async () => {
  const answer = await karin.post('/api/reports/check', wish('2026-06-30'));
  const check = answer.body as ReportCheckView;
  expect(answer.status).toBe(200);
  expect(check.ledger).toEqual([]);
  for (const one of check.checks) expect(one.participationIds.length).toBeLessThanOrEqual(one.n);
  expect((await karin.get('/api/reports')).body.total).toBe(0);
});

it('is signed over its canonical JSON with a key anybody can have', async () => {
  first = await published('2026-06-30');
  const report = await view(ulla, first);
  const { body: key } = await request(test.url).get('/api/verify/key');
  expect(report.keyId).toBe(key.keyId);
  const bytes = Buffer.from(canonicalJson(report.snapshot), 'utf8');
  const signature = Buffer.from(report.signature ?? '', 'base64');
  expect(verify(null, bytes, createPublicKey(key.publicKey), signature)).toBe(true);
  expect(verify(null, Buffer.concat([bytes, Buffer.from(' ')]), createPublicKey(key.publicKey), signature)).toBe(false);
});

it('a file taken twice is the same bytes, and its checksum is known to anybody who asks', async () => {
  const take = async () =>
    (await ulla.get(`/api/reports/${first}/file?format=pdf&language=sv`).then((answer) => answer.body)) as Buffer;
  const [one, two] = [await take(), await take()];
  expect(one.equals(two)).toBe(true);
  const ask = async (sum: string) =>
    (await request(test.url).post('/api/verify').send({ sha256: sum })).body as Verification;
  expect(await ask(sha(one))).toMatchObject({ isGenuine: true, kind: 'file', format: 'pdf', isCurrent: true });
  expect(await ask((await view(ulla, first)).sha256)).toMatchObject({ isGenuine: true, kind: 'content' });
  expect(await ask(sha(Buffer.concat([one, Buffer.from(' ')])))).toMatchObject({ isGenuine: false, title: null });
});

it('a later report that would give 1–4 away beside it is refused and says so; carried over it shows the old numbers', async () => {
  const input = wish('2026-07-31');
  const check = (await karin.post('/api/reports/check', input)).body as ReportCheckView;
  expect(check.ledger.length).toBeGreaterThan(0);
  const refused = await karin.post('/api/reports', input);
  expect([refused.status, refused.body.code, refused.body.params.count]).toEqual([
    422,
    'report.would_reveal',
    check.ledger.length,
  ]);
  const id = await published('2026-07-31', { carryOver: true });
  const [before, after] = [await view(ulla, first), await view(ulla, id)];
  const carried = after.snapshot.breakdowns.filter((one) => one.carriedFrom);
  expect(carried.length + (after.snapshot.exitsCarriedFrom ? 1 : 0)).toBe(check.ledger.length);
  for (const one of carried) {
    const old = before.snapshot.breakdowns.find(
      (other) => other.code === one.code && other.dimensions.join() === one.dimensions.join(),
    );
    expect(one.groups).toEqual(old?.groups);
    expect(one.carriedFrom).toEqual({ asOf: '2026-06-30' });
  }
  expect((await view(ulla, first)).isCurrent).toBe(false);
});

it('a table is published once a quarter at most', async () => {
  const check = (await karin.post('/api/reports/check', wish('2026-08-31'))).body as ReportCheckView;
  expect(check.ledger.map((one) => one.why)).toContain('quarter');
});

it('says what is different between two reports, and who is behind it, to those who may know', async () => {
  const [later] = (await karin.get('/api/reports?sort=-asOf')).body.rows as { id: string }[];
  const answer = await karin.get(`/api/reports/${later.id}/difference?from=${first}`);
  const difference = answer.body as ReportDifference;
  const enrolled = difference.figures.find((one) => one.code === 'EECO01');
  expect(enrolled && Number(enrolled.after.n) - Number(enrolled.before.n)).toBe(
    (enrolled?.came.n ?? 0) - (enrolled?.left.n ?? 0),
  );
  for (const { came } of difference.figures) expect(came.people.length).toBeLessThanOrEqual(came.n);
  expect((await ulla.get(`/api/reports/${later.id}/difference?from=${first}`)).status).toBe(403);
  expect((await sara.get(`/api/reports/${later.id}/difference?from=${first}`)).status).toBe(403);
});

it('run again: the same bytes; after a correction, what is different and with whom', async () => {
  expect((await karin.get(`/api/reports/${first}/run-again`)).body).toMatchObject({ isSame: true, figures: [] });
  const code = 'outcome_within_3_months';
  const people = (
    await karin.get(`/api/projects/${projectId}/figures/${code}/people?asOf=2026-06-30&answer=not_counted`)
  ).body as FigurePeople;
  const amir = await signIn(test, 'amir.berg');
  const someone = people.rows.find(({ exitOn }) => exitOn !== null && exitOn >= '2025-08-01')!;
  const outcome = {
    id: randomUUID(),
    participationId: someone.participationId,
    type: 'EMPLOYMENT',
    startsOn: someone.exitOn,
  };
  expect((await amir.post('/api/outcomes', outcome)).status).toBe(201);
  const again = (await karin.get(`/api/reports/${first}/run-again`)).body as ReportDifference;
  expect(again.isSame).toBe(false);
  const figure = again.figures.find((one) => one.code === code);
  expect(figure?.nowCounted).toMatchObject({ n: 1, people: [{ participationId: someone.participationId }] });
  expect(Number(figure?.after.n) - Number(figure?.before.n)).toBe(1);
});

it('texts hold figures of the report and no others, are kept with the draft and frozen with it', async () => {
  const input = wish('2026-10-31', { template: 'quarterly_progress', carryOver: true });
  await karin.post('/api/reports', input);
  const write = (texts: object[], version: number, quotes: object[] = []) =>
    karin.post(`/api/reports/${input.id}/texts`, { texts, quotes }, { version });
  const wrong = await write([{ heading: 'summary', body: '{{kolada_exit}} är bra' }], 1);
  expect([wrong.body.code, wrong.body.params.name]).toEqual(['report.figure_unknown', 'kolada_exit']);
  const body = 'Av {{outcome_within_3_months.N}} nådde {{outcome_within_3_months}} målet. #eval("1") =1+1';
  expect((await write([{ heading: 'summary', body }], 1)).status).toBe(200);
  const rana = await found(sara, 'Rana Salih');
  const quote = [{ participationId: rana.participationId, body: 'Jag vågar prata svenska nu.' }];
  expect((await write([], 2, quote)).body.code).toBe('report.quote_without_consent');
  await karin.post(`/api/reports/${input.id}/publish`, {}, { version: 2 });
  const { snapshot } = await view(ulla, input.id);
  expect(snapshot.texts).toEqual([{ heading: 'summary', body }]);
  expect(snapshot.months?.length).toBeGreaterThan(3);
  expect((await write([], 3)).body.code).toBe('report.published');
});

it('a quote needs a consent that covers it', async () => {
  const { participationId } = await found(sara, 'Rana Salih');
  const consent = { id: randomUUID(), participationId, kind: 'gdpr_consent', categories: ['quote'], fromOn: TODAY };
  expect((await sara.post('/api/consents', consent)).status).toBe(201);
  const input = wish('2026-10-31', { template: 'steering' });
  await karin.post('/api/reports', input);
  const quotes = [{ participationId, body: 'Jag vågar prata svenska nu.' }];
  const write = (version: number) => karin.post(`/api/reports/${input.id}/texts`, { texts: [], quotes }, { version });
  expect((await write(1)).status).toBe(200);
  expect((await view(karin, input.id)).snapshot.quotes).toEqual(['Jag vågar prata svenska nu.']);
  expect(JSON.stringify((await view(karin, input.id)).snapshot)).not.toContain(participationId);
  await sara.post(`/api/consents/${consent.id}/withdraw`, {}, { version: 1 });
  expect((await write(2)).body.code).toBe('report.quote_without_consent');
});

it('a funder asks about a figure and is answered; drafts cannot be asked about', async () => {
  const question = { id: randomUUID(), figure: 'completion_rate', body: 'Varför är andelen lägre än i våras?' };
  expect((await ulla.post(`/api/reports/${first}/remarks`, question)).status).toBe(201);
  const reply = { id: randomUUID(), figure: 'completion_rate', answersId: question.id, body: 'Fler har fått arbete.' };
  expect((await karin.post(`/api/reports/${first}/remarks`, reply)).status).toBe(201);
  const { body } = await ulla.get(`/api/report-remarks?reportId=${first}`);
  expect(body.rows.map((row: { body: string; writtenByName: string }) => [row.writtenByName, row.body])).toEqual([
    ['Ulla Sand', question.body],
    ['Karin Holm', reply.body],
  ]);
  const draft = wish('2026-10-31', { template: 'steering' });
  await karin.post('/api/reports', draft);
  expect((await karin.post(`/api/reports/${draft.id}/remarks`, { ...question, id: randomUUID() })).body.code).toBe(
    'report.not_published',
  );
  expect((await ulla.post(`/api/reports/${draft.id}/remarks`, { ...question, id: randomUUID() })).status).toBe(404);
});

it('who stands behind the numbers is not for the funder’s role, whatever it asks', async () => {
  const rows = await asAdmin<{ role: string }>(
    test,
    `select grantee::regrole::text as role from pg_class c, aclexplode(c.relacl) where c.relname in ('report_basis', 'month_file') and grantee = 'app_funder'::regrole`,
  );
  expect(rows).toEqual([]);
});
