// The demo world in a real database: every policy and trigger takes it, its situations are there, Sara's day and the goals look as they should.
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database, type UnitOfWork, WorkerDatabase } from '#database';
import {
  CATALOGUE,
  type Fact,
  type Figure,
  figureOf,
  type Goal,
  indicatorOf,
  isIndicatorCode,
  type ProjectFacts,
  progressOf,
} from '#domain';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { ACCOUNTS, loadTestWorld, OWNER, PEOPLE, PROJECT_ID, TEST_DAY } from '../support/world';

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  await loadTestWorld(database);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

const rows = async <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  (await admin.query(text, values)).rows as T[];
const count = async (text: string, ...values: unknown[]): Promise<number> =>
  Number((await rows<{ n: string }>(`select count(*) as n from ${text}`, ...values))[0]?.n);

async function as<T>(account: string, job: (work: UnitOfWork) => Promise<T>): Promise<T> {
  const api = await Database.connect(database.loginUrl, { gate: 1, staff: 1, funder: 1 });
  try {
    const token = createHash('sha256').update(randomBytes(16)).digest();
    await admin.query(
      "insert into app.login_session (id, org_id, account_id, token_hash, seen_at, expires_at) values (gen_random_uuid(), $1, $2, $3, now(), now() + interval '1 hour')",
      [OWNER.id, account, token],
    );
    const options = { token, requestId: 'test', role: 'app_staff' as const, actorId: account, today: TEST_DAY };
    return await api.work({ ...options, readOnly: true }, job);
  } finally {
    await api.close();
  }
}

const list = (
  work: UnitOfWork,
  view: string,
  columns: string[],
  filters: Parameters<UnitOfWork['rows']>[1]['filters'] = [],
) => work.rows({ view, columns }, { filters, sort: { column: 'id', descending: false }, limit: 200, totalCap: 1000 });

// About two seconds on a free machine; the limit is wide because a test machine seldom is.
it('has 84 participants in the project and no row in anybody else’s organisation', async () => {
  expect(await count('app.participation where project_id = $1', PROJECT_ID)).toBe(84);
  expect(await count('app.participant where org_id <> $1', OWNER.id)).toBe(0);
  expect(
    await count(
      "app.change_log g join app.account a on a.id = g.actor_id where a.email <> 'demo@system' and g.table_name = 'attendance'",
    ),
  ).toBe(0);
});

it.each([
  ['in periods twice', '(select participation_id from app.period group by 1 having count(*) = 2) p', 3],
  ['early with work', "app.period where exit_reason = 'GOT_JOB_EARLY'", 6],
  ['deceased', 'app.participant where deceased_on is not null', 1],
  ['registered by mistake', "app.period where exit_reason = 'REGISTRATION_ERROR'", 1],
  ['moved', "app.period where exit_reason = 'MOVED'", 2],
  ['without a permit any more', "app.period where exit_reason = 'PERMIT_ENDED'", 1],
  ['on parental leave', "app.period where exit_reason = 'PARENTAL_LEAVE'", 2],
  ['ill', "app.period where exit_reason = 'ILLNESS'", 2],
  ['staff', "app.participation where category = 'STAFF'", 2],
  ['protected', 'app.participation where is_protected', 2],
  ['with a samordningsnummer', "app.identity_number where kind = 'samordningsnummer'", 1],
  ['of no stated gender', "app.participant where gender in ('U', 'X')", 2],
  [
    'waiting without a period',
    'app.participation p where not exists (select 1 from app.period r where r.participation_id = p.id)',
    1,
  ],
  [
    'taking part without a coach',
    'app.participation p join app.period r on r.participation_id = p.id and r.exit_on is null where not exists (select 1 from app.coach_assignment c where c.participation_id = p.id)',
    1,
  ],
  ['offers confirmed', 'app.placement_offer where confirmed_in_writing', 27],
  ['offers withdrawn', 'app.placement_offer where withdrawn_on is not null', 3],
  ['offers not confirmed', "app.placement_offer_row where state = 'unconfirmed'", 1],
  ['placements begun', 'app.placement where starts_on <= app.today()', 21],
  ['activities voided', 'app.activity where voided_at is not null', 1],
  ['restricted notes', 'app.note where is_restricted', 1],
  ['follow-ups cancelled by a return', 'app.follow_up where cancelled_on is not null', 3],
])('%s: as many as there should be', async (_, from, n) => {
  expect(await count(from)).toBe(n);
});

it('keeps attendance inside periods and nothing reported ahead of its day', async () => {
  const outside = `app.attendance h join app.activity y on y.id = h.activity_id where y.kind <> 'FOLLOW_UP_CONTACT'
    and not exists (select 1 from app.period r where r.participation_id = h.participation_id and y.on_date >= r.entry_on and y.on_date <= coalesce(r.exit_on, y.on_date))`;
  expect(await count(outside)).toBe(0);
  expect(
    await count(
      "app.attendance h join app.activity y on y.id = h.activity_id where y.on_date > app.today() and h.attendance <> 'NOT_REPORTED'",
    ),
  ).toBe(0);
});

it('gives Sara seven things to do: two late, three today, two this week', async () => {
  const { rows: found } = await as(ACCOUNTS.sara, (work) =>
    list(work, 'to_do_row', ['kind', 'urgency', 'participationId', 'displayName']),
  );
  const by = (urgency: string) =>
    found
      .filter((row) => row['urgency'] === urgency)
      .map((row) => `${String(row['displayName'])}: ${String(row['kind'])}`)
      .sort();
  expect(by('overdue')).toEqual(['Dawit Tesfaye: follow_up', 'Mariam Nasser: plan_step']);
  expect(by('today')).toEqual(['Leyla Demir: absence', 'Omar Kaya: plan_step', 'Rana Salih: plan_step']);
  expect(by('week')).toEqual(['Elif Aydın: silence', 'Hiwot Alemu: follow_up']);
});

it('shows Sara eighteen people of her own, twelve of them taking part, and four sessions today', async () => {
  const { own, today } = await as(ACCOUNTS.sara, async (work) => ({
    own: await list(work, 'caseload_row', ['id', 'state', 'stage'], [{ column: 'isMine', op: 'in', values: [true] }]),
    today: await list(
      work,
      'activity_row',
      ['kind', 'enrolled', 'present', 'notReported'],
      [
        { column: 'onDate', op: 'in', values: [TEST_DAY] },
        { column: 'isMine', op: 'in', values: [true] },
      ],
    ),
  }));
  expect(own.total).toBe(18);
  expect(own.rows.filter((row) => row['state'] === 'active')).toHaveLength(12);
  expect(own.rows.filter((row) => row['stage'] === 'practice')).toHaveLength(4);
  expect(own.rows.filter((row) => row['stage'] === 'mapping')).toHaveLength(2);
  expect(own.rows.filter((row) => row['stage'] === 'plan' || row['stage'] === 'sfi')).toHaveLength(6);
  expect(today.total).toBe(4);
  expect(today.rows.find((row) => row['kind'] === 'JOB_SEARCH')).toMatchObject({
    enrolled: 12,
    present: 10,
    notReported: 0,
  });
  expect(today.rows.find((row) => row['kind'] === 'PARTICIPATION_DIALOGUE')).toMatchObject({
    enrolled: 9,
    present: 0,
    notReported: 9,
  });
});

it('shows a protected person to her handlers alone', async () => {
  const sees = (account: string) =>
    as(account, async (work) => (await list(work, 'caseload_row', ['id'])).rows.map((row) => row['id']));
  const [sara, amir, maria, johan] = [
    await sees(ACCOUNTS.sara),
    await sees(ACCOUNTS.amir),
    await sees(ACCOUNTS.maria),
    await sees(ACCOUNTS.johan),
  ];
  expect([sara, amir, maria, johan].map((ids) => ids.includes(PEOPLE.zahra.participationId))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([sara, amir, maria, johan].map((ids) => ids.includes(PEOPLE.huda.participationId))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

describe('figures', () => {
  let facts: ProjectFacts;
  const figures = new Map<string, Figure>();

  beforeAll(async () => {
    facts = await projectFacts();
    for (const { code } of CATALOGUE) figures.set(code, figureOf(indicatorOf(code), facts, { asOf: TEST_DAY }));
  });

  it('gathers a fact for everybody', () => {
    expect(facts.facts).toHaveLength(84);
    expect(figures.size).toBe(CATALOGUE.length);
  });

  it('never has more than the places', () => {
    expect(figures.get('occupancy_peak')?.value).toBeLessThanOrEqual(20);
    expect(figures.get('occupancy_mean')?.value).toBeGreaterThan(14);
  });

  it('has one goal reached, one at risk and one below', async () => {
    const goals = await rows<Goal & { indicator: string; target_max: number | null }>(
      'select indicator, target, target_max, unit, label from app.goal where project_id = $1',
      PROJECT_ID,
    );
    const verdicts = new Map(
      // A milestone is judged by its own day, not by a figure.
      goals
        .filter((goal) => String(goal.indicator) !== 'milestone')
        .map((goal) => {
          const figure = figures.get(goal.indicator);
          if (!figure || !isIndicatorCode(goal.indicator)) throw new Error(goal.indicator);
          const progress = progressOf({ ...goal, targetMax: goal.target_max, dueOn: null }, figure);
          return [goal.indicator, progress.verdict] as const;
        }),
    );
    expect(Object.fromEntries(verdicts)).toEqual({
      participants_enrolled: 'reached',
      outcome_within_3_months: 'at_risk',
      empowered_at_exit: 'below',
      occupancy_peak: 'reached',
      placement_offers_created: 'reached',
      municipalities_committed: 'reached',
    });
    expect(figures.get('participants_enrolled')?.n).toBe(80);
    expect(figures.get('outcome_within_3_months')).toMatchObject({ n: 14, N: 51, unknown: 9 });
    expect(figures.get('empowered_at_exit')).toMatchObject({ n: 31, N: 43 });
  });

  it('counts 27 offers, 19 of them filled, and 21 placements', () => {
    expect(figures.get('placement_offers_created')?.n).toBe(27);
    expect(figures.get('placement_offers_available')?.n).toBe(24);
    expect(figures.get('placement_offers_filled')).toMatchObject({ n: 19, N: 27, percent: 70.4 });
    expect(figures.get('placements_started')?.n).toBe(21);
    expect(figures.get('municipalities_committed')).toMatchObject({ n: 5, N: 8 });
    expect(figures.get('ngos_anchored')?.n).toBe(4);
  });
});

async function projectFacts(): Promise<ProjectFacts> {
  const worker = await WorkerDatabase.connect(database.workerUrl);
  try {
    const facts = await worker.work(
      { account: 'demo', orgs: [OWNER.id], today: TEST_DAY, readOnly: true },
      async (work) =>
        (await work.call('project_facts', PROJECT_ID, 'all', true)).map((row) => row['project_facts'] as Fact),
    );
    const [project] = await rows<{ [key: string]: never }>('select * from app.project where id = $1', PROJECT_ID);
    if (!project) throw new Error('no project');
    const offers = await rows<ProjectFacts['offers'][number]>(
      'select id, employer_id as "employerId", offered_on as "offeredOn", confirmed_in_writing as "confirmedInWriting", places, withdrawn_on as "withdrawnOn" from app.placement_offer',
    );
    const organisations = await rows<
      ProjectFacts['organisations'][number]
    >(`select o.id, o.kind, max(p.recruitment_set) as "recruitmentSet",
      jsonb_agg(jsonb_build_object('status', p.recruitment, 'on', p.recruited_on)) filter (where p.recruitment is not null) as statuses
      from app.organisation o join app.project_partner p on p.organisation_id = o.id group by 1, 2`);
    return {
      project: {
        code: project['code'],
        startsOn: project['starts_on'],
        endsOn: project['ends_on'],
        capacity: project['capacity'],
        normMonths: project['norm_months'],
        budgetSek: project['budget_sek'],
        targetMin: project['target_min'],
        targetMax: project['target_max'],
      },
      offers,
      organisations: organisations.map((one) => ({ ...one, statuses: one.statuses ?? [] })),
      estimates: [],
      facts,
    };
  } finally {
    await worker.close();
  }
}
