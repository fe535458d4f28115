// A number that lacks an answer is mended where its link leads, and moves at once by what the list of things to mend said it could (issue: figures and goals).
import { randomUUID } from 'node:crypto';
import type { FigurePeople, FigureView, FigureWhy, OutcomeRow, OutlookView, GoalsView, GapPeople } from '#contracts';
import type { TestApp } from '../support/app.js';
import { factDifferences } from '../support/facts.js';
import { type Somebody, signIn } from '../support/sign-in.js';
import { startStory, TODAY } from '../support/stories.js';
import { PROJECT_ID } from '../support/world.js';

let test: TestApp;
let who: Record<'sara' | 'johan' | 'karin' | 'amir', Somebody>;
const G1 = 'outcome_within_3_months';
const project = `/api/projects/${PROJECT_ID}`;

beforeAll(async () => {
  test = await startStory();
  who = {
    sara: await signIn(test, 'sara.lind'),
    johan: await signIn(test, 'johan.ek'),
    karin: await signIn(test, 'karin.holm'),
    amir: await signIn(test, 'amir.berg'),
  };
});
afterAll(async () => test.close());

const figure = async (code = G1): Promise<FigureView> =>
  ((await who.karin.get(`${project}/figures?asOf=${TODAY}&code=${code}`)).body as { figures: FigureView[] }).figures[0];
const outlook = async (): Promise<OutlookView> =>
  (await who.karin.get(`${project}/outlook?asOf=${TODAY}`)).body as OutlookView;
const goalOf = async (indicator: string): Promise<string> =>
  ((await who.karin.get(`${project}/goals?asOf=${TODAY}`)).body as GoalsView).goals.find(
    (one) => one.indicator === indicator,
  )?.id ?? '';
const people = async (answer: string, code = G1): Promise<FigurePeople> =>
  (await who.amir.get(`${project}/figures/${code}/people?asOf=${TODAY}&answer=${answer}&limit=100`))
    .body as FigurePeople;
const why = async (id: string, code = G1): Promise<FigureWhy> =>
  (await who.amir.get(`${project}/figures/${code}/people/${id}/why?asOf=${TODAY}`)).body as FigureWhy;
const outcomesOf = async (id: string): Promise<OutcomeRow[]> =>
  (await who.amir.get(`/api/outcomes?participationId=${id}`)).body.rows as OutcomeRow[];

/** Everything the form sends: the event as it stands, and what is changed. */
function whole(row: OutcomeRow, change: object): object {
  const kept = ['id', 'version', 'projectId', 'participationId', 'type', 'employerName'];
  const said = Object.entries({ ...row, ...change }).filter(([name, value]) => value !== null && !kept.includes(name));
  return Object.fromEntries(said);
}

describe('an event whose mark is missing', () => {
  it('is listed with what it could move, and moves it by just that when every one is marked', async () => {
    const [before, list, goalId] = [await figure(), await outlook(), await goalOf(G1)];
    const gap = list.toMend.find(({ code }) => code === 'leads_to_employment_missing');
    const said = gap?.effects.find((one) => one.goalId === goalId);
    expect(said?.from).toBe(before.n);
    expect(said?.to).toBeGreaterThan(Number(before.n));
    const behind = (await who.amir.get(`${project}/to-mend/leads_to_employment_missing/people?asOf=${TODAY}`))
      .body as GapPeople;
    expect(behind.people.length).toBe(gap?.n);
    for (const { participationId } of behind.people)
      for (const one of (await outcomesOf(participationId)).filter(
        (row) => ['EDUCATION', 'PRAKTIK'].includes(row.type) && (row.leadsToEmployment ?? 'unknown') === 'unknown',
      )) {
        const done = await who.amir.post(`/api/outcomes/${one.id}/change`, whole(one, { leadsToEmployment: 'yes' }), {
          version: one.version,
        });
        expect([done.status, done.body.code ?? '']).toEqual([200, '']);
      }
    const after = await figure();
    expect(after.n).toBe(said?.to);
    expect(after.N).toBe(before.N);
    expect((await outlook()).toMend.find(({ code }) => code === 'leads_to_employment_missing')).toBeUndefined();
    expect(await factDifferences(test.database)).toEqual([]);
  });
});

describe('changing an event', () => {
  const make = async (participationId: string, change: object = {}): Promise<OutcomeRow> => {
    const id = randomUUID();
    const made = await who.amir.post('/api/outcomes', {
      id,
      participationId,
      type: 'EMPLOYMENT',
      startsOn: '2026-10-01',
      hoursPerWeek: 30,
      ...change,
    });
    expect(made.status).toBe(201);
    return (await outcomesOf(participationId)).find((one) => one.id === id)!;
  };
  let participationId: string;
  beforeAll(async () => {
    participationId = (await people('unknown')).rows[0].participationId;
  });

  it('keeps what is said again and empties what is not', async () => {
    const one = await make(participationId, { endsOn: '2026-10-31', evidence: 'PAYSLIP_SEEN' });
    const body = whole(one, { endsOn: null, confirmedThrough: TODAY });
    expect((await who.amir.post(`/api/outcomes/${one.id}/change`, body, { version: one.version })).status).toBe(200);
    expect((await outcomesOf(participationId)).find(({ id }) => id === one.id)).toMatchObject({
      endsOn: null,
      confirmedThrough: TODAY,
      hoursPerWeek: 30,
      evidence: 'PAYSLIP_SEEN',
      type: 'EMPLOYMENT',
    });
    const stale = await who.amir.post(`/api/outcomes/${one.id}/change`, body, { version: one.version });
    expect(stale.status).toBe(412);
  });

  it.each([
    [{ startsOn: '2026-11-20' }, 'outcome.future'],
    [{ endsOn: '2026-09-30' }, 'outcome.ends_before_start'],
    [{ confirmedThrough: '2026-11-20' }, 'outcome.confirmed_outside'],
    [{ confirmedThrough: '2026-09-30' }, 'outcome.confirmed_outside'],
  ])('refuses %j', async (change, code) => {
    const one = await make(participationId);
    const refused = await who.amir.post(`/api/outcomes/${one.id}/change`, whole(one, change), {
      version: one.version,
    });
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('a withdrawn one is in no list and no figure, and is not there to be changed', async () => {
    const [before, one] = [await figure('participants_enrolled'), await make(participationId)];
    expect((await why(participationId)).answer).not.toBe('left_out');
    const counted = (await figure()).n;
    const gone = await who.amir.post(
      `/api/outcomes/${one.id}/withdraw`,
      { reason: 'Fel person' },
      { version: one.version },
    );
    expect(gone.status).toBe(200);
    expect((await outcomesOf(participationId)).map(({ id }) => id)).not.toContain(one.id);
    const timeline = (await who.amir.get(`/api/timeline?participationId=${participationId}&limit=100`)).body.rows as {
      id: string;
    }[];
    expect(timeline.map(({ id }) => id)).not.toContain(one.id);
    for (const act of ['change', 'withdraw'])
      expect(
        (
          await who.amir.post(
            `/api/outcomes/${one.id}/${act}`,
            act === 'change' ? whole(one, {}) : { reason: 'Igen' },
            { version: 2 },
          )
        ).status,
      ).toBe(404);
    expect((await figure()).n).toBeLessThanOrEqual(Number(counted));
    expect((await figure('participants_enrolled')).n).toBe(before.n);
    expect(await factDifferences(test.database)).toEqual([]);
  });

  it('is not for who only reads', async () => {
    const one = await make(participationId);
    expect(
      (await who.karin.post(`/api/outcomes/${one.id}/change`, whole(one, {}), { version: one.version })).status,
    ).toBe(403);
    expect(
      (await who.karin.post(`/api/outcomes/${one.id}/withdraw`, { reason: 'Nej' }, { version: one.version })).status,
    ).toBe(403);
  });
});

describe('what enrolment left open', () => {
  it('is shown to who registers, put right, and counts at once', async () => {
    const [{ participationId }] = (await people('counted', 'EECO01')).rows;
    const path = `/api/participations/${participationId}`;
    const { body: stands } = await who.amir.get(`${path}/characteristics`);
    const before = Number((await figure('EECO13')).n);
    const wasCounted = (await why(participationId, 'EECO13')).answer === 'counted';
    const { id: _id, version, ...known } = stands as Record<string, unknown> & { version: number };
    const body = Object.fromEntries(
      Object.entries({ ...known, citizenship: wasCounted ? ['SWE'] : ['XXA'] }).filter(([, value]) => value !== null),
    );
    expect((await who.karin.get(`${path}/characteristics`)).status).toBe(403);
    expect((await who.karin.post(`${path}/correct-person`, body, { version })).status).toBe(403);
    const done = await who.amir.post(`${path}/correct-person`, body, { version });
    expect([done.status, done.body.code ?? '']).toEqual([200, '']);
    expect(Number((await figure('EECO13')).n)).toBe(before + (wasCounted ? -1 : 1));
    expect((await who.amir.get(`${path}/characteristics`)).body).toMatchObject({
      ...known,
      citizenship: wasCounted ? ['SWE'] : ['XXA'],
    });
    expect((await who.amir.post(`${path}/correct-person`, body, { version })).status).toBe(412);
    expect(await factDifferences(test.database)).toEqual([]);
  });

  it('refuses a date that has not come, and a birth date the number says', async () => {
    const { rows } = await people('counted', 'EECO01');
    let refusals = 0;
    for (const { participationId } of rows.slice(0, 60)) {
      const path = `/api/participations/${participationId}`;
      const { body: stands } = await who.amir.get(`${path}/characteristics`);
      const { id: _id, version, ...known } = stands as Record<string, unknown> & { version: number };
      const body = (change: object) =>
        Object.fromEntries(Object.entries({ ...known, ...change }).filter(([, value]) => value !== null));
      expect(
        (await who.amir.post(`${path}/correct-person`, body({ registeredOn: '2026-11-20' }), { version })).status,
      ).toBe(422);
      const born = await who.amir.post(`${path}/correct-person`, body({ birthDate: '1971-05-05' }), { version });
      const person = (await who.amir.get(`${path}/person`)).body as { maskedNumber: string | null; birthDate: string };
      expect([born.status, born.body.code ?? '']).toEqual(
        person.maskedNumber ? [422, 'identity_number.says_birth'] : [200, ''],
      );
      expect(person.birthDate === '1971-05-05').toBe(!person.maskedNumber);
      refusals += person.maskedNumber ? 1 : 0;
    }
    expect(refusals).toBeGreaterThan(0);
    expect(await factDifferences(test.database)).toEqual([]);
  });
});
