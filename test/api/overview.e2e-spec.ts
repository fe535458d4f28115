// The leader's dashboard says what the facts say, part by part and as of any day: who came and went, how long they stayed, what became of the follow-ups,
// and the steps (DOMAIN.md 2.8). Reckoned here by the plain rules, person by person.
import type { OverviewView, StepsView } from '#contracts';
import { projectFacts, WorkerDatabase } from '#database';
import {
  addMonths,
  type CivilDate,
  daysInclusive,
  figureOf,
  isInPopulation,
  MILESTONES,
  type ProjectFacts,
  type Standing,
  standingsOf,
  stepMoves,
} from '#domain';
import type { TestApp } from '../support/app.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { startStory, TODAY } from '../support/stories.js';
import { OWNER, PROJECT_ID } from '../support/world.js';

let test: TestApp;
let karin: Somebody;
let worker: WorkerDatabase;
let facts: ProjectFacts;
beforeAll(async () => {
  test = await startStory();
  karin = await signIn(test, 'karin.holm');
  worker = await WorkerDatabase.connect(test.database.workerUrl);
  facts = await worker.work({ account: 'command-line', orgs: [OWNER.id], today: TODAY, readOnly: true }, (work) =>
    projectFacts(work, PROJECT_ID),
  );
}, 60_000);
afterAll(async () => {
  await worker.close();
  await test.close();
});

const overview = async (asOf: CivilDate): Promise<OverviewView> =>
  (await karin.get(`/api/projects/${PROJECT_ID}/overview?asOf=${asOf}`)).body as OverviewView;
const people = (asOf: CivilDate): Standing[] =>
  standingsOf(facts.facts, asOf, facts.project.normMonths).filter(isInPopulation);
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

describe.each([TODAY, '2026-06-30', '2025-12-31'])('as of %s', (asOf) => {
  it('inflow and outflow by month', async () => {
    const view = await overview(asOf);
    expect(view.months.length).toBeGreaterThan(3);
    for (const { month, entries, exits } of view.months) {
      const all = people(asOf);
      expect([month, entries, exits]).toEqual([
        month,
        count(all, ({ entryOn }) => entryOn?.startsWith(month) === true),
        count(all, ({ periods }) => periods[periods.length - 1]?.exitOn?.startsWith(month) === true),
      ]);
    }
  });
  it('the funnel, the lengths and the median', async () => {
    const view = await overview(asOf);
    const of = (code: Parameters<typeof figureOf>[0]) => figureOf(code, facts, { asOf, handler: true });
    expect(view.funnel.map(({ n }) => n)).toEqual([
      of('participants_enrolled').n,
      of('completion_rate').N,
      of('outcome_within_3_months').N,
      of('follow_up_answer_rate_3_months').n,
      of('outcome_within_3_months').n,
    ]);
    expect(view.medianDays).toBe(of('participation_days_median').value);
    const months = people(asOf)
      .filter(({ exitOn }) => exitOn !== null)
      .map((one) =>
        Math.floor(
          one.periods.reduce((days, { entryOn, exitOn }) => days + daysInclusive(entryOn, exitOn ?? asOf), 0) / 30,
        ),
      );
    for (const { months: length, n } of view.lengths)
      expect([length, n]).toEqual([length, count(months, (one) => one === length)]);
    expect(view.lengths.reduce((sum, { n }) => sum + n, 0)).toBe(months.length);
  });
  it('what became of the follow-ups by that day: an answer of a later day is not there yet', async () => {
    const { followUps } = await overview(asOf);
    for (const [at, milestone] of MILESTONES.entries()) {
      const due = people(asOf).flatMap(({ fact }) =>
        fact.followUps.filter((one) => one.milestone === milestone && one.dueOn <= asOf),
      );
      const results = due.map(({ result, on }) => (result !== null && on !== null && on <= asOf ? result : 'OPEN'));
      const n = (what: string): number => count(results, (one) => one === what);
      expect(followUps[at]).toEqual({
        milestone,
        due: due.length - n('DECEASED'),
        answered: n('ANSWERED'),
        declined: n('DECLINED'),
        unreachable: n('UNREACHABLE'),
        open: n('OPEN'),
      });
    }
  });
  it('steps', async () => {
    const view = (await karin.get(`/api/projects/${PROJECT_ID}/steps?asOf=${asOf}`)).body as StepsView;
    expect(view).toEqual({ asOf, ...stepMoves(facts, asOf) });
  });
});

it('a day between two answers tells them apart', async () => {
  const answered = facts.facts.flatMap(({ followUps }) =>
    followUps.filter(({ result, on, dueOn }) => result === 'ANSWERED' && on !== null && on > dueOn),
  );
  expect(answered.length).toBeGreaterThan(0);
  const [{ milestone, dueOn }] = answered;
  const [then, now] = [await overview(dueOn), await overview(addMonths(dueOn, 2))];
  const of = (view: OverviewView) => view.followUps.find((one) => one.milestone === milestone)?.answered ?? -1;
  expect(of(now)).toBeGreaterThan(of(then));
});
