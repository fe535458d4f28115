// An exit makes its follow-ups, a correction moves them, a return cancels them, an answer closes them (DOMAIN.md 2.3).
import { randomUUID } from 'node:crypto';
import type { FollowUpRow } from '#contracts';
import { addMonths } from '#domain';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { found, startStory, TODAY } from '../support/stories.js';

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
