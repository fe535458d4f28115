// A project may narrow its coaches to their own caseload (ARCHITECTURE.md 17.2; decision 0057). Being named a handler lifts the wall around a protected
// person and no other: in such a project a handler without the case does not find her, and finds her the moment he has it, as coach or substitute.
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let who: Record<'sara' | 'johan' | 'karin', Somebody>;
let zahra: { id: string; org_id: string; participant_id: string };
const HANGING = [
  'timeline',
  'follow-ups',
  'attendances',
  'plan-steps',
  'outcomes',
  'placements',
  'periods',
  'survey-answers',
  'notes',
];

/** As the administrator, without the change log, which wants an actor. */
const quietly = (sql: string, values: unknown[] = []) =>
  values.length === 0 ? asAdmin(test, `set session_replication_role = replica; ${sql}`) : asAdmin(test, sql, values);
const accountOf = async (name: string): Promise<string> =>
  (await asAdmin<{ id: string }>(test, 'select id from app.account where email like $1', [`${name}@%`]))[0].id;

beforeAll(async () => {
  test = await startStory();
  who = {
    sara: await signIn(test, 'sara.lind'),
    johan: await signIn(test, 'johan.ek'),
    karin: await signIn(test, 'karin.holm'),
  };
  [zahra] = await asAdmin(
    test,
    `select p.* from app.participation p join app.protected_handler h on h.participant_id = p.participant_id join app.account a on a.id = h.account_id
     where a.email like 'sara.lind@%' and p.project_id = $1 limit 1`,
    [PROJECT_ID],
  );
  const johan = await accountOf('johan.ek');
  await quietly(
    `insert into app.protected_handler (id, org_id, participant_id, account_id) values (gen_random_uuid(), '${zahra.org_id}', '${zahra.participant_id}', '${johan}')`,
  );
});
afterAll(async () => test.close());

const sees = async (somebody: Somebody): Promise<boolean> =>
  (await somebody.get(`/api/caseload/${zahra.id}`)).status === 200;
const total = async (somebody: Somebody): Promise<number> =>
  (await somebody.get(`/api/caseload?projectId=${PROJECT_ID}&limit=1`)).body.total as number;

it('before: every coach of the project sees the project, a named handler her too', async () => {
  expect([await sees(who.johan), await sees(who.sara)]).toEqual([true, true]);
  expect(await total(who.johan)).toBeGreaterThan(30);
});

describe('when the project is narrowed', () => {
  beforeAll(async () => {
    await quietly(`update app.project set coach_sees_own_only = true where id = '${PROJECT_ID}'`);
  });

  it('a coach sees the own caseload and nobody else’s, in lists, records and what hangs on them', async () => {
    const own = await asAdmin<{ participation_id: string }>(
      test,
      `select distinct a.participation_id from app.coach_assignment a join app.participation p on p.id = a.participation_id
       where a.account_id = $1 and a.project_id = $2 and (a.to_on is null or a.to_on >= $3) and p.merged_into_id is null and not p.is_protected`,
      [await accountOf('johan.ek'), PROJECT_ID, TODAY],
    );
    expect(own.length).toBeGreaterThan(0);
    expect(await total(who.johan)).toBe(own.length);
    const [other] = await asAdmin<{ id: string }>(
      test,
      `select p.id from app.participation p where p.project_id = $1 and not p.is_protected and p.id <> all($2)
       and exists (select 1 from app.outcome o where o.participation_id = p.id) limit 1`,
      [PROJECT_ID, own.map((one) => one.participation_id)],
    );
    expect((await who.johan.get(`/api/caseload/${other.id}`)).status).toBe(404);
    for (const path of HANGING)
      expect([path, (await who.johan.get(`/api/${path}?participationId=${other.id}`)).body.total]).toEqual([path, 0]);
  });

  it('a named handler without the case does not find her, the same as an id that never was', async () => {
    for (const path of [
      '/api/caseload/ID',
      '/api/participations/ID/person',
      '/api/participations/ID/characteristics',
    ]) {
      const [real, never] = [
        await who.johan.get(path.replace('ID', zahra.id)),
        await who.johan.get(path.replace('ID', randomUUID())),
      ];
      expect([path, real.status, { ...real.body, requestId: '' }]).toEqual([
        path,
        404,
        { ...never.body, requestId: '' },
      ]);
    }
    for (const path of HANGING)
      expect([path, (await who.johan.get(`/api/${path}?participationId=${zahra.id}`)).body.total]).toEqual([path, 0]);
    const { body } = await who.johan.post('/api/participants/search', { q: 'Zahra Karimi' });
    expect(JSON.stringify(body)).not.toContain(zahra.id);
    const listed = await who.johan.get(
      `/api/projects/${PROJECT_ID}/figures/participants_enrolled/people?answer=counted&limit=100`,
    );
    expect(JSON.stringify(listed.body)).not.toContain(zahra.id);
    expect(
      (await who.johan.get(`/api/projects/${PROJECT_ID}/figures/participants_enrolled/people/${zahra.id}/why`)).status,
    ).toBe(404);
  });

  it('her coach, who is her handler, sees her as before; the leader as little as before', async () => {
    expect([await sees(who.sara), await sees(who.karin)]).toEqual([true, false]);
  });

  it('figures count everybody all the same', async () => {
    const n = async (somebody: Somebody) =>
      (await somebody.get(`/api/projects/${PROJECT_ID}/figures?code=participants_enrolled`)).body.figures[0]
        .n as number;
    expect(await n(who.johan)).toBe(await n(who.karin));
  });

  it('with the case, as substitute, the handler sees her; a substitute who is no handler still does not', async () => {
    const [johan, ali] = [await accountOf('johan.ek'), await accountOf('ali.rezai')];
    for (const account of [johan, ali])
      await quietly(
        `insert into app.coach_assignment (id, org_id, project_id, participation_id, account_id, kind, from_on) values (gen_random_uuid(), '${zahra.org_id}', '${PROJECT_ID}', '${zahra.id}', '${account}', 'substitute', '2026-11-01')`,
      );
    expect([await sees(who.johan), await sees(await signIn(test, 'ali.rezai'))]).toEqual([true, false]);
  });
});
