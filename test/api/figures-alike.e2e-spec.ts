// One number, wherever it is asked: command line, page and report give the same for every indicator, breakdown and date tried over the demo
// project; the list behind a number is as long as the number for a named handler, and shorter by protected persons only for others.
import { WorkerDatabase } from '#database';
import type { FigurePeople, FigureView, ReportSnapshot } from '#contracts';
import { BREAKDOWNS, canBreakDown, CATALOGUE, INDICATOR_CODES } from '#domain';
import { figureViews } from '../../apps/api/src/goals/figures.js';
import type { TestApp } from '../support/app.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { OWNER, PROJECT_ID } from '../support/world.js';

let test: TestApp;
let karin: Somebody;
let sara: Somebody;
let worker: WorkerDatabase;

beforeAll(async () => {
  test = await startStory();
  karin = await signIn(test, 'karin.holm');
  sara = await signIn(test, 'sara.lind');
  worker = await WorkerDatabase.connect(test.database.workerUrl);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await test.close();
});

/** What `npm run figures` prints, from the function it prints. */
const commandLine = (asOf: string, by: string[] = [], codes?: readonly string[]): Promise<FigureView[]> =>
  worker.work({ account: 'command-line', orgs: [OWNER.id], today: TODAY, readOnly: true }, (work) =>
    figureViews(work, PROJECT_ID, {
      asOf,
      by: by as never,
      codes,
      audience: 'internal',
      threshold: 5,
      handler: true,
    }),
  );
const page = async (who: Somebody, query: string): Promise<FigureView[]> =>
  ((await who.get(`/api/projects/${PROJECT_ID}/figures?${query}`)).body as { figures: FigureView[] }).figures;

it.each(['2025-12-31', '2026-06-30', TODAY])('every indicator as of %s: page and command line', async (asOf) => {
  expect(await page(karin, `asOf=${asOf}`)).toEqual(await commandLine(asOf));
});

/** Everything that can be cut by characteristics and adds up. */
const SUMMABLE = CATALOGUE.filter(
  (one) => canBreakDown(one) && (one.measure === 'share' || one.measure === 'count'),
).map(({ code }) => code);
const sumsOf = (figures: FigureView[]) =>
  figures.map(({ code, by: groups }) => [
    code,
    groups.reduce((sum, { n }) => sum + Number(n), 0),
    groups.reduce((sum, { N }) => sum + Number(N), 0),
  ]);

/** The command line is a handler of everybody, Karin of nobody: groups that show protected persons as not stated differ, their sums do not. */
it.each([
  ...BREAKDOWNS.map((one) => [one]),
  ['gender', 'age_group'],
  ['cohort', 'exposure'],
  ['origin', 'time_in_sweden'],
])('by %s %s: the groups of every figure make up the whole, here and there', async (...by) => {
  const asked = by.filter((one) => one !== undefined);
  for (const asOf of ['2026-06-30', TODAY]) {
    const shown = await page(karin, `asOf=${asOf}&by=${asked.join(',')}&code=${SUMMABLE.join(',')}`);
    expect(sumsOf(shown)).toEqual(sumsOf(await commandLine(asOf, asked, SUMMABLE)));
    for (const [at, [code, n, N]] of sumsOf(shown).entries())
      if (!shown[at].estimated)
        expect({ code, n, N }).toEqual({ code, n: Number(shown[at].n), N: Number(shown[at].N) });
  }
});

it('the goals page shows the same numbers, by gender too', async () => {
  const { goals } = (await karin.get(`/api/projects/${PROJECT_ID}/goals?asOf=${TODAY}`)).body as {
    goals: { indicator: string; figure: FigureView; byGender: FigureView['by']; beside: FigureView[] }[];
  };
  expect(goals.length).toBeGreaterThan(3);
  const counted = await commandLine(TODAY);
  for (const { indicator, figure, beside } of goals)
    for (const one of [figure, ...beside])
      expect({ ...one, by: [] }).toEqual(counted.find(({ code }) => code === (one === figure ? indicator : one.code)));
  expect(goals.flatMap(({ beside }) => beside).length).toBeGreaterThan(3);
});

it('the report’s figures are those of the command line, but for what is hidden', async () => {
  const id = 'f1d0c0de-0000-4000-8000-000000000001';
  const from = '2025-01-01';
  const made = await karin.post('/api/reports', {
    id,
    projectId: PROJECT_ID,
    title: 'Lika siffror',
    periodFrom: from,
    periodTo: TODAY,
    asOf: TODAY,
  });
  expect([made.status, made.body.code ?? '']).toEqual([201, '']);
  const [{ snapshot }] = await asAdmin<{ snapshot: ReportSnapshot }>(
    test,
    'select snapshot from app.report where id = $1',
    [id],
  );
  const counted = await worker.work(
    { account: 'command-line', orgs: [OWNER.id], today: TODAY, readOnly: true },
    (work) =>
      figureViews(work, PROJECT_ID, {
        asOf: TODAY,
        period: { from, to: TODAY },
        audience: 'funder',
        threshold: snapshot.threshold,
        handler: false,
      }),
  );
  const shown = snapshot.indicators.flatMap(({ figures }) => figures);
  expect(shown.length).toBeGreaterThan(20);
  for (const figure of shown) {
    const { n, N, value, percent, unknown, leftOut } =
      counted.find(({ code }) => code === figure.code) ?? ({} as FigureView);
    expect({
      code: figure.code,
      n: figure.n,
      N: figure.N,
      value: figure.value,
      percent: figure.percent,
      unknown: figure.unknown,
      leftOut: figure.leftOut,
    }).toEqual({
      code: figure.code,
      n,
      N,
      value,
      percent,
      unknown,
      leftOut,
    });
  }
});

describe('the list behind a number', () => {
  const shares = CATALOGUE.filter(({ measure }) => measure === 'share').map(({ code }) => code);
  /** Walks every page of the list: nobody twice, as many as each page says there are, in all and by reason. */
  const listed = async (who: Somebody, code: string, answer: string): Promise<number> => {
    const ids: string[] = [];
    const reasons = new Map<string, number>();
    for (let after: string | null = ''; after !== null; ) {
      const query = `asOf=${TODAY}&answer=${answer}&limit=7${after && `&after=${after}`}`;
      const page = (await who.get(`/api/projects/${PROJECT_ID}/figures/${code}/people?${query}`)).body as FigurePeople;
      for (const row of page.rows) {
        expect(row.answer).toBe(answer);
        ids.push(row.participationId);
        reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + 1);
      }
      after = page.next;
      if (after !== null) continue;
      expect({ code, total: page.total, answered: page.answers[answer as keyof FigurePeople['answers']] }).toEqual({
        code,
        total: ids.length,
        answered: ids.length,
      });
      expect(new Map(page.groups.map(({ reason, n }) => [reason, n]))).toEqual(reasons);
    }
    expect(new Set(ids).size).toBe(ids.length);
    return ids.length;
  };
  /** Protected persons the account is no handler of, and how each answers. */
  it.each(shares)('%s: shorter by protected persons only', async (code) => {
    const [figure] = await page(sara, `asOf=${TODAY}&code=${code}`);
    const protectedPeople = await asAdmin<{ id: string }>(
      test,
      'select id from app.participation where project_id = $1 and is_protected',
      [PROJECT_ID],
    );
    const counted = await listed(sara, code, 'counted');
    expect(counted).toBeLessThanOrEqual(Number(figure.n));
    expect(Number(figure.n) - counted).toBeLessThanOrEqual(protectedPeople.length);
  });

  it('is as long as the number for who handles all protected persons', async () => {
    // As the administrator, without the change log, which wants an actor.
    await asAdmin(
      test,
      `set session_replication_role = replica; insert into app.protected_handler (id, org_id, participant_id, account_id)
       select gen_random_uuid(), p.org_id, p.participant_id, a.id from app.participation p, app.account a
       where p.is_protected and a.email = 'sara.lind@demo.framsteg.example' and not exists (select 1 from app.protected_handler h where h.participant_id = p.participant_id and h.account_id = a.id)`,
    );
    for (const code of INDICATOR_CODES.filter((one) => shares.includes(one))) {
      const [figure] = await page(sara, `asOf=${TODAY}&code=${code}`);
      const sum = { n: Number(figure.n), unknown: Number(figure.unknown) };
      expect({ code, n: await listed(sara, code, 'counted'), unknown: await listed(sara, code, 'unknown') }).toEqual({
        code,
        ...sum,
      });
    }
  });

  it('can be asked for one reason, and refuses what is no page', async () => {
    const path = `/api/projects/${PROJECT_ID}/figures/outcome_within_3_months/people?asOf=${TODAY}`;
    const { groups } = (await karin.get(`${path}&answer=left_out`)).body as FigurePeople;
    expect(groups.length).toBeGreaterThan(1);
    for (const { reason, n } of groups) {
      const page = (await karin.get(`${path}&answer=left_out&reason=${reason}&limit=100`)).body as FigurePeople;
      expect({ reason, total: page.total, rows: page.rows.map((row) => row.reason) }).toEqual({
        reason,
        total: n,
        rows: Array.from({ length: n }, () => reason),
      });
    }
    for (const wrong of ['answer=perhaps', 'reason=BECAUSE', 'limit=0', 'limit=101', 'after=WyJjb3VudGVkIl0'])
      expect((await karin.get(`${path}&${wrong}`)).status).toBe(400);
  });
});
