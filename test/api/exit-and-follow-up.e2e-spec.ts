// An exit makes its follow-ups, a correction moves them, a return cancels them, an answer closes them (DOMAIN.md 2.3).
import { randomUUID } from 'node:crypto';
import type { FollowUpRow } from '#contracts';
import { addMonths } from '#domain';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkerDatabase } from '#database';
import { dailyRound } from '../../apps/api/src/jobs/daily-round.js';
import { Mailer } from '../../apps/api/src/platform/mailer.js';
import { asAdmin, found, startStory, TODAY } from '../support/stories.js';
import { factDifferences } from '../support/facts.js';

let test: TestApp;
let sara: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
});
afterAll(async () => test.close());

const followUps = async (id: string): Promise<FollowUpRow[]> =>
  (await sara.get(`/api/follow-ups?participationId=${id}&sort=dueOn`)).body.rows;
const versionOf = async (id: string): Promise<number> => (await sara.get(`/api/caseload/${id}`)).body.version;

it('walks from exit to return', async () => {
  const { participationId: id } = await found(sara, 'Rana Salih');
  const exit = { exitOn: TODAY, exitReason: 'PLAN_COMPLETED', exitDestination: 'JOB_SEEKING' };
  const first = await sara.post(`/api/participations/${id}/record-exit`, exit, { version: await versionOf(id) });
  expect(first.status).toBe(200);
  expect((await followUps(id)).map((one) => [one.milestone, one.dueOn, one.state])).toEqual([
    ['three_months', addMonths(TODAY, 3), 'upcoming'],
    ['six_months', addMonths(TODAY, 6), 'upcoming'],
  ]);
  expect((await sara.get(`/api/caseload/${id}`)).body).toMatchObject({ stage: 'exited' });
  expect((await sara.get(`/api/plan-steps?participationId=${id}&status=planned,in_progress`)).body.total).toBe(0);

  expect(
    (await sara.post(`/api/participations/${id}/record-exit`, exit, { version: await versionOf(id) })).body.code,
  ).toBe('exit.already');
  const corrected = await sara.post(
    `/api/participations/${id}/correct-exit`,
    { ...exit, exitOn: '2026-10-31' },
    { version: await versionOf(id) },
  );
  expect(corrected.status).toBe(200);
  expect((await followUps(id)).map((one) => one.dueOn)).toEqual(['2027-01-31', '2027-04-30']);

  const back = await sara.post(
    `/api/participations/${id}/record-return`,
    { id: randomUUID(), entryOn: '2026-11-16' },
    { version: await versionOf(id) },
  );
  expect(back.status).toBe(200);
  expect((await followUps(id)).map((one) => one.state)).toEqual(['cancelled', 'cancelled']);
  expect((await sara.get(`/api/caseload/${id}`)).body).toMatchObject({ state: 'active', exitOn: null });
});

it('an overdue follow-up is answered once; unreachable needs three tries on two channels', async () => {
  const { participationId } = await found(sara, 'Dawit Tesfaye');
  const due = (await followUps(participationId)).find((one) => one.milestone === 'three_months')!;
  const refused = await sara.post(
    `/api/follow-ups/${due.id}/answer`,
    { result: 'UNREACHABLE', onDate: TODAY },
    { version: due.version },
  );
  expect(refused.body.code).toBe('follow_up.attempts_needed');
  expect(
    (await sara.post(`/api/follow-ups/${due.id}/log-attempt`, { id: randomUUID(), onDate: TODAY, channel: 'SMS' }))
      .status,
  ).toBe(201);
  const answer = {
    result: 'ANSWERED',
    onDate: TODAY,
    labourStatus: 'EMPLOYED',
    support: ['OWN_WORK'],
    mode: 'PHONE',
    channel: 'PHONE',
  };
  expect((await sara.post(`/api/follow-ups/${due.id}/answer`, answer, { version: due.version })).status).toBe(200);
  expect((await sara.post(`/api/follow-ups/${due.id}/answer`, answer, { version: due.version + 1 })).body.code).toBe(
    'follow_up.already_answered',
  );
  expect((await followUps(participationId)).find((one) => one.id === due.id)).toMatchObject({
    state: 'answered',
    labourStatus: 'EMPLOYED',
  });
});

it('an exit to work brings its dated outcome and how to reach her; taking it back opens what it closed', async () => {
  const { participationId: id } = await found(sara, 'Samira Haddad');
  const open = (await sara.get(`/api/plan-steps?participationId=${id}&status=planned,in_progress`)).body.total;
  const outcome = {
    id: randomUUID(),
    type: 'EMPLOYMENT',
    startsOn: TODAY,
    hoursPerWeek: 32,
    evidence: 'PARTICIPANT_STATEMENT',
  };
  const exit = {
    exitOn: TODAY,
    exitReason: 'GOT_JOB_EARLY',
    exitDestination: 'EMPLOYMENT_UNSUBSIDISED',
    outcome,
    mayContact: true,
    contactChannel: 'OTHER',
    contact: 'Systern, 070-1740605',
  };
  expect(
    (await sara.post(`/api/participations/${id}/record-exit`, exit, { version: await versionOf(id) })).status,
  ).toBe(200);
  expect((await sara.get(`/api/outcomes?participationId=${id}&type=EMPLOYMENT`)).body.rows).toEqual([
    expect.objectContaining({ id: outcome.id, startsOn: TODAY }),
  ]);
  expect((await sara.get(`/api/participations/${id}/later-contact`)).body).toMatchObject({
    mayContact: true,
    value: 'Systern, 070-1740605',
  });
  const [stored] = await asAdmin<{ value: string }>(
    test,
    "select encode(value_sealed, 'escape') as value from app.later_contact where participation_id = $1",
    [id],
  );
  expect(stored.value).not.toMatch(/Systern/);
  expect((await sara.post(`/api/participations/${id}/reopen`, {}, { version: await versionOf(id) })).status).toBe(200);
  expect((await sara.get(`/api/caseload/${id}`)).body).toMatchObject({ state: 'active', exitOn: null });
  expect((await sara.get(`/api/plan-steps?participationId=${id}&status=planned,in_progress`)).body.total).toBe(open);
  expect((await followUps(id)).map((one) => one.state)).toEqual(['cancelled', 'cancelled']);
});

it('an exit somebody has been followed up on, or an old one, is not taken back', async () => {
  const { participationId: dawit } = await found(sara, 'Dawit Tesfaye');
  const answered = await sara.post(`/api/participations/${dawit}/reopen`, {}, { version: await versionOf(dawit) });
  expect(['exit.followed_up', 'exit.reopen_too_late']).toContain(answered.body.code);
});

it('past its window without a try it is the leader’s: in her list and in the morning’s letter, without a name', async () => {
  const { participationId: id } = await found(sara, 'Hiwot Alemu');
  const [first] = await followUps(id);
  await asAdmin(
    test,
    `set session_replication_role = replica; delete from app.follow_up_attempt where follow_up_id = '${first.id}';
    update app.follow_up set due_on = '2026-10-01', opens_on = '2026-09-17', closes_on = '2026-10-29', result = null, answered_on = null where id = '${first.id}'`,
  );
  const karin = await signIn(test, 'karin.holm');
  const escalated = (await karin.get('/api/follow-ups?isEscalated=true')).body.rows as FollowUpRow[];
  expect(escalated.map((one) => [one.id, one.state, one.displayName])).toContainEqual([first.id, 'overdue', null]);
  const database = await WorkerDatabase.connect(test.database.workerUrl);
  await dailyRound({ database, mailer: new Mailer(test.dataDir), publicUrl: null });
  await database.close();
  const outbox = path.join(test.dataDir, 'outbox');
  const letters = readdirSync(outbox).map((name) => readFileSync(path.join(outbox, name), 'utf8'));
  const hers = letters.filter((text) => text.includes('karin.holm@') && /passerat sitt sista datum/.test(text));
  expect(hers).toHaveLength(1);
  expect(hers[0]).not.toMatch(/Hiwot|Alemu/);
});

it('an answer after the window is kept and marked', async () => {
  const { participationId: id } = await found(sara, 'Hiwot Alemu');
  const [first] = await followUps(id);
  const answer = { result: 'ANSWERED', onDate: TODAY, labourStatus: 'EMPLOYED', channel: 'PHONE' };
  expect((await sara.post(`/api/follow-ups/${first.id}/answer`, answer, { version: first.version })).status).toBe(200);
  expect((await followUps(id))[0]).toMatchObject({ state: 'answered', isLate: true, isEscalated: false });
});

it('leaves the kept facts as the rows say', async () => expect(await factDifferences(test.database)).toEqual([]));
