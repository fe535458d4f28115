// What is new since one last looked; words in the timeline; the figures of a whole case.
import type { TimelineRow } from '#contracts';
import { gapsBetween } from '#domain';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, startStory, TODAY } from '../support/stories.js';
import { ACCOUNTS, PEOPLE } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
const rana = PEOPLE.rana.participationId;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
});
afterAll(async () => test.close());

it('a visit is half an hour; the next one says when the one before was, to each their own', async () => {
  const look = async (who: Somebody): Promise<string | null> =>
    (await who.post(`/api/participations/${rana}/look`)).body.beforeAt;
  // Sara looked at hers before; Maria has not been here.
  expect(await look(sara)).not.toBeNull();
  const maria = await signIn(test, 'maria.oberg');
  expect(await look(maria)).toBeNull();
  expect(await look(maria)).toBeNull();
  await asAdmin(
    test,
    "set session_replication_role = replica; update app.last_look set seen_at = now() - interval '2 days'",
  );
  const before = await look(maria);
  expect(Date.now() - new Date(before!).getTime()).toBeGreaterThan(47 * 3_600_000);
  expect(await look(maria)).toBe(before);
  expect(await look(await signIn(test, 'johan.ek'))).toBeNull();
  expect(
    await asAdmin(test, 'select 1 from app.last_look where account_id = $1 and participation_id = $2', [
      ACCOUNTS.maria,
      rana,
    ]),
  ).toHaveLength(1);
});

it('a person one may not see cannot be looked at', async () =>
  expect((await sara.post(`/api/participations/${PEOPLE.huda.participationId}/look`)).status).toBe(404));

it('words are looked for in notes, by POST, and signs that mean something to the database mean nothing', async () => {
  const asked = async (q: string): Promise<TimelineRow[]> =>
    (await sara.post('/api/timeline/search', { q, participationId: rana, limit: '100' })).body.rows;
  const all = (await sara.get(`/api/timeline?participationId=${rana}&limit=100`)).body.rows as TimelineRow[];
  const word = all.flatMap((row) => (row.text ?? '').split(/\W+/)).find((one) => one.length > 5)!;
  const expected = all.filter((row) =>
    [row.text, row.byName, row.place].join(' ').toLowerCase().includes(word.toLowerCase()),
  );
  expect((await asked(word)).map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort());
  expect(await asked('%')).toEqual([]);
});

it('counts coach changes and the days nobody met her', async () => {
  const { body } = await sara.get(`/api/case-summaries/${rana}`);
  expect(body.coachChanges).toBe(0);
  const { entryOn } = (await sara.get(`/api/caseload/${rana}`)).body;
  expect(body.contactDays.length).toBeGreaterThan(5);
  expect(gapsBetween(body.contactDays, entryOn, TODAY).longest).toBeGreaterThan(0);
});

it('the chips’ counts are those of the timeline itself', async () => {
  const rows = (await sara.get(`/api/timeline?participationId=${rana}&limit=100`)).body.rows as TimelineRow[];
  const counts = (await sara.get(`/api/timeline-counts?participationId=${rana}&limit=50`)).body.rows as {
    source: string;
    entries: number;
  }[];
  const own = new Map<string, number>();
  for (const { source } of rows) own.set(source, (own.get(source) ?? 0) + 1);
  expect(rows.length).toBeLessThan(100);
  expect(new Map(counts.map(({ source, entries }) => [source, entries]))).toEqual(own);
});
