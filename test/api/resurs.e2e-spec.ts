// The real case: the published totals come out exactly, and alike, from the command line, on the leader's page and in the funder's report (DOMAIN.md 9.2).
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { GoalsView, ReportView } from '#contracts';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { startStory } from '../support/stories.js';

const ROOT = resolve(__dirname, '../..');
const AS_OF = '2005-10-31';
/** code → n, N, percent; as the data set's README says. */
const PUBLISHED: Record<string, [number, number | null, number | null]> = {
  participants_enrolled: [93, null, null],
  self_support_of_enrolled: [40, 93, 43],
  self_support_of_completers: [40, 53, 75.5],
  self_support_of_exits: [40, 75, 53.3],
  completion_rate: [53, 75, 70.7],
};

let test: TestApp;
let karin: Somebody;
let projectId: string;

function commandLine(...args: string[]): unknown {
  const { workerUrl, keyFile } = test.database;
  const env = {
    ...process.env,
    FRAMSTEG_WORKER_DB_URL: workerUrl,
    FRAMSTEG_KEY_FILE: keyFile,
    FRAMSTEG_DATA_DIR: test.dataDir,
  };
  return JSON.parse(
    execFileSync(process.execPath, [resolve(ROOT, 'dist/apps/api/src/cli.js'), ...args, '--json'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

beforeAll(async () => {
  test = await startStory();
  expect(commandLine('import', resolve(ROOT, 'test/data/resursutbyte'))).toMatchObject({ ok: true, errors: [] });
  karin = await signIn(test, 'karin.holm');
  projectId = (await karin.get('/api/projects?code=RESURS')).body.rows[0].id;
});
afterAll(async () => test.close());

it('on the command line', () => {
  const { figures } = commandLine('figures', '--project', 'RESURS', '--as-of', AS_OF) as {
    figures: { code: string; n: number; N: number | null; percent: number | null }[];
  };
  const said = Object.fromEntries(figures.map(({ code, n, N, percent }) => [code, [n, N, percent]]));
  expect(said).toMatchObject(PUBLISHED);
});

it('on the leader’s page, where the demo accounts have become members', async () => {
  const { goals } = (await karin.get(`/api/projects/${projectId}/goals?asOf=${AS_OF}`)).body as GoalsView;
  expect(
    goals.map(({ indicator, verdict, figure }) => [indicator, verdict, figure.n, figure.N, figure.percent]).sort(),
  ).toEqual([
    ['self_support_of_completers', 'reached', 40, 53, 75.5],
    ['self_support_of_enrolled', 'reached', 40, 93, 43],
  ]);
});

it('in the funder’s report', async () => {
  const id = randomUUID();
  const input = { id, projectId, title: 'Slutrapport', periodFrom: '2002-05-01', periodTo: AS_OF, asOf: AS_OF };
  expect((await karin.post('/api/reports', input)).status).toBe(201);
  expect((await karin.post(`/api/reports/${id}/publish`, {}, { version: 1 })).status).toBe(200);
  const ulla = await signIn(test, 'ulla.sand');
  const { snapshot } = (await ulla.get(`/api/reports/${id}/snapshot`)).body as ReportView;
  expect(snapshot.flow).toEqual({ enrolled: 93, active: 18, completed: 53, early: 22, deceased: 0 });
  const figures = [
    ...snapshot.goals.map((goal) => goal.figure),
    ...snapshot.indicators.flatMap((section) => section.figures),
  ];
  for (const [code, [n, N, percent]] of Object.entries(PUBLISHED)) {
    const figure = figures.find(
      (one) => one.code === code || (code === 'participants_enrolled' && one.code === 'EECO01'),
    );
    expect([code, figure?.n, figure?.N, figure?.percent]).toEqual([code, n, N, percent]);
  }
  const csv = (await ulla.get(`/api/reports/${id}/file?format=csv&language=sv`)).text;
  expect(csv).toContain(';40;93;;43;');
});

it('a coach takes one of the eighteen and logs a session', async () => {
  const sara = await signIn(test, 'sara.lind');
  const { rows, total } = (await sara.get(`/api/caseload?projectId=${projectId}&coachId=null&state=active&limit=1`))
    .body;
  expect(total).toBe(18);
  const { account } = (await sara.get('/api/session')).body;
  expect(
    (await sara.post(`/api/participations/${rows[0].id}/assign-coach`, { id: randomUUID(), accountId: account.id }))
      .status,
  ).toBe(200);
  const input = {
    id: randomUUID(),
    attendanceId: randomUUID(),
    participationId: rows[0].id,
    kind: 'COACHING',
    onDate: '2026-11-19',
    minutes: 30,
    attendance: 'PRESENT',
  };
  expect((await sara.post('/api/activities/log', input)).status).toBe(201);
});
