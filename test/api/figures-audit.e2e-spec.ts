// Longer than most: the made-up projects stand beside what is asked of each.
// The figures where they are easiest to get wrong: before, on and after a project's days; with nobody, one person, only protected persons; with a return, a period that was a mistake, an
// event withdrawn and recorded anew, a goal changed halfway. Command line, page, memory and report are held against each other for every indicator, breakdown and date.
import { randomUUID } from 'node:crypto';
import type { FigurePeople, FigureView, GoalsView, OutlookView, OverviewView, ReportSnapshot } from '#contracts';
import { Participation, Project, projectFacts, WorkerDatabase } from '#database';
import { BREAKDOWNS, canBreakDown, CATALOGUE, figureOf, INDICATOR_CODES, type IndicatorCode } from '#domain';
import { figureView, figureViews } from '../../apps/api/src/goals/figures.js';
import { runImport } from '../../apps/api/src/imports/run-import.js';
import { readCsv } from '../../apps/api/src/imports/read/csv.js';
import { Keys } from '../../apps/api/src/platform/keys.js';
import type { TestApp } from '../support/app.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { ACCOUNTS, OWNER } from '../support/world.js';

const FIRST = '2025-01-01';
const LAST = '2026-06-30';
const DAYS = ['2024-12-31', FIRST, '2025-09-30', LAST, '2026-08-15', TODAY];
const head = (code: string) =>
  `project_code,name,owner_ref,starts_on,ends_on,budget_sek,capacity,norm_months\n${code},${code},${OWNER.ref},${FIRST},${LAST},900000,20,6\n`;
const PERIODS =
  'project_code,participant_ref,entry_on,planned_exit_on,category,labour_status,unemployed_since,support,exit_on,exit_reason,exit_destination\n';
const OUTCOMES =
  'project_code,participant_ref,type,starts_on,ends_on,confirmed_through,study_finance,leads_to_employment,matches_home_background\n';
const PEOPLE =
  'participant_ref,gender,birth_date,education,country_of_birth,citizenship,registered_on,permit_on,disability,protected\n';

/** One who came, left and found work. */
const ONE = (code: string, ref: string) => ({
  periods: `${code},${ref},2025-02-03,2025-08-01,,UNEMPLOYED_REGISTERED,2023-01-01,FORSORJNINGSSTOD,2025-08-01,PLAN_COMPLETED,EMPLOYMENT_UNSUBSIDISED\n`,
  outcomes: `${code},${ref},EMPLOYMENT,2025-08-20,,2026-11-01,,,yes\n`,
  people: (isProtected: boolean) =>
    `${ref},W,1990-02-03,EDU_UPPER_SEC,SYR,SYR,2024-12-01,2024-06-01,no,${isProtected ? 'sekretessmarkering' : 'no'}\n`,
});
const tables: Record<string, Record<string, string>> = {
  NONE: {},
  ONE: {
    participants: PEOPLE + ONE('ONE', 'E1').people(false),
    periods: PERIODS + ONE('ONE', 'E1').periods,
    outcomes: OUTCOMES + ONE('ONE', 'E1').outcomes,
  },
  HIDDEN: {
    participants: PEOPLE + ['H1', 'H2', 'H3'].map((ref) => ONE('HIDDEN', ref).people(true)).join(''),
    periods: PERIODS + ['H1', 'H2', 'H3'].map((ref) => ONE('HIDDEN', ref).periods).join(''),
    outcomes: OUTCOMES + ONE('HIDDEN', 'H1').outcomes,
  },
  TWICE: {
    participants: `${PEOPLE}T1,M,1970-05-05,EDU_LOWER_SEC,SOM,XXA,,,yes,no\nT2,W,2001-01-01,,SWE,SWE,,,,no\nT3,,,,,,,,,no\nT4,X,1960-01-01,EDU_RESEARCH,IRQ,IRQ|SWE,2025-05-05,,declined,no\n`,
    periods: `${PERIODS}TWICE,T1,2025-01-01,,,INACTIVE_CARE,,,2025-05-31,OTHER_MEASURE,OTHER_LM_MEASURE
TWICE,T1,2025-09-30,,,UNEMPLOYED_REGISTERED,,,2026-06-30,PROJECT_ENDED,JOB_SEEKING
TWICE,T2,2025-01-01,,,EMPLOYED,,,2025-01-02,REGISTRATION_ERROR,
TWICE,T2,2025-03-01,,,UNEMPLOYED_REGISTERED,2024-12-01,,2026-06-30,PLAN_COMPLETED,UNKNOWN
TWICE,T3,2026-06-30,,,UNKNOWN,,,,,
TWICE,T4,2025-03-01,,STAFF,EMPLOYED,,,2025-12-31,PLAN_COMPLETED,OTHER\n`,
    outcomes: `${OUTCOMES}TWICE,T1,EMPLOYMENT,2025-06-15,2025-09-01,,,,\nTWICE,T2,EDUCATION,2026-07-01,,,yes,,no\n`,
  },
};

let test: TestApp;
let karin: Somebody;
let amir: Somebody;
let worker: WorkerDatabase;
const ids = new Map<string, string>();
const inWork = <T>(job: Parameters<typeof worker.work<T>>[1], readOnly = true): Promise<T> =>
  worker.work({ account: 'command-line', orgs: [OWNER.id], today: TODAY, readOnly }, job);

beforeAll(async () => {
  test = await startStory();
  worker = await WorkerDatabase.connect(test.database.workerUrl);
  const organisations = `organisation_ref,name,kind\n${OWNER.ref},${OWNER.name},${OWNER.kind}\n`;
  for (const [code, files] of Object.entries(tables)) {
    const all = { organisations, projects: head(code), ...files };
    const result = await runImport({
      keys: Keys.fromFile(test.database.keyFile),
      language: 'sv',
      isDryRun: false,
      read: async () =>
        Object.fromEntries(Object.entries(all).map(([name, text]) => [name, readCsv(Buffer.from(text), name).table])),
      inWork: (job) => inWork(job, false),
      members: async () => [
        { accountId: ACCOUNTS.karin, role: 'project_leader' },
        { accountId: ACCOUNTS.amir, role: 'project_admin' },
      ],
    });
    expect([code, result.errors]).toEqual([code, []]);
    const [{ id }] = await inWork((work) => work.find(Project, { code }));
    ids.set(code, id);
  }
  karin = await signIn(test, 'karin.holm');
  amir = await signIn(test, 'amir.berg');
}, 120_000);
afterAll(async () => {
  await worker.close();
  await test.close();
});

const idOf = (code: string): string => ids.get(code) ?? '';
const commandLine = (
  code: string,
  asOf: string,
  by: string[] = [],
  period?: { from: string; to: string },
): Promise<FigureView[]> =>
  inWork((work) =>
    figureViews(work, idOf(code), { asOf, by: by as never, period, audience: 'internal', threshold: 5, handler: true }),
  );
const page = async (code: string, query: string, who = karin): Promise<FigureView[]> =>
  ((await who.get(`/api/projects/${idOf(code)}/figures?${query}`)).body as { figures: FigureView[] }).figures;
const PROJECTS = Object.keys(tables);

describe.each(PROJECTS)('%s', (code) => {
  it.each(DAYS)('as of %s: page, command line and memory say the same of every indicator', async (asOf) => {
    const counted = await commandLine(code, asOf);
    expect(counted.map((one) => one.code)).toEqual(INDICATOR_CODES);
    expect(await page(code, `asOf=${asOf}`)).toEqual(counted);
    const facts = await inWork((work) => projectFacts(work, idOf(code)));
    const inMemory = INDICATOR_CODES.map((one) =>
      figureView(
        { figure: figureOf(one, facts, { asOf, handler: true }), groups: [] },
        { audience: 'internal', threshold: 5 },
      ),
    );
    expect(inMemory).toEqual(counted.map((one) => ({ ...one, by: [] })));
  });

  it('within periods before, over and after the project too', async () => {
    for (const [from, to] of [
      ['2024-01-01', '2024-12-31'],
      ['2024-07-01', '2025-06-30'],
      ['2026-01-01', '2027-12-31'],
      [TODAY, TODAY],
    ]) {
      const counted = await commandLine(code, TODAY, [], { from, to });
      expect(await page(code, `asOf=${TODAY}&from=${from}&to=${to}`)).toEqual(counted);
      const facts = await inWork((work) => projectFacts(work, idOf(code)));
      const inMemory = INDICATOR_CODES.map((one) =>
        figureView(
          { figure: figureOf(one, facts, { asOf: TODAY, period: { from, to }, handler: true }), groups: [] },
          { audience: 'internal', threshold: 5 },
        ),
      );
      expect(inMemory).toEqual(counted.map((one) => ({ ...one, by: [] })));
    }
  });

  it('by every breakdown, groups make up the whole, and each group is the same on the page', async () => {
    for (const by of BREAKDOWNS)
      for (const asOf of code === 'TWICE' ? [LAST, TODAY] : [LAST]) {
        const counted = await commandLine(code, asOf, [by]);
        const shown = await page(code, `asOf=${asOf}&by=${by}`, amir);
        // The command line shows protected persons where they belong; who handles them sees the same.
        expect({ by, asOf, shown }).toEqual({ by, asOf, shown: counted });
        for (const one of CATALOGUE.filter((it) => canBreakDown(it) && ['share', 'count'].includes(it.measure))) {
          const figure = shown.find((it) => it.code === one.code)!;
          if (figure.estimated) continue;
          const sum = (what: 'n' | 'N') => figure.by.reduce((all, group) => all + Number(group[what]), 0);
          expect({ by, code: one.code, n: sum('n'), N: sum('N') }).toEqual({
            by,
            code: one.code,
            n: Number(figure.n),
            N: Number(figure.N),
          });
        }
      }
  });

  it('goals, overview, outlook and lists answer on every day, and no number is none', async () => {
    for (const asOf of DAYS) {
      const goals = await karin.get(`/api/projects/${idOf(code)}/goals?asOf=${asOf}`);
      const over = await karin.get(`/api/projects/${idOf(code)}/overview?asOf=${asOf}`);
      const outlook = await karin.get(`/api/projects/${idOf(code)}/outlook?asOf=${asOf}`);
      const steps = await karin.get(`/api/projects/${idOf(code)}/steps?asOf=${asOf}`);
      expect([goals.status, over.status, outlook.status, steps.status]).toEqual([200, 200, 200, 200]);
      const all = JSON.stringify([goals.body, over.body, outlook.body, steps.body]);
      expect(all).not.toMatch(/NaN|Infinity|"undefined"/);
      const { funnel, occupancy } = goals.body as GoalsView;
      expect(funnel.every(({ n }, at) => at === 0 || n <= funnel[0].n)).toBe(true);
      expect((over.body as OverviewView).funnel).toEqual(funnel);
      if (asOf < FIRST) expect([occupancy.today, occupancy.months]).toEqual([0, []]);
      expect((outlook.body as OutlookView).asOf).toBe(asOf);
    }
  });

  it('lists are as long as their figures for who handles everybody, and shorter by protected persons alone for others', async () => {
    const hidden = Number(
      (
        await asAdmin<{ n: string }>(
          test,
          'select count(*) as n from app.participation where project_id = $1 and is_protected',
          [idOf(code)],
        )
      )[0].n,
    );
    for (const { code: one } of CATALOGUE.filter(
      ({ measure, estimate }) => measure === 'share' || (measure === 'count' && !estimate),
    ))
      for (const asOf of code === 'HIDDEN' || code === 'TWICE' ? [TODAY] : [LAST]) {
        const list = async (who: Somebody) =>
          (await who.get(`/api/projects/${idOf(code)}/figures/${one}/people?asOf=${asOf}&limit=100`))
            .body as FigurePeople;
        const [own, other] = [await list(amir), await list(karin)];
        const { n, N, unknown, leftOut } = own.figure;
        const inN = own.answers.counted + own.answers.not_counted + own.answers.unknown;
        const out = Object.values(leftOut).reduce<number>((sum, it) => sum + Number(it), 0);
        expect({
          one,
          n: own.answers.counted,
          inN: N === null ? null : inN,
          unknown: own.answers.unknown,
          out: own.answers.left_out,
        }).toEqual({
          one,
          n,
          inN: N,
          unknown,
          out,
        });
        const lengths = ({ answers }: FigurePeople) => Object.values(answers).reduce((sum, it) => sum + it, 0);
        const begun = lengths(own);
        expect({ one, other: lengths(other) }).toEqual({ one, other: begun === 0 ? 0 : begun - hidden });
        expect(other.figure).toEqual(own.figure);
      }
  });
});

it('the report of each says what the command line says for a funder, and one of nobody is refused', async () => {
  for (const code of PROJECTS)
    for (const asOf of [LAST, TODAY]) {
      const id = randomUUID();
      const wish = { id, projectId: idOf(code), title: code, periodFrom: FIRST, periodTo: asOf, asOf };
      const made = await karin.post('/api/reports', wish);
      if (code === 'NONE') {
        expect([made.status, made.body.code]).toEqual([422, 'report.nothing']);
        continue;
      }
      expect([code, asOf, made.status, made.body.code ?? '']).toEqual([code, asOf, 201, '']);
      const [{ snapshot }] = await asAdmin<{ snapshot: ReportSnapshot }>(
        test,
        'select snapshot from app.report where id = $1',
        [id],
      );
      const counted = await inWork((work) =>
        figureViews(work, idOf(code), {
          asOf,
          period: { from: FIRST, to: asOf },
          audience: 'funder',
          threshold: 5,
          handler: false,
        }),
      );
      for (const { code: one, n, N, value, percent, unknown, leftOut } of snapshot.indicators.flatMap(
        ({ figures }) => figures,
      ))
        expect({ code, one, n, N, value, percent, unknown, leftOut }).toEqual({
          code,
          one,
          ...(({ n: a, N: b, value: c, percent: d, unknown: e, leftOut: f }) => ({
            n: a,
            N: b,
            value: c,
            percent: d,
            unknown: e,
            leftOut: f,
          }))(counted.find((it) => it.code === one)!),
        });
    }
});

describe('by hand', () => {
  const said = async (code: string, one: IndicatorCode, asOf: string) => {
    const [{ n, N, value, percent, unknown, leftOut }] = await page(code, `asOf=${asOf}&code=${one}`);
    return { n, N, value, percent, unknown, leftOut };
  };
  it('nobody: counts are nought, shares have no percentage, means are nothing', async () => {
    expect(await said('NONE', 'participants_enrolled', TODAY)).toMatchObject({ n: 0, value: 0 });
    expect(await said('NONE', 'outcome_within_3_months', TODAY)).toMatchObject({ n: 0, N: 0, percent: null });
    expect(await said('NONE', 'participation_days_median', TODAY)).toMatchObject({ value: null });
    expect(await said('NONE', 'cost_per_participant', TODAY)).toMatchObject({ value: null });
    expect(await said('NONE', 'occupancy_mean', TODAY)).toMatchObject({ value: 0 });
  });
  it('one: before she came nobody, while she is here active, after the window one of one', async () => {
    expect(await said('ONE', 'participants_enrolled', '2024-12-31')).toMatchObject({ n: 0, leftOut: {} });
    expect(await said('ONE', 'outcome_within_3_months', '2025-07-31')).toMatchObject({
      n: 0,
      N: 0,
      leftOut: { ACTIVE: 1 },
    });
    expect(await said('ONE', 'outcome_within_3_months', '2025-10-31')).toMatchObject({
      n: 0,
      N: 0,
      leftOut: { IMMATURE: 1 },
    });
    expect(await said('ONE', 'outcome_within_3_months', '2025-11-01')).toMatchObject({
      n: 1,
      N: 1,
      percent: 100,
      leftOut: {},
    });
    // 180 days of 546: 3 February to 1 August, both counted, of the project's own days.
    expect(await said('ONE', 'occupancy_mean', TODAY)).toMatchObject({ value: 0.3 });
    expect(await said('ONE', 'cost_per_result', TODAY)).toMatchObject({ n: 1, value: 900000 });
  });
  it('a return is one person, her first status and her last exit', async () => {
    expect(await said('TWICE', 'participants_enrolled', LAST)).toMatchObject({ n: 3, leftOut: { OTHER_GROUP: 1 } });
    // Away between the periods, she has left: the work of June counts until she is back, and not after, when it ended before the last exit.
    expect(await said('TWICE', 'outcome_within_3_months', '2025-09-29')).toMatchObject({ n: 1, N: 1 });
    expect(await said('TWICE', 'outcome_within_3_months', '2025-09-30')).toMatchObject({
      n: 0,
      N: 0,
      // In the order of the codes: staff who are still here are active first.
      leftOut: { ACTIVE: 3 },
    });
    expect(await said('TWICE', 'EECO04', TODAY)).toMatchObject({ n: 1 });
    // 151 and 274 days together; T2 487; the mistaken two days of January are nobody's.
    expect(await said('TWICE', 'participation_days_median', LAST)).toMatchObject({ n: 2, value: 456 });
  });
  it('a first period that was a mistake is none: entry, status and age are those of the next', async () => {
    expect(await said('TWICE', 'EECO05', TODAY)).toMatchObject({ n: 0 });
    expect(await said('TWICE', 'participants_enrolled', '2025-02-28')).toMatchObject({
      n: 1,
      leftOut: { REGISTRATION_ERROR: 1 },
    });
    expect(await said('TWICE', 'participants_enrolled', '2025-03-01')).toMatchObject({
      n: 2,
      leftOut: { OTHER_GROUP: 1 },
    });
  });
});

it('an event withdrawn and recorded anew counts once, on every way', async () => {
  const [person] = (await amir.get(`/api/projects/${idOf('ONE')}/figures/EECO01/people?asOf=${TODAY}`)).body.rows;
  const [event] = (await amir.get(`/api/outcomes?participationId=${person.participationId}`)).body.rows;
  await amir.post(`/api/outcomes/${event.id}/withdraw`, { reason: 'Fel dag' }, { version: event.version });
  const none = await commandLine('ONE', TODAY);
  expect(none.find((one) => one.code === 'outcome_within_3_months')).toMatchObject({ n: 0, N: 1, unknown: 1 });
  expect(await page('ONE', `asOf=${TODAY}`)).toEqual(none);
  const anew = {
    id: randomUUID(),
    participationId: person.participationId,
    type: 'EMPLOYMENT',
    startsOn: '2025-08-21',
    confirmedThrough: '2026-11-01',
  };
  expect((await amir.post('/api/outcomes', anew)).status).toBe(201);
  const again = await commandLine('ONE', TODAY);
  expect(again.find((one) => one.code === 'outcome_within_3_months')).toMatchObject({ n: 1, N: 1, unknown: 0 });
  expect(await page('ONE', `asOf=${TODAY}`)).toEqual(again);
});

it('a participant who turns out to be staff leaves every figure of participants, on every way', async () => {
  const before = await commandLine('TWICE', TODAY);
  await inWork(async (work) => {
    const [one] = await work.find(Participation, { reference: 'T2', projectId: idOf('TWICE') });
    await work.change(Participation, one.id, one.version, { category: 'STAFF' });
  }, false);
  const after = await commandLine('TWICE', TODAY);
  const enrolled = (all: FigureView[]) => Number(all.find((one) => one.code === 'participants_enrolled')?.n);
  expect(enrolled(after)).toBe(enrolled(before) - 1);
  expect(await page('TWICE', `asOf=${TODAY}`)).toEqual(after);
});

it('a goal changed halfway is judged by what holds now, for every day; what held before is among the versions', async () => {
  const goal = {
    id: randomUUID(),
    projectId: idOf('TWICE'),
    indicator: 'outcome_within_3_months',
    target: 30,
    unit: 'percent',
  };
  expect((await karin.post('/api/goals', goal)).status).toBe(201);
  const id = randomUUID();
  expect((await karin.post(`/api/goals/${goal.id}/change`, { ...goal, id, target: 70 }, { version: 1 })).status).toBe(
    200,
  );
  for (const asOf of DAYS) {
    const { goals } = (await karin.get(`/api/projects/${idOf('TWICE')}/goals?asOf=${asOf}`)).body as GoalsView;
    expect(goals.map((one) => [one.id, one.target])).toEqual([[id, 70]]);
    const [counted] = (await commandLine('TWICE', asOf)).filter((one) => one.code === 'outcome_within_3_months');
    expect({ ...goals[0].figure, by: [] }).toEqual(counted);
  }
  const versions = (await karin.get(`/api/projects/${idOf('TWICE')}/goal-versions`)).body as {
    target: number;
    replacedAt: string | null;
  }[];
  expect(versions.map((one) => [one.target, one.replacedAt === null])).toEqual([
    [70, true],
    [30, false],
  ]);
});
