// The caseload: found however spelt, filters kept and shared, files of exactly what is shown, one action over all that match (PEERS.md 1, finding 6).
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { BulkRunRow, CaseloadRow, ParticipantHit } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';
import { ACCOUNTS, PEOPLE, PROJECT_ID } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
let karin: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  karin = await signIn(test, 'karin.holm');
});
afterAll(async () => test.close());

const list = async (who: Somebody, query: string): Promise<CaseloadRow[]> =>
  (await who.get(`/api/caseload?limit=100&${query}`)).body.rows;

async function ended(who: Somebody, id: string): Promise<BulkRunRow> {
  for (let round = 0; round < 100; round += 1) {
    const { body } = await who.get(`/api/bulk-runs/${id}`);
    if (body.status === 'done') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run did not end');
}

describe('search', () => {
  const names = async (who: Somebody, q: string): Promise<(string | null)[]> =>
    ((await who.post('/api/participants/search', { q })).body as ParticipantHit[]).map((hit) => hit.displayName);

  it.each([
    ['salih rana', 'Rana Salih'],
    ['ranna', 'Rana Salih'],
    ['رنا صالح', 'Rana Salih'],
    ['aydin', 'Elif Aydın'],
    ['tesfay dawid', 'Dawit Tesfaye'],
  ])('%s finds %s', async (q, name) => expect(await names(sara, q)).toContain(name));

  it('a protected person is found by her handlers, by name among the own few, and by nobody else', async () => {
    expect(await names(sara, 'zahra')).toContain('Zahra Karimi');
    for (const who of [karin, await signIn(test, 'johan.ek')])
      expect(await names(who, 'zahra karimi')).not.toContain('Zahra Karimi');
  });

  it('in the list it narrows what the filter gives, and goes by POST', async () => {
    const { body } = await sara.post('/api/caseload/search', { q: 'rana', isMine: 'true', limit: '25' });
    expect(body.rows.map((row: CaseloadRow) => row.displayName)).toContain('Rana Salih');
    expect(body.rows.every((row: CaseloadRow) => row.isMine)).toBe(true);
    const left = (await sara.post('/api/caseload/search', { q: 'rana', state: 'exited' })).body.rows as CaseloadRow[];
    expect(left.map((row) => row.displayName)).not.toContain('Rana Salih');
  });
});

describe('filters', () => {
  it('empty and not empty part the list in two', async () => {
    const all = (await list(sara, `projectId=${PROJECT_ID}`)).length;
    const [without, having] = [
      await list(sara, `projectId=${PROJECT_ID}&sfiCourse=null`),
      await list(sara, `projectId=${PROJECT_ID}&sfiCourse=any`),
    ];
    expect([without.every((row) => row.sfiCourse === null), having.every((row) => row.sfiCourse !== null)]).toEqual([
      true,
      true,
    ]);
    expect(without.length + having.length).toBe(all);
    expect(having.length).toBeGreaterThan(0);
  });

  it('a day may be said from today', async () => {
    const rows = await list(sara, 'isMine=true&state=active&plannedExitOnTo=today%2B60');
    expect(rows.every((row) => row.plannedExitOn !== null && row.plannedExitOn <= '2027-01-18')).toBe(true);
    expect((await sara.get('/api/caseload?plannedExitOnTo=yesterday')).body.fields).toEqual([
      { path: 'plannedExitOnTo', code: 'field.invalid' },
    ]);
  });

  it('the silent are those who are silent', async () => {
    const rows = await list(sara, 'isMine=true&silentDaysFrom=14');
    expect(rows.map((row) => row.displayName)).toContain('Elif Aydın');
    expect(rows.every((row) => (row.silentDays ?? 0) >= 14)).toBe(true);
  });

  it('is kept on the server, shared when told to, changed by its maker alone, and taken away with a way back', async () => {
    const id = randomUUID();
    const filter = { isMine: 'true', silentDaysFrom: '14' };
    const mine = { id, projectId: PROJECT_ID, name: 'Ring i dag', filter, sort: '-silentDays', isShared: false };
    expect((await sara.post('/api/saved-filters', mine)).body.fields).toEqual([{ path: 'sort', code: 'field.code' }]);
    expect((await sara.post('/api/saved-filters', { ...mine, sort: 'lastContactOn' })).status).toBe(201);
    expect((await karin.get(`/api/saved-filters/${id}`)).status).toBe(404);
    expect((await sara.post(`/api/saved-filters/${id}/change`, { isShared: true }, { version: 1 })).body.version).toBe(
      2,
    );
    expect((await karin.get(`/api/saved-filters/${id}`)).body).toMatchObject({
      name: 'Ring i dag',
      filter,
      isMine: false,
    });
    expect((await karin.post(`/api/saved-filters/${id}/change`, { name: 'Min' }, { version: 2 })).status).toBe(403);
    expect((await sara.post('/api/saved-filters', { ...mine, id: randomUUID(), sort: undefined })).body.code).toBe(
      'filter.name_taken',
    );
    const sorted = (sort: string) => sara.post(`/api/saved-filters/${id}/change`, { sort }, { version: 2 });
    expect((await sorted('silentDays')).body.fields).toEqual([{ path: 'sort', code: 'field.code' }]);
    expect((await sorted('-entryOn')).status).toBe(200);
    expect((await sara.get(`/api/saved-filters/${id}`)).body).toMatchObject({ sort: '-entryOn', filter });
    expect((await sara.post(`/api/saved-filters/${id}/remove`, {}, { version: 3 })).status).toBe(200);
    expect((await sara.get(`/api/saved-filters/${id}`)).status).toBe(404);
    expect((await sara.post(`/api/saved-filters/${id}/restore`, {}, { version: 4 })).status).toBe(200);
  });
});

describe('export', () => {
  const columns = ['name', 'state', 'stage', 'coachName', 'attendance30'];
  const asked = (of: object, format = 'csv') => ({
    format,
    language: 'sv',
    columns,
    of,
    reason: 'Genomgång med samordnaren',
  });
  const file = (who: Somebody, body: object) =>
    request(test.url)
      .post('/api/caseload/export')
      .set('cookie', who.cookie)
      .send(body)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      });

  it('export honours the filter: exactly the rows shown, in their order, no protected person', async () => {
    const shown = (await list(sara, 'isMine=true&stage=sfi,plan&sort=-entryOn')).filter((row) => !row.isProtected);
    const answer = await file(sara, asked({ filter: { isMine: 'true', stage: 'sfi,plan' }, sort: '-entryOn' }));
    const lines = (answer.body as Buffer).toString('utf8').replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('Namn;Läge;Fas;Coach;Närvaro 30 dagar, %');
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(shown.map((row) => row.displayName));
    expect(answer.headers['x-rows']).toBe(String(shown.length));
    expect(shown.length).toBeGreaterThan(2);
  });

  it('takes typed words along, and chosen rows alone', async () => {
    const byName = await file(sara, asked({ filter: { isMine: 'true' }, q: 'rana' }));
    expect(byName.headers['x-rows']).toBe('1');
    const two = (await list(sara, 'isMine=true&state=active')).slice(0, 2).map((row) => row.id);
    expect((await file(sara, asked({ ids: two, filter: {} }, 'xlsx'))).headers['x-rows']).toBe('2');
    expect((await file(sara, asked({ ids: two, filter: {} }, 'xlsx'))).body.subarray(0, 2).toString()).toBe('PK');
  });

  it('leaves a trace with its reason and whom it showed; without a reason there is no file', async () => {
    const [last] = await asAdmin<{ reason: string; shown: string[] }>(
      test,
      "select reason, shown from app.access_log where permission = 'participation:export' order by at desc limit 1",
    );
    expect(last.reason).toBe('Genomgång med samordnaren');
    expect(last.shown).toHaveLength(2);
    expect((await file(sara, { ...asked({ filter: {} }), reason: '' })).status).toBe(400);
  });

  it('a protected person is in no file, not even her handler’s, and a leader’s has references instead of names', async () => {
    const saras = ((await file(sara, asked({ filter: {} }))).body as Buffer).toString('utf8');
    expect(saras).not.toMatch(/Zahra|Karimi/);
    const karins = ((await file(karin, asked({ filter: {} }))).body as Buffer).toString('utf8');
    expect(karins).not.toMatch(/Rana|Salih/);
  });

  it('text that a spreadsheet could take for a formula is text', async () => {
    const rename = (name: string): Promise<object[]> =>
      asAdmin(
        test,
        `set session_replication_role = replica; update app.account set name = '${name}' where id = '${ACCOUNTS.sara}'`,
      );
    await rename('=1+1');
    const text = ((await file(karin, asked({ ids: [PEOPLE.rana.participationId] }))).body as Buffer).toString('utf8');
    await rename('Sara Lind');
    expect(text).toContain("'=1+1");
  });
});

describe('one action over all that match', () => {
  it('bulk does not stop early: every row that matches has a result, and the sum is exact', async () => {
    const all = await list(sara, `projectId=${PROJECT_ID}&state=active`);
    const mine = all.filter((row) => row.isMine);
    const id = randomUUID();
    const input = {
      id,
      projectId: PROJECT_ID,
      of: { filter: { state: 'active' } },
      title: 'Boka samtal om våren',
      dueOn: '2026-12-01',
    };
    expect((await sara.post('/api/caseload/add-plan-step', input)).status).toBe(202);
    const run = await ended(sara, id);
    expect([run.total, run.done, run.skipped]).toEqual([all.length, mine.length, all.length - mine.length]);
    const results = run.results as [string, string | null][];
    expect(results.map(([one]) => one).sort()).toEqual(all.map((row) => row.id).sort());
    expect(new Set(results.filter(([, code]) => code).map(([, code]) => code))).toEqual(new Set(['forbidden']));
    const steps = await asAdmin(test, "select 1 from app.plan_step where title = 'Boka samtal om våren'");
    expect(steps).toHaveLength(mine.length);
    expect(all.length - mine.length).toBeGreaterThan(0);
  });

  it('is once, however often it is sent with the same key', async () => {
    const key = randomUUID();
    const input = {
      id: randomUUID(),
      projectId: PROJECT_ID,
      of: { ids: [PEOPLE.rana.participationId] },
      title: 'En gång',
    };
    await sara.post('/api/caseload/add-plan-step', input, { key });
    await sara.post('/api/caseload/add-plan-step', input, { key });
    await ended(sara, input.id);
    expect(await asAdmin(test, "select 1 from app.plan_step where title = 'En gång'")).toHaveLength(1);
  });

  it('nothing matching is said, and a funder is nobody here', async () => {
    const input = {
      id: randomUUID(),
      projectId: PROJECT_ID,
      of: { filter: { state: 'active' }, q: 'zzzzzz' },
      title: 'Ingen',
    };
    expect((await sara.post('/api/caseload/add-plan-step', input)).body.code).toBe('bulk.nothing');
    const ulla = await signIn(test, 'ulla.sand');
    expect((await ulla.post('/api/caseload/add-plan-step', input)).status).toBe(403);
  });

  it('a run is its starter’s: nobody else reads it', async () => {
    const [run] = (await sara.get('/api/bulk-runs')).body.rows;
    expect((await karin.get(`/api/bulk-runs/${run.id}`)).status).toBe(404);
  });

  it('a handover that would move nobody is refused before it begins', async () => {
    const wish = { id: randomUUID(), projectId: PROJECT_ID };
    const over = (fromAccountId: string, accountId: string) =>
      sara.post('/api/caseload/hand-over', { ...wish, fromAccountId, accountId });
    expect((await over(ACCOUNTS.sara, ACCOUNTS.sara)).body.code).toBe('handover.same');
    expect((await over(ACCOUNTS.johan, ACCOUNTS.sara)).body.code).toBe('handover.not_yours');
    expect((await sara.get(`/api/bulk-runs/${wish.id}`)).status).toBe(404);
  });

  it('a whole caseload is handed over; the receiver has it, with the word on the way', async () => {
    const before = (await list(sara, `coachId=${ACCOUNTS.sara}`)).map((row) => row.id);
    const id = randomUUID();
    const input = {
      id,
      projectId: PROJECT_ID,
      fromAccountId: ACCOUNTS.sara,
      accountId: ACCOUNTS.johan,
      note: 'Ring Elif först.',
    };
    expect((await sara.post('/api/caseload/hand-over', input)).status).toBe(202);
    const run = await ended(sara, id);
    expect([run.total, run.skipped]).toEqual([before.length, 0]);
    const johan = await signIn(test, 'johan.ek');
    const has = await list(johan, 'isMine=true');
    const seen = before.filter((one) => has.some((row) => row.id === one));
    // Zahra is protected: she comes along, and is seen by her handlers alone until Johan is named one.
    expect(before.filter((one) => !seen.includes(one))).toEqual([PEOPLE.zahra.participationId]);
    const [told] = (await johan.get('/api/bulk-runs?isForMe=true&readAt=null')).body.rows;
    expect(told).toMatchObject({ id, note: 'Ring Elif först.', startedByName: 'Sara Lind' });
    expect((await johan.post(`/api/bulk-runs/${id}/mark-read`, {}, { version: told.version })).status).toBe(200);
    expect((await johan.get('/api/bulk-runs?isForMe=true&readAt=null')).body.total).toBe(0);
  });
});
