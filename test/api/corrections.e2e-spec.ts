// What was written wrongly is put right by whoever writes the case, and figures follow at once: work at entry, the voluntary questions, a follow-up's answer, a death after the exit, an event withdrawn by mistake.
import { randomUUID } from 'node:crypto';
import type { FigureView, FollowUpRow, OutcomeRow, WithdrawnOutcomeRow } from '#contracts';
import type { TestApp } from '../support/app.js';
import { askAsAdmin } from '../support/database.js';
import { factDifferences } from '../support/facts.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let who: Record<'sara' | 'johan' | 'karin' | 'amir', Somebody>;
beforeAll(async () => {
  test = await startStory();
  who = {
    sara: await signIn(test, 'sara.lind'),
    johan: await signIn(test, 'johan.ek'),
    karin: await signIn(test, 'karin.holm'),
    amir: await signIn(test, 'amir.berg'),
  };
}, 60_000);
afterAll(async () => {
  expect(await factDifferences(test.database)).toEqual([]);
  await test.close();
});

const figure = async (code: string): Promise<FigureView> =>
  (
    (await who.karin.get(`/api/projects/${PROJECT_ID}/figures?asOf=${TODAY}&code=${code}`)).body as {
      figures: FigureView[];
    }
  ).figures[0];
const versionOf = async (id: string): Promise<number> => (await who.sara.get(`/api/caseload/${id}`)).body.version;
/** Somebody of Sara's who came in March. */
async function enrolled(more: object = {}): Promise<string> {
  const id = randomUUID();
  const input = {
    id,
    participantId: randomUUID(),
    periodId: randomUUID(),
    projectId: PROJECT_ID,
    entryOn: '2026-03-02',
  };
  expect((await who.sara.post('/api/participations', { ...input, ...more })).status).toBe(201);
  return id;
}
async function left(id: string, exitOn = '2026-07-31'): Promise<void> {
  const exit = { exitOn, exitReason: 'PLAN_COMPLETED', exitDestination: 'JOB_SEEKING' };
  const version = await versionOf(id);
  expect((await who.sara.post(`/api/participations/${id}/record-exit`, exit, { version })).status).toBe(200);
}
const followUps = async (id: string): Promise<FollowUpRow[]> =>
  (await who.sara.get(`/api/follow-ups?participationId=${id}&sort=dueOn`)).body.rows;

describe('work at entry', () => {
  it('is asked for at the start, kept in the snapshot, corrected with a reason and read beside what stood', async () => {
    const work = { labourStatus: 'EMPLOYED', hoursPerWeek: 15, contractType: 'HOURLY', support: ['OWN_WORK'] };
    const id = await enrolled(work);
    await left(id, '2026-05-01');
    const job = { startsOn: '2026-05-11', confirmedThrough: TODAY, contractType: 'FIXED_TERM', hoursPerWeek: 40 };
    await who.sara.post('/api/outcomes', { id: randomUUID(), participationId: id, type: 'EMPLOYMENT', ...job });
    const better = Number((await figure('EECR06')).n);
    const path = `/api/participations/${id}/correct-entry`;
    const correction = { id: randomUUID(), onDate: TODAY, hoursPerWeek: 40, reason: 'Lönebesked visat' };
    expect((await who.sara.post(path, correction, { version: await versionOf(id) })).status).toBe(200);
    expect((await figure('EECR06')).n).toBe(better - 1);
    const { rows } = (await who.sara.get(`/api/entry-snapshots?participationId=${id}&sort=number`)).body;
    expect(rows).toEqual([
      expect.objectContaining({ number: 1, hoursPerWeek: 15, contractType: 'HOURLY', support: ['OWN_WORK'] }),
      expect.objectContaining({ number: 2, hoursPerWeek: 40, contractType: 'HOURLY', support: ['OWN_WORK'] }),
    ]);
  });

  it('is that of the first entry that was no mistake', async () => {
    const id = await enrolled({ labourStatus: 'UNEMPLOYED_REGISTERED' });
    await who.sara.post(
      `/api/participations/${id}/record-exit`,
      { exitOn: '2026-03-03', exitReason: 'REGISTRATION_ERROR', exitDestination: 'UNKNOWN' },
      { version: await versionOf(id) },
    );
    const again = { id: randomUUID(), entryOn: '2026-04-01', labourStatus: 'UNEMPLOYED_REGISTERED' };
    const back = await who.sara.post(`/api/participations/${id}/record-return`, again, {
      version: await versionOf(id),
    });
    expect([back.status, back.body.code ?? '']).toEqual([200, '']);
    const inactive = Number((await figure('EECO04')).n);
    const correction = { id: randomUUID(), onDate: TODAY, labourStatus: 'INACTIVE_CARE', reason: 'Missförstånd' };
    const version = await versionOf(id);
    expect((await who.sara.post(`/api/participations/${id}/correct-entry`, correction, { version })).status).toBe(200);
    expect((await figure('EECO04')).n).toBe(inactive + 1);
  });
});

/** Who has read that of her, by the trace. */
async function readers(id: string, permission: string): Promise<string[]> {
  const rows = (await askAsAdmin(
    test.database,
    `select distinct a.email from app.access_log g join app.account a on a.id = g.actor_id where g.permission = '${permission}' and '${id}' = any(g.shown)`,
  )) as { email: string }[];
  return rows.map(({ email }) => email.split('@')[0]).sort();
}

describe('the voluntary questions', () => {
  it('are read and answered by who writes the case, counted at once, and their reading leaves a trace', async () => {
    const id = await enrolled();
    const path = `/api/participations/${id}`;
    const before = await figure('EECO12');
    const { body: stands } = await who.sara.get(`${path}/sensitive-answers`);
    expect(stands).toMatchObject({ id, disability: null, housingExclusion: null });
    const answer = async (body: object) =>
      who.sara.post(`${path}/correct-sensitive`, body, { version: await versionOf(id) });
    expect((await answer({ disability: 'yes', housingExclusion: 'declined' })).status).toBe(200);
    expect((await figure('EECO12')).n).toBe(Number(before.n) + 1);
    expect((await who.amir.get(`${path}/sensitive-answers`)).body).toMatchObject({
      disability: 'yes',
      housingExclusion: 'declined',
    });
    // Declined is an answer and no "no": back to not knowing.
    expect((await answer({ disability: 'declined' })).status).toBe(200);
    expect(await figure('EECO12')).toMatchObject({ n: before.n, unknown: before.unknown });
    expect((await answer({ disability: 'perhaps' })).status).toBe(400);
    expect(await readers(id, 'sensitive:read')).toEqual(['amir.berg', 'sara.lind']);
    await who.amir.get(`${path}/characteristics`);
    expect(await readers(id, 'characteristics:read')).toEqual(['amir.berg']);
  });

  it('are not there for another coach of the project, nor for its leader', async () => {
    const id = await enrolled({ disability: 'yes' });
    const path = `/api/participations/${id}`;
    expect((await who.johan.get(`/api/caseload/${id}`)).status).toBe(200);
    expect((await who.johan.get(`${path}/sensitive-answers`)).status).toBe(404);
    const version = await versionOf(id);
    expect((await who.johan.post(`${path}/correct-sensitive`, { disability: 'no' }, { version })).status).toBe(404);
    expect((await who.karin.get(`${path}/sensitive-answers`)).status).toBe(403);
    expect((await who.karin.post(`${path}/correct-sensitive`, { disability: 'no' }, { version })).status).toBe(403);
    expect((await who.sara.get(`${path}/sensitive-answers`)).body.disability).toBe('yes');
  });

  it('leave their values in no log', async () => {
    const id = await enrolled({ disability: 'yes' });
    await who.sara.post(
      `/api/participations/${id}/correct-sensitive`,
      { disability: 'no' },
      { version: await versionOf(id) },
    );
    const [{ count }] = (await askAsAdmin(
      test.database,
      `select count(*)::int from app.change_log where table_name = 'sensitive_fact' and (changes::text like '%"yes"%' or changes::text like '%"no"%' or changes::text like '%"declined"%')`,
    )) as { count: number }[];
    expect(count).toBe(0);
  });
});

describe('the answer of a follow-up', () => {
  it('is put right, with what was said besides kept; one that is not answered is answered instead', async () => {
    const id = await enrolled({ labourStatus: 'UNEMPLOYED_REGISTERED' });
    await left(id);
    const [three] = await followUps(id);
    const say = async (act: string, body: object) => {
      const [row] = await followUps(id);
      return who.sara.post(
        `/api/follow-ups/${three.id}/${act}`,
        { onDate: '2026-11-02', ...body },
        { version: row.version },
      );
    };
    const answered = { result: 'ANSWERED', labourStatus: 'EMPLOYED', support: ['OWN_WORK'], channel: 'SMS' };
    expect((await say('correct', answered)).body.code).toBe('follow_up.not_answered');
    expect((await say('answer', answered)).status).toBe(200);
    expect((await followUps(id))[0]).toMatchObject({ labourStatus: 'EMPLOYED', support: ['OWN_WORK'], channel: 'SMS' });
    expect((await say('answer', answered)).body.code).toBe('follow_up.already_answered');
    expect((await say('correct', { ...answered, labourStatus: 'INACTIVE_SICK' })).status).toBe(200);
    expect((await followUps(id))[0]).toMatchObject({ state: 'answered', labourStatus: 'INACTIVE_SICK' });
    expect((await say('correct', { ...answered, onDate: '2026-11-20' })).body.code).toBe('activity.future');
    expect((await say('correct', { result: 'UNREACHABLE' })).body.code).toBe('follow_up.attempts_needed');
  });
});

describe('a death after the exit', () => {
  const died = async (id: string, deceasedOn: string | null) => {
    const { body: stands } = await who.sara.get(`/api/participations/${id}/characteristics`);
    const { id: _id, version, ...known } = stands as Record<string, unknown> & { version: number };
    const said = Object.entries({ ...known, deceasedOn }).filter(([, value]) => value !== null);
    return who.sara.post(`/api/participations/${id}/correct-person`, Object.fromEntries(said), { version });
  };

  it('leaves results, stays in counts, and nobody is asked any more; a mistake is taken back whole', async () => {
    const id = await enrolled({ labourStatus: 'UNEMPLOYED_REGISTERED' });
    await left(id);
    const [outcome, all] = [await figure('outcome_within_3_months'), await figure('participants_enrolled')];
    expect((await died(id, '2026-09-01')).status).toBe(200);
    const dead = await figure('outcome_within_3_months');
    expect([dead.N, dead.leftOut['DECEASED'] ?? 0]).toEqual([
      Number(outcome.N) - 1,
      Number(outcome.leftOut['DECEASED'] ?? 0) + 1,
    ]);
    expect((await figure('participants_enrolled')).n).toBe(all.n);
    expect((await followUps(id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect((await died(id, null)).status).toBe(200);
    expect(await figure('outcome_within_3_months')).toEqual(outcome);
    expect((await followUps(id)).map(({ state }) => state)).toEqual(['open', 'upcoming']);
  });

  it.each([
    ['2026-11-20', 'activity.future'],
    ['2026-03-01', 'death.before_entry'],
  ])('on %s is refused', async (day, code) => {
    const id = await enrolled();
    await left(id);
    const refused = await died(id, day);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('of who is still here is an exit', async () => {
    const refused = await died(await enrolled(), '2026-11-01');
    expect([refused.status, refused.body.code]).toEqual([422, 'death.still_here']);
  });
});

describe('an event withdrawn by mistake', () => {
  it('is restored as it stood and counts again, but not beside the same event recorded anew', async () => {
    const id = await enrolled({ labourStatus: 'UNEMPLOYED_REGISTERED' });
    await left(id);
    const event = { id: randomUUID(), participationId: id, type: 'EMPLOYMENT', startsOn: '2026-08-03' };
    await who.sara.post('/api/outcomes', { ...event, hoursPerWeek: 30, confirmedThrough: TODAY });
    const counted = await figure('outcome_within_3_months');
    const path = `/api/outcomes/${event.id}`;
    expect((await who.sara.post(`${path}/restore`, {}, { version: 1 })).status).toBe(404);
    await who.sara.post(`${path}/withdraw`, { reason: 'Fel person' }, { version: 1 });
    expect((await figure('outcome_within_3_months')).n).toBe(Number(counted.n) - 1);
    const { rows } = (await who.sara.get(`/api/withdrawn-outcomes?participationId=${id}`)).body as {
      rows: WithdrawnOutcomeRow[];
    };
    expect(rows).toEqual([
      expect.objectContaining({ id: event.id, type: 'EMPLOYMENT', withdrawnOn: TODAY, withdrawnReason: 'Fel person' }),
    ]);
    expect((await who.karin.post(`${path}/restore`, {}, { version: 2 })).status).toBe(403);
    const anew = { ...event, id: randomUUID() };
    await who.sara.post('/api/outcomes', anew);
    const twice = await who.sara.post(`${path}/restore`, {}, { version: 2 });
    expect([twice.status, twice.body.code]).toEqual([422, 'outcome.recorded_anew']);
    await who.sara.post(`/api/outcomes/${anew.id}/withdraw`, { reason: 'Den första gällde' }, { version: 1 });
    expect((await who.sara.post(`${path}/restore`, {}, { version: 1 })).status).toBe(412);
    expect((await who.sara.post(`${path}/restore`, {}, { version: 2 })).status).toBe(200);
    expect(await figure('outcome_within_3_months')).toEqual(counted);
    const [standing] = (await who.sara.get(`/api/outcomes?participationId=${id}`)).body.rows as OutcomeRow[];
    expect(standing).toMatchObject({ id: event.id, hoursPerWeek: 30, confirmedThrough: TODAY });
  });

  it('of somebody protected is there for her handlers alone', async () => {
    const [hidden] = await asAdmin<{ id: string; org_id: string; project_id: string }>(
      test,
      `select p.id, p.org_id, p.project_id from app.participation p where p.is_protected and not exists
       (select 1 from app.protected_handler h join app.account a on a.id = h.account_id where h.participant_id = p.participant_id and a.email like 'johan.ek@%') limit 1`,
    );
    const event = randomUUID();
    await asAdmin(
      test,
      `set session_replication_role = replica; insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on, withdrawn_on)
       values ('${event}', '${hidden.org_id}', '${hidden.project_id}', '${hidden.id}', 'EMPLOYMENT', '2026-08-03', '${TODAY}')`,
    );
    expect((await who.johan.get(`/api/withdrawn-outcomes?participationId=${hidden.id}`)).body.rows).toEqual([]);
    expect((await who.johan.get(`/api/withdrawn-outcomes/${event}`)).status).toBe(404);
    expect((await who.johan.post(`/api/outcomes/${event}/restore`, {}, { version: 1 })).status).toBe(404);
  });
});
