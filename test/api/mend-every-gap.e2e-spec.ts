// Every kind of gap leads to a place where it is mended: somebody is made who has it, it is mended by what that place does and nothing else, and it is gone. Kinds come from
// the domain and places from the screen's own list, so that a new kind without a place, or a place that cannot mend, fails here.
import { randomUUID } from 'node:crypto';
import type { FigureWhy, FollowUpRow, GapPeople, OutcomeRow } from '#contracts';
import { GAP_CODES, type GapCode } from '#domain';
import { MEND_PLACES } from '../../apps/web/src/goals/mend-places.js';
import type { TestApp } from '../support/app.js';
import { factDifferences } from '../support/facts.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let amir: Somebody;
let karin: Somebody;
beforeAll(async () => {
  test = await startStory();
  [amir, karin] = [await signIn(test, 'amir.berg'), await signIn(test, 'karin.holm')];
  // What better work is asked for, there has to be a goal for.
  const goal = { id: randomUUID(), projectId: PROJECT_ID, indicator: 'EECR06', target: 10, unit: 'percent' };
  expect((await karin.post('/api/goals', goal)).status).toBe(201);
}, 60_000);
afterAll(() => test.close());

const EVERYTHING = {
  projectId: PROJECT_ID,
  entryOn: '2026-03-02',
  gender: 'W',
  birthDate: '1990-01-01',
  education: 'EDU_UPPER_SEC',
  labourStatus: 'UNEMPLOYED_REGISTERED',
  unemployedSince: '2025-01-01',
  citizenship: ['SYR'],
  countryOfBirth: 'SYR',
  registeredOn: '2025-09-01',
  permitOn: '2025-06-01',
  support: ['FORSORJNINGSSTOD'],
  disability: 'no',
  housingExclusion: 'no',
};
type Body = Record<string, unknown>;
const done = async (asked: Promise<{ status: number; body: Body }>): Promise<void> => {
  const { status, body } = await asked;
  expect([status < 300, body['code'] ?? '', body['fields'] ?? []]).toEqual([true, '', []]);
};
const versionOf = async (id: string): Promise<number> => (await amir.get(`/api/caseload/${id}`)).body.version;

async function enrolled(less: Body = {}): Promise<string> {
  const id = randomUUID();
  const whole = { ...EVERYTHING, id, participantId: randomUUID(), periodId: randomUUID(), ...less };
  await done(amir.post('/api/participations', whole));
  return id;
}
const left = async (id: string, exitOn = '2026-07-31', exitDestination = 'JOB_SEEKING'): Promise<void> =>
  done(
    amir.post(
      `/api/participations/${id}/record-exit`,
      { exitOn, exitReason: 'PLAN_COMPLETED', exitDestination },
      { version: await versionOf(id) },
    ),
  );
const happened = (participationId: string, type: string, more: Body = {}): Promise<void> =>
  done(amir.post('/api/outcomes', { id: randomUUID(), participationId, type, startsOn: '2026-08-03', ...more }));
async function followUp(id: string, act: 'answer' | 'correct', body: Body): Promise<void> {
  const { rows } = (await amir.get(`/api/follow-ups?participationId=${id}&sort=dueOn`)).body as { rows: FollowUpRow[] };
  await done(
    amir.post(`/api/follow-ups/${rows[0].id}/${act}`, { onDate: '2026-11-02', ...body }, { version: rows[0].version }),
  );
}

/** What each place lets one do; nothing else may mend. */
const ACTS = {
  'act=correct-entry': async (id: string, body: Body) =>
    done(
      amir.post(
        `/api/participations/${id}/correct-entry`,
        { id: randomUUID(), onDate: TODAY, reason: 'Har visat papper', ...body },
        { version: await versionOf(id) },
      ),
    ),
  'act=correct-person': async (id: string, body: Body) => {
    const { body: stands } = await amir.get(`/api/participations/${id}/characteristics`);
    const { id: _id, version, ...known } = stands as Body & { version: number };
    const said = Object.entries({ ...known, ...body }).filter(([, value]) => value !== null);
    await done(amir.post(`/api/participations/${id}/correct-person`, Object.fromEntries(said), { version }));
  },
  'act=correct-sensitive': async (id: string, body: Body) => {
    const { version } = (await amir.get(`/api/participations/${id}/sensitive-answers`)).body;
    await done(amir.post(`/api/participations/${id}/correct-sensitive`, body, { version }));
  },
  'act=correct-exit': async (id: string, body: Body) =>
    done(amir.post(`/api/participations/${id}/correct-exit`, body, { version: await versionOf(id) })),
  'act=exit': async (id: string, body: Body) =>
    done(amir.post(`/api/participations/${id}/record-exit`, body, { version: await versionOf(id) })),
  'act=survey': async (id: string, body: Body) =>
    done(
      amir.post('/api/survey-answers', {
        participationId: id,
        survey: 'empowerment',
        occasion: 'exit',
        onDate: TODAY,
        answers: ['E1', 'E2'].map((item) => ({ id: randomUUID(), item, answer: '4' })),
        ...body,
      }),
    ),
  'tab=attendance': async (id: string, body: Body) => {
    const { on } = (await behind('attendance_not_reported')).find((one) => one.participationId === id)!;
    const { body: view } = await amir.get(`/api/participations/${id}/attendance-months/${String(on).slice(0, 7)}`);
    for (const row of (view as { rows: { id: string; version: number; attendance: string }[] }).rows)
      if (row.attendance === 'NOT_REPORTED')
        await done(amir.post(`/api/attendances/${row.id}/correct`, body, { version: row.version }));
  },
  /** Follow-ups are answered and corrected here, events changed and recorded. */
  'tab=follow-ups': async (id: string, { act, ...body }: Body) => {
    if (act === 'answer' || act === 'correct') return followUp(id, act, body);
    if (act === 'record') return happened(id, 'EMPLOYMENT', body);
    const [row] = (await amir.get(`/api/outcomes?participationId=${id}`)).body.rows as OutcomeRow[];
    const { type: _type, id: _id, version, projectId: _p, participationId: _q, employerName: _n, ...known } = row;
    const said = Object.entries({ ...known, ...body }).filter(([, value]) => value !== null);
    return done(amir.post(`/api/outcomes/${row.id}/change`, Object.fromEntries(said), { version }));
  },
} as const satisfies Record<string, (id: string, body: Body) => Promise<void>>;

const behind = async (code: GapCode): Promise<GapPeople['people']> =>
  ((await amir.get(`/api/projects/${PROJECT_ID}/to-mend/${code}/people?asOf=${TODAY}`)).body as GapPeople).people;
/** On the list of things to mend, or, for the codes told of one person alone, in the answer to "why is she not counted?". */
async function has(id: string, code: GapCode, askedOf?: string): Promise<boolean> {
  if (!askedOf) return (await behind(code)).some((one) => one.participationId === id);
  const path = `/api/projects/${PROJECT_ID}/figures/${askedOf}/people/${id}/why?asOf=${TODAY}`;
  return ((await amir.get(path)).body as FigureWhy).mends.includes(code);
}

interface Case {
  make(): Promise<string>;
  mend: Body;
  /** the figure whose "why" tells of it, for what is in no list */
  askedOf?: string;
}
const lacking =
  (...names: (keyof typeof EVERYTHING)[]) =>
  () =>
    enrolled(Object.fromEntries(names.map((name) => [name, undefined])));
const after = (then: (id: string) => Promise<void>, exitOn?: string, destination?: string, less?: Body) => async () => {
  const id = await enrolled(less);
  await left(id, exitOn, destination);
  await then(id);
  return id;
};
const nothing = async (): Promise<void> => undefined;

const CASES: Record<GapCode, Case> = {
  follow_up_overdue: { make: after(nothing), mend: { act: 'answer', result: 'ANSWERED', labourStatus: 'EMPLOYED' } },
  leads_to_employment_missing: {
    make: after((id) => happened(id, 'PRAKTIK')),
    mend: { act: 'change', leadsToEmployment: 'no' },
  },
  not_confirmed: {
    make: after((id) => happened(id, 'EMPLOYMENT')),
    mend: { act: 'change', confirmedThrough: TODAY },
  },
  home_background_missing: {
    make: after((id) => happened(id, 'EMPLOYMENT')),
    mend: { act: 'change', matchesHomeBackground: 'no' },
  },
  study_finance_missing: {
    make: after((id) => happened(id, 'EDUCATION')),
    mend: { act: 'change', studyFinance: 'no' },
  },
  better_work_missing: {
    make: after(
      (id) => happened(id, 'EMPLOYMENT', { startsOn: '2026-05-04', confirmedThrough: TODAY }),
      '2026-05-01',
      'EMPLOYMENT_UNSUBSIDISED',
      { labourStatus: 'EMPLOYED', unemployedSince: undefined },
    ),
    mend: { act: 'change', improved: 'yes' },
  },
  answer_disagrees: {
    make: after(async (id) => {
      await happened(id, 'EMPLOYMENT', { confirmedThrough: TODAY });
      await followUp(id, 'answer', { result: 'ANSWERED', labourStatus: 'UNEMPLOYED_REGISTERED' });
    }),
    mend: { act: 'correct', result: 'ANSWERED', labourStatus: 'EMPLOYED' },
  },
  event_unknown: {
    make: after((id) => followUp(id, 'answer', { result: 'DECLINED' })),
    mend: { act: 'record', confirmedThrough: TODAY },
    askedOf: 'outcome_within_3_months',
  },
  exit_survey_missing: { make: after(nothing, '2026-11-10'), mend: {} },
  exit_without_destination: {
    make: after(nothing, '2026-07-31', 'UNKNOWN'),
    mend: { exitOn: '2026-07-31', exitReason: 'PLAN_COMPLETED', exitDestination: 'JOB_SEEKING' },
  },
  open_after_project_end: {
    make: async () => {
      const id = await enrolled();
      // The project's end is moved behind its back: a project that has ended is what the gap is about.
      await asAdmin(
        test,
        `set session_replication_role = replica; update app.project set ends_on = '2026-10-31' where id = '${PROJECT_ID}'`,
      );
      return id;
    },
    mend: { exitOn: '2026-10-31', exitReason: 'PROJECT_ENDED', exitDestination: 'JOB_SEEKING' },
  },
  attendance_not_reported: {
    make: async () => {
      const id = await enrolled();
      const days = { weekdays: [1], fromOn: '2026-10-05', everyWeeks: 1, count: 3 };
      const series = {
        id: randomUUID(),
        projectId: PROJECT_ID,
        kind: 'JOB_SEARCH',
        startsAt: '09:00',
        endsAt: '11:00',
      };
      await done(amir.post('/api/activities/series', { ...series, ...days, participationIds: [id] }));
      return id;
    },
    mend: { attendance: 'PRESENT' },
  },
  labour_status_missing: { make: lacking('labourStatus', 'unemployedSince'), mend: { labourStatus: 'INACTIVE_CARE' } },
  unemployed_since_missing: { make: lacking('unemployedSince'), mend: { unemployedSince: '2024-05-01' } },
  education_missing: { make: lacking('education'), mend: { education: 'EDU_NONE' } },
  gender_missing: { make: lacking('gender'), mend: { gender: 'W' } },
  birth_date_missing: { make: lacking('birthDate'), mend: { birthDate: '1990-01-01' } },
  citizenship_missing: { make: lacking('citizenship'), mend: { citizenship: ['SYR'] } },
  country_of_birth_missing: { make: lacking('countryOfBirth'), mend: { countryOfBirth: 'SYR' } },
  registered_on_missing: {
    make: lacking('registeredOn'),
    mend: { registeredOn: '2025-09-01' },
    askedOf: 'occupied_within_1_year_of_registration',
  },
  permit_on_missing: {
    make: lacking('permitOn'),
    mend: { permitOn: '2025-06-01' },
    askedOf: 'days_permit_to_first_job',
  },
  disability_missing: { make: lacking('disability'), mend: { disability: 'declined' }, askedOf: 'EECO12' },
  housing_exclusion_missing: { make: lacking('housingExclusion'), mend: { housingExclusion: 'no' }, askedOf: 'EECO16' },
  deceased_on_missing: {
    make: after((id) => followUp(id, 'answer', { result: 'DECEASED' })),
    mend: { deceasedOn: '2026-09-01' },
  },
};

/** The one that ends the project comes last: nobody can begin after it. */
const order = [...GAP_CODES].sort(
  (a, b) => Number(a === 'open_after_project_end') - Number(b === 'open_after_project_end'),
);
it.each(order)('%s', async (code) => {
  const { make, mend, askedOf } = CASES[code];
  const id = await make();
  expect(await has(id, code, askedOf)).toBe(true);
  const act = (ACTS as Record<string, (id: string, body: Body) => Promise<void>>)[MEND_PLACES[code]];
  await act(id, mend);
  expect(await has(id, code, askedOf)).toBe(false);
});

it('the facts that are kept are those that stand', async () =>
  expect(await factDifferences(test.database)).toEqual([]));
