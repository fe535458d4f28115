// The plan: agreed versions are frozen, templates give steps and nothing more, and it is printed in the participant's language.
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type AgreedStep, comparePlans } from '#domain';
import { PLAN_WORDS } from '#i18n';
import type { PlanStepRow, PlanVersionRow } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PEOPLE, PROJECT_ID } from '../support/world.js';
import { textOfPdf } from '../render/text-of-pdf.js';

let test: TestApp;
let sara: Somebody;
let karin: Somebody;
const rana = PEOPLE.rana.participationId;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  karin = await signIn(test, 'karin.holm');
});
afterAll(async () => test.close());

const steps = async (): Promise<PlanStepRow[]> =>
  (await sara.get(`/api/plan-steps?participationId=${rana}&limit=100`)).body.rows;
const versions = async (): Promise<PlanVersionRow[]> =>
  (await sara.get(`/api/plan-versions?participationId=${rana}`)).body.rows;

it('is agreed on, changed, agreed on again; the first version stands as it was', async () => {
  const first = { id: randomUUID(), agreedOn: TODAY };
  expect((await sara.post(`/api/participations/${rana}/agree-plan`, first)).status).toBe(201);
  const step = (await steps()).find((one) => one.status === 'planned')!;
  const changed = { title: 'Öva telefonsamtal', kind: 'COACHING', responsible: 'Rana', dueOn: '2026-12-15' };
  expect((await sara.post(`/api/plan-steps/${step.id}/change`, changed, { version: step.version })).status).toBe(200);
  expect((await sara.post(`/api/plan-steps/${step.id}/change`, changed, { version: step.version })).status).toBe(412);
  await sara.post(`/api/participations/${rana}/agree-plan`, { id: randomUUID(), agreedOn: TODAY });
  const [second, before] = await versions();
  expect([second.number, before.number, before.id]).toEqual([second.number, second.number - 1, first.id]);
  const differences = comparePlans(before.steps as AgreedStep[], second.steps as AgreedStep[]).filter(
    (one) => one.change !== 'same',
  );
  expect(differences).toEqual([
    {
      change: 'changed',
      before: expect.objectContaining({ title: step.title }),
      after: expect.objectContaining({ title: 'Öva telefonsamtal' }),
    },
  ]);
});

it('an agreed version cannot be changed by anybody who works with it', async () => {
  const { agreedByName } = (await versions())[0];
  expect(agreedByName).toBe('Sara Lind');
  expect((await sara.post(`/api/plan-versions/${(await versions())[0].id}/change`, {})).status).toBe(404);
  const [trigger] = await asAdmin<{ n: number }>(
    test,
    "select count(*)::int as n from pg_trigger where tgname = 'keep_agreed' and tgenabled = 'O'",
  );
  expect(trigger.n).toBe(1);
});

it('a template gives its steps from a day on, and changing it touches no running plan', async () => {
  const template = {
    id: randomUUID(),
    projectId: PROJECT_ID,
    name: 'Första månaden',
    steps: [
      { title: 'Kartläggning del 1', kind: 'MAPPING', startsAfterDays: 0, dueAfterDays: 7 },
      { title: 'CV på svenska', dueAfterDays: 30 },
    ],
  };
  expect((await karin.post('/api/plan-templates', template)).status).toBe(201);
  const before = (await steps()).length;
  expect(
    (await sara.post(`/api/participations/${rana}/use-template`, { templateId: template.id, from: TODAY })).body,
  ).toEqual({ added: 2 });
  await karin.post(
    `/api/plan-templates/${template.id}/change`,
    { name: 'Ändrad', steps: [{ title: 'Något annat' }] },
    { version: 1 },
  );
  const after = await steps();
  expect(after.slice(before).map((one) => [one.title, one.startsOn, one.dueOn])).toEqual([
    ['Kartläggning del 1', TODAY, '2026-11-26'],
    ['CV på svenska', null, '2026-12-19'],
  ]);
});

it('bad input says which step it was, and nothing is saved', async () => {
  const template = {
    id: randomUUID(),
    projectId: PROJECT_ID,
    name: 'Fel',
    steps: [{ title: 'Bra' }, { title: '', dueAfterDays: -1 }],
  };
  const { body, status } = await karin.post('/api/plan-templates', template);
  expect(status).toBe(400);
  expect(body.fields.map((one: { path: string }) => one.path)).toEqual(
    expect.arrayContaining(['steps.1.title', 'steps.1.dueAfterDays']),
  );
  expect((await karin.get(`/api/plan-templates/${template.id}`)).status).toBe(404);
});

describe('on paper', () => {
  const file = (who: Somebody, query: string) =>
    request(test.url)
      .get(`/api/participations/${rana}/plan-file?${query}`)
      .set('cookie', who.cookie)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      });

  it.each(['sv', 'en', 'ar', 'uk', 'so', 'ti', 'fa', 'prs', 'es'] as const)(
    'in %s',
    async (language) => {
      const { body, status, headers } = await file(sara, `language=${language}`);
      expect([status, (body as Buffer).subarray(0, 4).toString()]).toEqual([200, '%PDF']);
      expect(headers['content-disposition']).not.toMatch(/Rana|Salih/);
      expect(PLAN_WORDS[language].title.length).toBeGreaterThan(3);
    },
    60_000,
  );

  it('says whose it is, the goal and the steps, and what was agreed', async () => {
    const [{ id, number }] = await versions();
    const text = await textOfPdf((await file(sara, `language=sv&version=${id}`)).body as Buffer);
    expect(text).toContain('Rana Salih');
    expect(text).toContain('Öva telefonsamtal');
    expect(text).toContain(`Version ${number}`);
  });

  it('leaves a trace, and another language than ours is said to be none', async () => {
    const [last] = await asAdmin<{ shown: string[] }>(
      test,
      "select shown from app.access_log where permission = 'plan:print' order by at desc limit 1",
    );
    expect(last.shown).toEqual([rana]);
    expect((await file(sara, 'language=xx')).status).toBe(400);
  });
});
