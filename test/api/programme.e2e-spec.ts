// Several projects together: the sum is that of the projects' own figures, each person counted once where persons are counted, the projects page by page;
// and the ESF table over all of them, with exact numbers.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { FigureView, ProgrammeView } from '#contracts';
import { INDICATOR_CODES } from '#domain';
import type { TestApp } from '../support/app.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { ACCOUNTS, OWNER, PROJECT_ID } from '../support/world.js';

const ESF = INDICATOR_CODES.filter((code) => code.startsWith('EEC')).join(',');
/** A project of four, made so that each number below can be counted on the fingers. */
const SMALL = randomUUID();

let test: TestApp;
let karin: Somebody;

const asSystem = (sql: string, values: unknown[] = []): Promise<object[]> =>
  asAdmin(
    test,
    `with o as materialized (select app.open_system('migration', null, array['${OWNER.id}'::uuid])), x as materialized (select count(*) from o) ${sql}`,
    values,
  );

/** Somebody new in the small project; `left` is the day she left, `work` the day she began to work. */
async function somebody(is: { gender: string; status: string; entry: string; left?: string; work?: string }) {
  const [person, participation, period] = [randomUUID(), randomUUID(), randomUUID()];
  const of = [OWNER.id, SMALL];
  await asSystem('insert into app.participant (id, org_id, gender, birth_year) select $1, $2, $3, 1980 from x', [
    person,
    OWNER.id,
    is.gender,
  ]);
  await asSystem(
    "insert into app.participation (id, org_id, project_id, participant_id, reference, category) select $3, $1, $2, $4, $5, 'JOBSEEKER' from x",
    [...of, participation, person, person.slice(0, 8)],
  );
  await asSystem(
    `insert into app.period (id, org_id, project_id, participation_id, entry_on, labour_status, exit_on, exit_reason, exit_destination)
     select $3, $1, $2, $4, $5, $6, $7::date, case when $7 is not null then 'PLAN_COMPLETED' end, case when $7 is not null then 'JOB_SEEKING' end from x`,
    [...of, period, participation, is.entry, is.status, is.left ?? null],
  );
  if (is.work)
    await asSystem(
      "insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on, confirmed_through) select gen_random_uuid(), $1, $2, $3, 'EMPLOYMENT', $4, $5 from x",
      [...of, participation, is.work, TODAY],
    );
  return person;
}

beforeAll(async () => {
  test = await startStory();
  karin = await signIn(test, 'karin.holm');
  await asSystem(
    "insert into app.project (id, org_id, code, name, starts_on, ends_on) select $1, $2, 'SMALL', 'Åter i arbete', '2026-01-01', '2026-12-31' from x",
    [SMALL, OWNER.id],
  );
  await asSystem(
    "insert into app.membership (id, org_id, account_id, project_id, role) select gen_random_uuid(), $1, $2, $3, 'project_leader' from x",
    [OWNER.id, ACCOUNTS.karin, SMALL],
  );
  await somebody({
    gender: 'W',
    status: 'UNEMPLOYED_REGISTERED',
    entry: '2026-02-02',
    left: '2026-06-30',
    work: '2026-07-06',
  });
  await somebody({ gender: 'W', status: 'UNEMPLOYED_REGISTERED', entry: '2026-02-02', left: '2026-06-30' });
  await somebody({
    gender: 'M',
    status: 'INACTIVE_OTHER',
    entry: '2026-03-02',
    left: '2026-05-31',
    work: '2026-06-01',
  });
  await somebody({ gender: 'M', status: 'EMPLOYED', entry: '2026-03-02' });
}, 60_000);
afterAll(async () => test.close());

const programme = async (query: string, who = karin): Promise<ProgrammeView> =>
  (await who.get(`/api/programme?asOf=${TODAY}&${query}`)).body as ProgrammeView;
const ownOf = async (projectId: string, query: string): Promise<FigureView[]> =>
  ((await karin.get(`/api/projects/${projectId}/figures?asOf=${TODAY}&${query}`)).body as { figures: FigureView[] })
    .figures;
const of = (figures: readonly FigureView[], code: string): FigureView =>
  figures.find((one) => one.code === code) as FigureView;

it('the small project by itself is what one counts on the fingers', async () => {
  const own = await ownOf(SMALL, `code=${ESF}&by=gender`);
  expect(
    Object.fromEntries(
      ['EECO01', 'EECO02', 'EECO04', 'EECO05', 'EECR04'].map((code) => [code, [of(own, code).n, of(own, code).N]]),
    ),
  ).toEqual({ EECO01: [4, null], EECO02: [2, null], EECO04: [1, null], EECO05: [1, null], EECR04: [2, 3] });
  expect(of(own, 'EECR04').by.map(({ group, n, N }) => [group, n, N])).toEqual([
    ['W', 1, 2],
    ['M', 1, 1],
  ]);
});

it('the ESF table over both is the sum of the two, by gender too', async () => {
  const [view, small, large] = [
    await programme(`code=${ESF}&by=gender`),
    await ownOf(SMALL, `code=${ESF}&by=gender`),
    await ownOf(PROJECT_ID, `code=${ESF}&by=gender`),
  ];
  expect(view.together.map(({ code }) => code)).toEqual(ESF.split(','));
  for (const { code, n, N, unknown, by } of view.together) {
    const parts = [of(small, code), of(large, code)];
    const add = (what: (one: FigureView) => unknown): number =>
      parts.reduce((sum, one) => sum + Number(what(one) ?? 0), 0);
    expect({ code, n, N: N ?? 0, unknown }).toEqual({
      code,
      n: add((one) => one.n),
      N: add((one) => one.N),
      unknown: add((one) => one.unknown),
    });
    for (const { group, n: some } of by)
      expect({ code, group, n: some }).toEqual({
        code,
        group,
        n: add((one) => one.by.find((other) => other.group === group)?.n),
      });
  }
  expect(of(view.together, 'EECO01').n).toBe(4 + Number(of(large, 'EECO01').n));
});

it('stands beside each other by name, page by page, å last', async () => {
  const first = await programme('limit=1');
  expect(first).toMatchObject({ total: 2, rows: [{ id: PROJECT_ID }] });
  const second = await programme(`limit=1&after=${first.next}`);
  expect(second).toMatchObject({ total: 2, next: null, rows: [{ id: SMALL, name: 'Åter i arbete' }] });
  expect(second.together).toEqual(first.together);
  expect(of(second.rows[0].figures, 'participants_enrolled').n).toBe(4);
});

it('a leader’s estimate counts for its own project alone, and the sum says that it is estimated', async () => {
  const before = of((await programme('code=EECO15')).together, 'EECO15');
  // The demo project's leader has estimated three of hers; nobody has estimated the four.
  expect(before).toMatchObject({ n: 3, unknown: 4, estimated: true });
  await asSystem(
    "insert into app.estimate (id, org_id, project_id, indicator, on_date, n) select gen_random_uuid(), $1, $2, 'EECO15', '2026-06-30', 2 from x",
    [OWNER.id, SMALL],
  );
  const view = await programme('code=EECO15');
  expect(of(view.together, 'EECO15')).toMatchObject({ n: 5, unknown: 0, estimated: true });
  expect(view.rows.map(({ id, figures }) => [id, figures[0].n])).toEqual([
    [PROJECT_ID, 3],
    [SMALL, 2],
  ]);
});

it('somebody in both projects is two participations and one person', async () => {
  const before = await programme('');
  const [{ person }] = (await asAdmin<{ person: string }>(
    test,
    "select participant_id as person from app.participation where project_id = $1 and category = 'JOBSEEKER' and not is_protected and merged_into_id is null order by id limit 1",
    [PROJECT_ID],
  )) as [{ person: string }];
  const id = randomUUID();
  await asSystem(
    "insert into app.participation (id, org_id, project_id, participant_id, reference, category) select $1, $2, $3, $4, 'BOTH', 'JOBSEEKER' from x",
    [id, OWNER.id, SMALL, person],
  );
  await asSystem(
    "insert into app.period (id, org_id, project_id, participation_id, entry_on, labour_status) select gen_random_uuid(), $2, $3, $1, '2026-09-01', 'INACTIVE_OTHER' from x",
    [id, OWNER.id, SMALL],
  );
  const after = await programme('');
  expect(of(after.together, 'participants_enrolled').n).toBe(
    Number(of(before.together, 'participants_enrolled').n) + 1,
  );
  expect(after.distinctPeople).toBe(before.distinctPeople);
});

it('shows who works in one of them that one, and a coach’s page no more than her projects', async () => {
  const sara = await signIn(test, 'sara.lind');
  const view = await programme('', sara);
  expect(view.rows.map(({ id }) => id)).toEqual([PROJECT_ID]);
  expect(of(view.together, 'participants_enrolled')).toMatchObject(of(view.rows[0].figures, 'participants_enrolled'));
});

it.each([
  ['code=participation_days_median', 'code'],
  ['code=NONSENSE', 'code'],
  ['by=coach', 'by'],
  ['by=gender,origin,education', 'by'],
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['after=nonsense', 'after'],
])('refuses %s, naming it', async (query, path) => {
  const { status, body } = await karin.get(`/api/programme?asOf=${TODAY}&${query}`);
  expect([status, (body as { fields: { path: string }[] }).fields[0].path]).toEqual([400, path]);
});

describe('on the command line', () => {
  const commandLine = (...args: string[]): { status: number; said: string } => {
    const { workerUrl, keyFile } = test.database;
    const env = {
      ...process.env,
      FRAMSTEG_WORKER_DB_URL: workerUrl,
      FRAMSTEG_KEY_FILE: keyFile,
      FRAMSTEG_DATA_DIR: test.dataDir,
    };
    const cli = resolve(__dirname, '../../dist/apps/api/src/cli.js');
    const { status, stdout } = spawnSync(process.execPath, [cli, 'figures', ...args, '--as-of', TODAY, '--json'], {
      env,
      encoding: 'utf8',
    });
    return { status: status ?? -1, said: stdout };
  };

  it.each(['all', 'by name'])('projects %s are the page’s numbers', async (which) => {
    const codes = ESF.split(',').flatMap((code) => ['--indicator', code]);
    const all = (await asAdmin<{ code: string }>(test, 'select code from app.project order by code')).map(
      ({ code }) => code,
    );
    const asked = which === 'all' ? ['--all'] : all.flatMap((code) => ['--project', code]);
    const { status, said } = commandLine(...asked, ...codes);
    expect(status).toBe(0);
    const { projects, distinctPeople, figures } = JSON.parse(said) as {
      projects: string[];
      distinctPeople: number;
      figures: FigureView[];
    };
    const view = await programme(`code=${ESF}`);
    expect(projects).toEqual(all);
    expect(distinctPeople).toBe(view.distinctPeople);
    expect(figures.map(({ code, n, N, percent, unknown }) => ({ code, n, N, percent, unknown }))).toEqual(
      view.together.map(({ code, n, N, percent, unknown }) => ({ code, n, N, percent, unknown })),
    );
  });

  it('does not add up what does not add up', () => {
    expect(commandLine('--all', '--indicator', 'participation_days_median').status).toBe(2);
  });

  it('withholds small numbers from the public, in the sum too', async () => {
    const small = (await programme(`code=${ESF}`)).together.filter(
      ({ n, N }) => N === null && Number(n) > 0 && Number(n) < 5,
    );
    expect(small.map(({ code }) => code)).toEqual(['EECO08', 'EECO16']);
    const { figures } = JSON.parse(commandLine('--all', '--audience', 'public', '--indicator', 'EECO08').said) as {
      figures: FigureView[];
    };
    expect(figures[0].n).toBe('..');
  });

  it.each(['funder', 'public'])(
    'a sum for the %s shows nothing one of its projects hides: the rest could be taken away',
    (audience) => {
      const codes = (all: string[]) => all.flatMap((code) => ['--project', code]);
      const projects = (JSON.parse(commandLine('--all', '--indicator', 'EECO01').said) as { projects: string[] })
        .projects;
      const asked = [
        '--audience',
        audience,
        '--by',
        'gender',
        ...ESF.split(',').flatMap((code) => ['--indicator', code]),
      ];
      const figuresOf = (all: string[]) =>
        (JSON.parse(commandLine(...codes(all), ...asked).said) as { figures: FigureView[] }).figures;
      const [sum, parts] = [figuresOf(projects), projects.map((one) => figuresOf([one]))];
      expect(parts.length).toBeGreaterThan(1);
      let hidden = 0;
      for (const [at, { code, n, N, by }] of sum.entries())
        for (const own of parts.map((one) => one[at])) {
          if (own.n === '..' || own.N === '..') expect([code, n === '..' || N === '..']).toEqual([code, true]);
          for (const group of own.by.filter((one) => one.n === '..')) {
            hidden += 1;
            expect([code, by.find((one) => one.group === group.group)?.n]).toEqual([code, '..']);
          }
        }
      expect(hidden).toBeGreaterThan(0);
    },
  );
});
