// Protection set by mistake is taken away by two handlers, never by one; to everybody else neither the person nor the proposal exists (SECURITY.md T12).
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { factDifferences } from '../support/facts.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';
import { ACCOUNTS, PEOPLE, PROJECT_ID } from '../support/world.js';

let test: TestApp;
let who: Record<'sara' | 'amir' | 'johan' | 'maria' | 'karin' | 'peter', Somebody>;
const zahra = PEOPLE.zahra.participationId;
const huda = PEOPLE.huda.participationId;
const REASON = 'Sekretessmarkeringen är hävd sedan i våras.';

beforeAll(async () => {
  test = await startStory();
  who = {
    sara: await signIn(test, 'sara.lind'),
    amir: await signIn(test, 'amir.berg'),
    johan: await signIn(test, 'johan.ek'),
    maria: await signIn(test, 'maria.oberg'),
    karin: await signIn(test, 'karin.holm'),
    peter: await signIn(test, 'peter.falk'),
  };
});
afterAll(async () => test.close());

const propose = async (
  by: Somebody,
  participationId: string,
): Promise<{ status: number; code: string; id: string }> => {
  const id = randomUUID();
  const { status, body } = await by.post(`/api/participations/${participationId}/propose-lift`, { id, reason: REASON });
  return { status, code: body.code as string, id };
};
const decide = (by: Somebody, id: string, verb: 'approve' | 'decline' | 'withdraw', version = 1) =>
  by.post(`/api/protection-lifts/${id}/${verb}`, {}, { version });
const lifts = async (by: Somebody, participationId: string) =>
  (await by.get(`/api/protection-lifts?participationId=${participationId}`)).body.rows as Record<string, unknown>[];
const handlers = async (by: Somebody, participationId: string) =>
  (await by.get(`/api/protected-handlers?participationId=${participationId}`)).body.rows as {
    id: string;
    version: number;
    name: string;
    accountId: string;
  }[];
const hits = async (by: Somebody, q: string) =>
  ((await by.post('/api/participants/search', { q })).body as { displayName: string }[]).map((hit) => hit.displayName);
const total = async (by: Somebody) =>
  (await by.get(`/api/caseload?projectId=${PROJECT_ID}&limit=1`)).body.total as number;
const toDos = async (by: Somebody) =>
  (
    (await by.get('/api/to-do?limit=100')).body.rows as { kind: string; participationId: string; reason: unknown }[]
  ).filter(({ kind }) => kind === 'lift');
/** Puts the house's clock so many days ahead of the story's. */
const inDays = (days: number) => asAdmin(test, `update sealed.clock set today = date '2026-11-19' + ${days}`);

describe('a proposal', () => {
  it('is nobody’s but the handlers’: the same answer as about one who never was', async () => {
    const { id } = await propose(who.sara, zahra);
    for (const somebody of [who.johan, who.maria]) {
      for (const [real, never] of [
        [await propose(somebody, zahra), await propose(somebody, randomUUID())],
        [(await decide(somebody, id, 'approve')).body, (await decide(somebody, randomUUID(), 'approve')).body],
      ] as { status: number; code: string }[][])
        expect([real.status, real.code]).toEqual([never.status, never.code]);
      expect((await decide(somebody, id, 'approve')).status).toBe(404);
      expect(await lifts(somebody, zahra)).toEqual([]);
      expect(await handlers(somebody, zahra)).toEqual([]);
      expect(await toDos(somebody)).toEqual([]);
    }
    expect((await decide(who.amir, id, 'decline')).status).toBe(200);
  });

  it('an administrator who is no handler gets 404, and the leader and the house’s administrator may not at all', async () => {
    const mine = await propose(who.amir, huda);
    expect([mine.status, mine.code]).toEqual([404, 'not_found']);
    expect(await lifts(who.amir, huda)).toEqual([]);
    for (const somebody of [who.karin, who.peter]) expect((await propose(somebody, zahra)).status).toBe(403);
  });

  it('needs a reason, and is one at a time', async () => {
    const empty = { id: randomUUID(), reason: '' };
    expect((await who.sara.post(`/api/participations/${zahra}/propose-lift`, empty)).status).toBe(400);
    const { id, status } = await propose(who.sara, zahra);
    expect(status).toBe(201);
    expect((await propose(who.amir, zahra)).code).toBe('protected.lift_open');
    expect((await decide(who.sara, id, 'withdraw')).status).toBe(200);
  });

  it('is not approved or declined by the one who made it, and withdrawn by nobody else', async () => {
    const { id } = await propose(who.amir, zahra);
    expect((await decide(who.amir, id, 'approve')).body.code).toBe('protected.two_persons');
    expect((await decide(who.amir, id, 'decline')).body.code).toBe('protected.two_persons');
    expect((await decide(who.sara, id, 'withdraw')).body.code).toBe('protected.not_proposer');
    expect((await decide(who.sara, id, 'approve', 7)).status).toBe(412);
    expect((await decide(who.amir, id, 'withdraw')).status).toBe(200);
    expect((await decide(who.sara, id, 'approve', 2)).body.code).toBe('protected.lift_closed');
    expect(await hits(who.johan, 'Zahra Karimi')).toEqual([]);
  });

  it('stands in the other handler’s day, and not in the proposer’s', async () => {
    const { id } = await propose(who.amir, zahra);
    expect(await toDos(who.sara)).toMatchObject([
      { participationId: zahra, reason: { by: 'Amir Berg', lapsesOn: '2026-12-03' } },
    ]);
    expect(JSON.stringify(await toDos(who.sara))).not.toContain(REASON);
    expect((await decide(who.sara, id, 'decline')).status).toBe(200);
    expect(await toDos(who.sara)).toEqual([]);
    expect((await lifts(who.amir, zahra))[0]).toMatchObject({
      state: 'declined',
      decidedByName: 'Sara Lind',
      reason: REASON,
    });
  });

  it('lapses after fourteen days and makes room for another', async () => {
    const { id } = await propose(who.amir, zahra);
    await inDays(14);
    expect((await lifts(who.sara, zahra))[0]).toMatchObject({ id, state: 'open' });
    await inDays(15);
    expect((await lifts(who.sara, zahra))[0]).toMatchObject({ id, state: 'lapsed' });
    expect(await toDos(who.sara)).toEqual([]);
    expect((await decide(who.sara, id, 'approve')).body.code).toBe('protected.lift_closed');
    const next = await propose(who.sara, zahra);
    expect(next.status).toBe(201);
    expect((await lifts(who.sara, zahra)).map((row) => row['state']).slice(0, 2)).toEqual(['open', 'lapsed']);
    await decide(who.sara, next.id, 'withdraw');
    await inDays(0);
  });
});

describe('handlers', () => {
  it('whoever is alone is told to name another first', async () => {
    expect((await propose(who.maria, huda)).code).toBe('protected.only_handler');
    const [mine] = await handlers(who.maria, huda);
    expect(
      (await who.maria.post(`/api/protected-handlers/${mine.id}/end`, {}, { version: mine.version })).body.code,
    ).toBe('protected.last_handler');
  });

  it('one is named among those who may handle, and ended by another at once', async () => {
    const name = (by: Somebody, accountId: string) =>
      by.post(`/api/participations/${huda}/name-handler`, { accountId });
    expect((await name(who.johan, ACCOUNTS.johan)).status).toBe(404);
    expect((await name(who.maria, ACCOUNTS.karin)).body.code).toBe('protected.cannot_handle');
    expect((await name(who.maria, ACCOUNTS.ulla)).body.code).toBe('protected.cannot_handle');
    expect((await who.johan.get(`/api/caseload/${huda}`)).status).toBe(404);
    const named = await name(who.maria, ACCOUNTS.johan);
    expect(named.status).toBe(200);
    expect((await who.johan.get(`/api/caseload/${huda}`)).body.displayName).toBe('Huda Jabbar');
    expect((await handlers(who.johan, huda)).map((one) => one.name).sort()).toEqual(['Johan Ek', 'Maria Öberg']);
    const { id, version } = named.body as { id: string; version: number };
    expect((await who.amir.post(`/api/protected-handlers/${id}/end`, {}, { version })).status).toBe(404);
    expect((await who.maria.post(`/api/protected-handlers/${id}/end`, {}, { version })).status).toBe(200);
    expect((await who.johan.get(`/api/caseload/${huda}`)).status).toBe(404);
    // Whoever was ended can be named again.
    expect((await name(who.maria, ACCOUNTS.johan)).status).toBe(200);
    expect((await who.johan.get(`/api/caseload/${huda}`)).status).toBe(200);
  });

  it('one who has left the project does not count as the other one', async () => {
    const leaves = (on: string) =>
      asAdmin(
        test,
        `set session_replication_role = replica; update app.membership set to_on = ${on} where account_id = '${ACCOUNTS.johan}'`,
      );
    await leaves("'2026-11-18'");
    expect((await propose(who.maria, huda)).code).toBe('protected.only_handler');
    await leaves('null');
  });
});

describe('approved by the second', () => {
  let before: number;
  let liftId: string;

  it('a handler without the case in her caseload approves too, and everything follows at once', async () => {
    before = await total(who.amir);
    liftId = (await propose(who.maria, huda)).id;
    expect(await hits(who.amir, 'Huda Jabbar')).toEqual([]);
    expect((await decide(who.johan, liftId, 'approve')).status).toBe(200);
    expect(await hits(who.amir, 'Huda Jabbar')).toEqual(['Huda Jabbar']);
    expect(await total(who.amir)).toBe(before + 1);
    expect((await who.amir.get(`/api/caseload/${huda}`)).body).toMatchObject({
      isProtected: false,
      displayName: 'Huda Jabbar',
    });
    expect((await who.amir.get(`/api/participations/${huda}/person`)).body).toMatchObject({
      givenName: 'Huda',
      familyName: 'Jabbar',
      protection: 'no',
    });
  });

  it('the municipality stays empty, the handlers’ time ends today, and the log shows both', async () => {
    const [row] = await asAdmin<{ municipality: string | null; names: boolean; ends: string[] }>(
      test,
      `select t.municipality, i.given_name_sealed is null and i.search_tokens <> '{}' as names,
         (select array_agg(distinct h.to_on::text) from app.protected_handler h where h.participant_id = t.id and h.to_on >= date '2026-11-19') as ends
       from app.participant t join app.identity i on i.participant_id = t.id where t.id = $1`,
      [PEOPLE.huda.participantId],
    );
    expect(row).toEqual({ municipality: null, names: true, ends: ['2026-11-19'] });
    const log = await asAdmin<{ actor: string; verb: string; told: string }>(
      test,
      `select actor_id as actor, verb, changes::text as told from app.change_log where table_name = 'protection_lift' and row_id = $1 order by at`,
      [liftId],
    );
    expect(log.map(({ actor, verb }) => [actor, verb])).toEqual([
      [ACCOUNTS.maria, 'insert'],
      [ACCOUNTS.johan, 'update'],
    ]);
    expect(log.map(({ told }) => told).join()).not.toContain(REASON);
  });

  it('is not approved twice, and nothing is left to decide', async () => {
    expect((await decide(who.johan, liftId, 'approve', 2)).body.code).toBe('protected.lift_closed');
    expect((await propose(who.maria, huda)).status).toBe(404);
    expect(await toDos(who.johan)).toEqual([]);
  });

  it('she can be protected again, by those who handled her before', async () => {
    const { version } = (await who.maria.get(`/api/caseload/${huda}`)).body as { version: number };
    await inDays(1);
    const answer = await who.maria.post(
      `/api/participations/${huda}/protect`,
      { protection: 'sekretessmarkering', handlerIds: [ACCOUNTS.johan] },
      { version },
    );
    expect(answer.status).toBe(200);
    expect((await handlers(who.maria, huda)).map((one) => one.name).sort()).toEqual(['Johan Ek', 'Maria Öberg']);
    expect(await hits(who.amir, 'Huda Jabbar')).toEqual([]);
    expect(await hits(who.maria, 'Huda Jabbar')).toEqual(['Huda Jabbar']);
    await inDays(0);
  });
});

it('leaves the kept facts as the rows say', async () => expect(await factDifferences(test.database)).toEqual([]));
