// The two interpreters of the expression language agree: what the database counts is what the domain judges, for every indicator of the
// catalogue, over ten thousand random facts a run, at random days past and present (ARCHITECTURE.md 7). The seed is printed; FRAMSTEG_SEED repeats a run.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import {
  answersOf,
  type CountedFigure,
  figuresOf,
  LEFT_OUT_LETTER,
  projectFacts,
  type UnitOfWork,
  WorkerDatabase,
} from '#database';
import {
  addDays,
  type Breakdown,
  breakdown,
  BREAKDOWNS,
  CATALOGUE,
  figureOf,
  judgeAll,
  type LeftOutCode,
  type MemberAnswer,
  INDICATOR_CODES,
  type IndicatorCode,
  type ProjectFacts,
  standingsOf,
} from '#domain';
import { possibleLeftOut } from '#i18n';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { activityRow, NORM_MONTHS, OFFERS, randomFacts } from '../support/random-facts.js';

const SEED = Number(process.env['FRAMSTEG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const FACTS = 10_000;
const COACHES = [null, randomUUID(), randomUUID()];
const ORG = randomUUID();
const PROJECT = randomUUID();
const TODAY = '2025-11-19';

let database: TestDatabase;
let worker: WorkerDatabase;

const inWork = <T>(job: (work: UnitOfWork) => Promise<T>): Promise<T> =>
  worker.work({ account: 'command-line', orgs: [ORG], today: TODAY, readOnly: true }, job);

async function fill(admin: Client): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into app.organisation (id, org_id, ref, name, kind, is_owner) values ($1, $1, 'o', 'Ägaren', 'MUNICIPALITY', true)`,
    [ORG],
  );
  await admin.query('insert into sealed.org (org_id) values ($1)', [ORG]);
  await admin.query(
    `insert into app.project (id, org_id, code, name, starts_on, ends_on, norm_months, capacity, budget_sek) values ($1, $2, 'RANDOM', 'Slump', '2023-12-01', '2025-10-31', $3, 20, 9450572)`,
    [PROJECT, ORG, NORM_MONTHS],
  );
  for (const [at, id] of OFFERS.entries())
    await admin.query(
      `insert into app.placement_offer (id, org_id, project_id, ref, employer_id, offered_on, confirmed_in_writing, places, withdrawn_on) values ($1, $2, $3, $4, $2, $5, $6, $7, $8)`,
      [id, ORG, PROJECT, `p${at}`, addDays('2024-01-01', at * 90), at !== 1, at + 1, at === 2 ? '2025-06-01' : null],
    );
  const rows = randomFacts(FACTS, SEED).map((row, at) => ({
    ...row,
    participation_id: randomUUID(),
    org_id: ORG,
    project_id: PROJECT,
    participant_id: randomUUID(),
    reference: `R${at}`,
    coach_id: COACHES[at % COACHES.length],
  }));
  await admin.query(
    'insert into sealed.participation_fact select * from jsonb_populate_recordset(null::sealed.participation_fact, $1)',
    [JSON.stringify(rows)],
  );
  const activities = fc.sample(activityRow, { numRuns: 2 * FACTS, seed: SEED + 1 }).map((row, at) => ({
    ...row,
    attendance_id: randomUUID(),
    activity_id: randomUUID(),
    org_id: ORG,
    project_id: PROJECT,
    participation_id: rows[(at * 7919) % rows.length].participation_id,
  }));
  await admin.query(
    'insert into sealed.activity_fact select * from jsonb_populate_recordset(null::sealed.activity_fact, $1)',
    [JSON.stringify(activities)],
  );
  await admin.query('analyze sealed.participation_fact, sealed.activity_fact');
}

beforeAll(async () => {
  process.stdout.write(`figures property test: FRAMSTEG_SEED=${SEED}\n`);
  database = await cloneDatabase();
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await fill(admin);
  await admin.end();
  worker = await WorkerDatabase.connect(database.workerUrl);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await database.drop();
});

const letterOf = (answer: MemberAnswer, reason: string): string =>
  answer === 'left_out'
    ? LEFT_OUT_LETTER[reason as LeftOutCode]
    : { counted: 'Y', not_counted: 'N', unknown: 'U' }[answer];

/** One early, one in the middle, one late: a day before anybody has left would try nothing of the results. */
const days = [40, 300, 560].map(
  (from, at) =>
    fc
      .sample(fc.integer({ min: 0, max: 190 }), { numRuns: 1, seed: SEED + at })
      .map((n) => addDays('2023-11-01', from + n))[0],
);

describe('both interpreters agree', () => {
  let facts: ProjectFacts;
  beforeAll(async () => {
    facts = await inWork((work) => projectFacts(work, PROJECT));
  }, 60_000);

  it('over at least ten thousand facts', () => expect(facts.facts.length).toBeGreaterThanOrEqual(10_000));

  it.each([...days, TODAY])(
    'on every figure as of %s',
    async (asOf) => {
      const counted = await inWork((work) => figuresOf(work, PROJECT, { asOf, codes: INDICATOR_CODES, handler: true }));
      for (const [at, code] of INDICATOR_CODES.entries()) {
        expect({ code, figure: counted[at].figure }).toEqual({
          code,
          figure: figureOf(code, facts, { asOf, handler: true }),
        });
        // The manual names every reason somebody was left out for.
        const unnamed = Object.keys(counted[at].figure.leftOut).filter(
          (reason) => !possibleLeftOut(CATALOGUE[at]).includes(reason as LeftOutCode),
        );
        expect({ code, unnamed }).toEqual({ code, unnamed: [] });
      }
    },
    120_000,
  );

  it.each([days[1], TODAY])(
    'on every single answer as of %s',
    async (asOf) => {
      const answers = await inWork((work) => answersOf(work, PROJECT, { asOf, codes: INDICATOR_CODES, handler: true }));
      for (const [at, indicator] of CATALOGUE.entries()) {
        const wrong = judgeAll(indicator, facts, { asOf }).filter(
          ({ standing, answer, reason }) => answers.get(standing.fact.key)?.[at] !== letterOf(answer, reason),
        );
        expect({ code: indicator.code, wrong: wrong.slice(0, 2) }).toEqual({ code: indicator.code, wrong: [] });
      }
    },
    120_000,
  );

  it('in a period', async () => {
    const asOf = days[2];
    const period = { from: '2024-03-01', to: '2025-12-31' };
    const counted = await inWork((work) =>
      figuresOf(work, PROJECT, { asOf, period, codes: INDICATOR_CODES, handler: true }),
    );
    for (const [at, code] of INDICATOR_CODES.entries())
      expect({ code, figure: counted[at].figure }).toEqual({
        code,
        figure: figureOf(code, facts, { asOf, period, handler: true }),
      });
  }, 120_000);

  it.each(BREAKDOWNS.map((one, at) => [one, BREAKDOWNS[(at + 3) % BREAKDOWNS.length], at % 2 === 0] as const))(
    'by %s, or by it and %s (handler %s)',
    async (one, other, handler) => {
      const codes: IndicatorCode[] = [
        'outcome_within_3_months',
        'EECO02',
        'EECR04',
        'participation_days_median',
        'attended_minutes',
        'placements_started',
      ];
      for (const by of [handler ? [one] : [one, other]] as Breakdown[][]) {
        const counted = await inWork((work) => figuresOf(work, PROJECT, { asOf: TODAY, codes, by, handler }));
        for (const [at, code] of codes.entries())
          expect({ code, by, groups: counted[at].groups }).toEqual({
            code,
            by,
            groups: breakdown(code, facts, by, { asOf: TODAY, handler }),
          });
      }
    },
    60_000,
  );
});

describe('everything adds up', () => {
  const sum = (numbers: (number | null | undefined)[]): number => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);

  it.each([...days.slice(1), TODAY])(
    'as of %s: N and left out are all who started, n and unknown lie within N, groups are the whole',
    async (asOf) => {
      const facts = await inWork((work) => projectFacts(work, PROJECT, { activities: 'none' }));
      const started = standingsOf(facts.facts, asOf, facts.project.normMonths).length;
      const codes = CATALOGUE.filter(({ measure }) => measure === 'share' || measure === 'count').map(
        ({ code }) => code,
      );
      for (const by of [['gender'], ['age_group', 'education']] as Breakdown[][]) {
        const counted: CountedFigure[] = await inWork((work) =>
          figuresOf(work, PROJECT, { asOf, codes, by, handler: false }),
        );
        for (const { figure, groups } of counted) {
          const leftOut = sum(Object.values(figure.leftOut));
          if (figure.N !== null)
            expect({ code: figure.code, all: figure.N + leftOut }).toEqual({ code: figure.code, all: started });
          expect((figure.n ?? 0) + figure.unknown).toBeLessThanOrEqual(figure.N ?? started - leftOut);
          if (groups.length === 0) continue;
          const whole = {
            n: sum(groups.map((one) => one.n)),
            N: sum(groups.map((one) => one.N)),
            unknown: sum(groups.map((one) => one.unknown)),
          };
          expect({ code: figure.code, ...whole }).toEqual({
            code: figure.code,
            n: figure.n,
            N: figure.N ?? 0,
            unknown: figure.unknown,
          });
        }
      }
    },
    60_000,
  );
});
