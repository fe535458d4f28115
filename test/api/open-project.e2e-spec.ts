// A system administrator opens a project, of an owner the house has or of a new one; gets no part in it, and gives somebody a role there.
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { signIn } from '../support/sign-in.js';
import { loadTestWorld } from '../support/world.js';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
  await loadTestWorld(test.database);
});
afterAll(async () => test.close());

const project = (values: object = {}) => ({
  id: randomUUID(),
  name: 'Vägen in',
  code: `VAG${Math.floor(Math.random() * 100000)}`,
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  ownerName: 'Ekbacka kommun',
  ...values,
});

it('opens one of a new owner and one more of the same, sees no case of it, and gives somebody a role there', async () => {
  const peter = await signIn(test, 'peter.falk');
  const [first, second] = [project(), project({ ownerName: 'ekbacka kommun' })];
  expect((await peter.post('/api/projects', first)).status).toBe(201);
  expect((await peter.post('/api/projects', second)).status).toBe(201);
  const { rows } = (await peter.get('/api/projects')).body as { rows: { id: string; ownerName: string }[] };
  const opened: string[] = [first.id, second.id];
  const owners = rows.filter(({ id }) => opened.includes(id)).map(({ ownerName }) => ownerName);
  expect(owners).toEqual(['Ekbacka kommun', 'Ekbacka kommun']);
  expect((await peter.get('/api/caseload')).status).toBe(403);
  const accounts = (await peter.get('/api/accounts')).body as { rows: { id: string; email: string }[] };
  const accountId = accounts.rows.find(({ email }) => email.startsWith('amir.berg'))!.id;
  const role = { id: randomUUID(), accountId, projectId: first.id, role: 'project_admin' };
  expect((await peter.post('/api/memberships', role)).status).toBe(201);
  const amir = await signIn(test, 'amir.berg');
  const seen = (await amir.get('/api/projects')).body as { rows: { id: string }[] };
  expect(seen.rows.map(({ id }) => id)).toContain(first.id);
  expect(seen.rows.map(({ id }) => id)).not.toContain(second.id);
});

it('refuses a code that is taken and a time that ends before it begins, beside their fields or in words', async () => {
  const peter = await signIn(test, 'peter.falk');
  const one = project();
  expect((await peter.post('/api/projects', one)).status).toBe(201);
  const again = await peter.post('/api/projects', project({ code: one.code }));
  expect(again.body).toMatchObject({ status: 422, code: 'project.code_taken' });
  const backwards = await peter.post('/api/projects', project({ endsOn: '2025-12-31' }));
  expect(backwards.body).toMatchObject({ status: 422, code: 'project.ends_before_start' });
  const small = await peter.post('/api/projects', project({ code: 'liten' }));
  expect(small.body.fields).toEqual([expect.objectContaining({ path: 'code', code: 'field.project_code' })]);
});

it.each(['sara.lind', 'karin.holm', 'amir.berg', 'ulla.sand'])('%s opens none', async (who) => {
  const somebody = await signIn(test, who);
  expect((await somebody.post('/api/projects', project())).status).toBe(403);
});
