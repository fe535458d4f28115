// One unit of work is one transaction that knows who is asking; nothing of it leaks to the next (ARCHITECTURE.md 4, 6, 15).
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Conflict, Database, type OpenOptions, Participation, PlanStep, type UnitOfWork } from '#database';
import { sha256 } from '../../apps/api/src/platform/keys.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { ACCOUNTS, loadTestWorld, PEOPLE } from '../support/world.js';

const RANA = PEOPLE.rana.participationId;
let database: TestDatabase;
let api: Database;
const tokens = new Map<string, Buffer>();

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  api = await Database.connect(database.loginUrl, { gate: 2, staff: 4, funder: 1 });
  for (const [name, id] of Object.entries(ACCOUNTS)) {
    const token = sha256(name);
    await api.gate('begin_session', id, token, []);
    tokens.set(name, token);
  }
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const as = (name: keyof typeof ACCOUNTS, readOnly = true): OpenOptions => ({
  token: tokens.get(name)!,
  requestId: 'test',
  role: 'app_staff',
  actorId: ACCOUNTS[name],
  today: '2026-11-19',
  readOnly,
});
const step = (work: UnitOfWork, participation: Participation) =>
  work.add(PlanStep, {
    id: randomUUID(),
    orgId: participation.orgId,
    projectId: participation.projectId,
    participationId: participation.id,
    title: 'Prov',
  });

it('a read cannot write', async () => {
  const writing = api.work(as('sara'), async (work) => step(work, await work.get(Participation, RANA)));
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

it('a coach cannot write another coach’s case', async () => {
  const others = await api.work(as('sara'), (work) =>
    work.rows(
      { view: 'caseload_row', columns: ['id'] },
      {
        filters: [{ column: 'isMine', op: 'in', values: [false] }],
        sort: { column: 'reference', descending: false },
        limit: 1,
        totalCap: 1,
      },
    ),
  );
  const writing = api.work(as('sara', false), async (work) =>
    step(work, await work.get(Participation, String(others.rows[0]['id']))),
  );
  await expect(writing).rejects.toMatchObject({ code: '42501' });
});

it('what fails leaves nothing behind', async () => {
  const count = () =>
    api.work(as('sara'), async (work) => (await work.find(PlanStep, { participationId: RANA })).length);
  const before = await count();
  const failing = api.work(as('sara', false), async (work) => {
    await step(work, await work.get(Participation, RANA));
    throw new Error('on the way');
  });
  await expect(failing).rejects.toThrow('on the way');
  expect(await count()).toBe(before);
});

it('many rows go in and are changed as sets, whatever stands in them', async () => {
  const texts = [
    'NULL',
    'null',
    ' kant ',
    '"citat"',
    'a\\b',
    '{x,y}',
    'rad\nrad',
    'å, ä; ö',
    '<b>',
    "'",
    'صباح',
    '1.5',
  ];
  const made = Array.from({ length: 30 }, (_, at) => ({
    id: randomUUID(),
    title: texts[at % texts.length],
    dueOn: at % 3 === 0 ? '2026-12-24' : null,
    ...(at % 2 === 0 ? { position: at } : {}),
  }));
  const read = (work: UnitOfWork) => work.find(PlanStep, { id: made.map((one) => one.id) });
  await api.work(as('sara', false), async (work) => {
    const { orgId, projectId, id } = await work.get(Participation, RANA);
    await work.addMany(
      PlanStep,
      made.map((one) => ({ ...one, orgId, projectId, participationId: id })),
    );
    const steps = new Map((await read(work)).map((one) => [one.id, one]));
    for (const one of made)
      expect(steps.get(one.id)).toMatchObject({ position: 0, status: 'planned', version: 1, ...one });
    await work.changeMany(
      PlanStep,
      made.map((one, at) => ({ ...one, version: 1, values: at % 2 ? { title: `${one.title}!` } : { dueOn: null } })),
    );
  });
  const steps = new Map((await api.work(as('sara'), read)).map((one) => [one.id, one]));
  made.forEach((one, at) =>
    expect(steps.get(one.id)).toMatchObject(
      at % 2 ? { version: 2, title: `${one.title}!`, dueOn: one.dueOn } : { version: 2, title: one.title, dueOn: null },
    ),
  );
});

it('a set is logged as its rows would be one by one', async () => {
  const title = ['Rad', '"citat"', 'a\\b', 'två\nrader'];
  const made = Array.from({ length: 240 }, (_, at) => ({
    id: randomUUID(),
    title: title[at % 4],
    position: at % 4,
    ...(at % 3 === 0 ? { dueOn: '2026-12-24' } : {}),
  }));
  await api.work(as('sara', false), async (work) => {
    const { orgId, projectId, id } = await work.get(Participation, RANA);
    const whole = made.map((one) => ({ ...one, orgId, projectId, participationId: id }));
    await work.addMany(PlanStep, whole.slice(0, 120));
    for (const one of whole.slice(120)) await work.add(PlanStep, one);
  });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ row_id: string; log: object }>(
    "select row_id, to_jsonb(l) - '{id,at,row_id}'::text[] as log from app.change_log l where row_id = any($1)",
    [made.map(({ id }) => id)],
  );
  await admin.end();
  const logs = new Map(rows.map((row) => [row.row_id, row.log]));
  for (let at = 0; at < 120; at += 1) expect(logs.get(made[at].id)).toEqual(logs.get(made[at + 120].id));
  expect(logs.get(made[0].id)).toMatchObject({
    verb: 'insert',
    table_name: 'plan_step',
    actor_id: ACCOUNTS.sara,
    changes: { due_on: [null, '2026-12-24'], position: [null, 0], status: [null, 'planned'], title: 'changed' },
  });
});

it('a set with one row that somebody changed meanwhile changes nothing', async () => {
  const mine = await api.work(as('sara'), (work) => work.find(PlanStep, { participationId: RANA }));
  const changing = api.work(as('sara', false), (work) =>
    work.changeMany(
      PlanStep,
      mine.map(({ id, version }, at) => ({ id, version: at === 1 ? version + 1 : version, values: { title: 'Nytt' } })),
    ),
  );
  await expect(changing).rejects.toThrow(Conflict);
  const after = await api.work(as('sara'), (work) => work.find(PlanStep, { participationId: RANA }));
  expect(after.some((one) => one.title === 'Nytt')).toBe(false);
});

it('is closed when it is over', async () => {
  let kept: UnitOfWork | undefined;
  await api.work(as('sara'), async (work) => {
    kept = work;
  });
  await expect(kept!.get(Participation, RANA)).rejects.toThrow('over');
});

it('what is asked in one go is done in order, and after a failure nothing of it stays', async () => {
  const order = await api.work(as('sara', false), async (work) => {
    const rana = await work.get(Participation, RANA);
    const [, steps] = await Promise.all([
      step(work, rana),
      work.find(PlanStep, { participationId: RANA, title: 'Prov' }),
    ]);
    return steps.length;
  });
  expect(order).toBeGreaterThan(0);
  const failing = api.work(as('sara', false), async (work) => {
    const rana = await work.get(Participation, RANA);
    const id = randomUUID();
    await Promise.all([step(work, rana), step(work, { ...rana, orgId: id } as Participation), step(work, rana)]);
  });
  await expect(failing).rejects.toMatchObject({ code: expect.stringMatching(/23503|42501/) });
  const after = await api.work(as('sara'), (work) => work.find(PlanStep, { participationId: RANA, title: 'Prov' }));
  expect(after).toHaveLength(order);
});

it('whoever is signed out learns that, whatever else went wrong because of it', async () => {
  const nobody = { ...as('sara'), token: sha256('nobody') };
  await expect(api.work(nobody, (work) => work.get(Participation, RANA))).rejects.toMatchObject({ code: 'FS401' });
  await expect(api.work(nobody, async () => 'nothing asked')).rejects.toMatchObject({ code: 'FS401' });
});

it('two hundred interleaved on four connections: nobody sees with another’s eyes', async () => {
  const names = ['sara', 'karin', 'amir', 'johan'] as (keyof typeof ACCOUNTS)[];
  const seen = await Promise.all(
    Array.from({ length: 200 }, (_, i) => {
      const name = names[i % names.length];
      return api.work(as(name), async (work) =>
        [
          name,
          ((await work.call('handled'))[0]['handled'] as string[]).length,
          ((await work.call('caseload'))[0]['caseload'] as string[]).length,
        ].join('/'),
      );
    }),
  );
  expect(new Set(seen).size).toBe(names.length);
});

it('the whole server gone for a moment costs an error, not the program', async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const broken = api.work(as('sara'), async (work) => {
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app_login' and datname = current_database()",
    );
    return work.get(Participation, RANA);
  });
  await expect(broken).rejects.toBeDefined();
  await admin.end();
  // Each connection of the pool may learn of it by one more failed request, none by two.
  const rana = () => api.work(as('sara'), async (work) => (await work.get(Participation, RANA)).id);
  const answers: string[] = [];
  for (let tries = 0; tries < 5 && answers.length === 0; tries += 1)
    await rana().then(
      (id) => answers.push(id),
      () => undefined,
    );
  expect(answers).toEqual([RANA]);
  expect(await rana()).toBe(RANA);
});
