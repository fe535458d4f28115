/** The morning's letters: a coach hears how many follow-ups are open, a leader how many have passed their window without anybody trying and how many files about people were taken out yesterday; never about whom. Letters leave outside any unit of work. */
import { disclosures } from '#contracts';
import { Account, CoachAssignment, FollowUp, FollowUpAttempt, Membership, type UnitOfWork } from '#database';
import { addDays, type FollowUpResult, isEscalated } from '#domain';
import { messages } from '#i18n';
import type { JobDeps } from './queues.js';

interface Letter {
  kind: 'follow_ups_due' | 'follow_ups_escalated' | 'files_taken';
  to: string;
  name: string;
  language: 'sv' | 'en';
  count: number;
}
type Counts = Map<string, number>;
const addTo = (counts: Counts, key: string): Counts => counts.set(key, (counts.get(key) ?? 0) + 1);

export async function dailyRound({
  database,
  mailer,
  publicUrl,
}: Pick<JobDeps, 'database' | 'mailer' | 'publicUrl'>): Promise<void> {
  const today = await database.today();
  const options = { account: 'worker', orgs: null, today, readOnly: true };
  const letters = await database.work(options, async (work) => {
    const open = (await work.find(FollowUp, { result: null, cancelledOn: null })).filter((one) => one.opensOn <= today);
    const aboutFollowUps =
      open.length === 0 ? [] : [...(await toCoaches(work, open)), ...(await toLeaders(work, open))];
    return [...aboutFollowUps, ...(await aboutFiles(work))];
  });
  for (const { kind, to, name, language, count } of letters) {
    const words = messages(language).mails[kind];
    const fill = (text: string): string =>
      text
        .replaceAll('{name}', name)
        .replaceAll('{count}', String(count))
        .replaceAll('{link}', publicUrl ?? 'http://127.0.0.1:3000');
    mailer.send({ to, subject: fill(words.subject), text: fill(words.body) });
  }
}

async function toCoaches(work: UnitOfWork, open: readonly FollowUp[]): Promise<Letter[]> {
  const participationId = [...new Set(open.map((one) => one.participationId))];
  const assigned = (await work.find(CoachAssignment, { participationId })).filter(
    (one) => one.toOn === null || one.toOn >= work.today,
  );
  const counts: Counts = new Map();
  for (const followUp of open)
    for (const one of assigned.filter((a) => a.participationId === followUp.participationId))
      addTo(counts, one.accountId);
  return written(work, 'follow_ups_due', counts);
}

async function toLeaders(work: UnitOfWork, open: readonly FollowUp[]): Promise<Letter[]> {
  const attempts = await work.find(FollowUpAttempt, { followUpId: open.map((one) => one.id) });
  const escalated = open.filter((one) =>
    isEscalated(
      { ...one, result: one.result as FollowUpResult | null },
      attempts.filter((attempt) => attempt.followUpId === one.id).length,
      work.today,
    ),
  );
  if (escalated.length === 0) return [];
  return written(work, 'follow_ups_escalated', await byLeader(work, escalated));
}

const MOST_FILES = 1000;

/** Files about people that left the house yesterday, told to those who lead the project they are about. */
async function aboutFiles(work: UnitOfWork): Promise<Letter[]> {
  const yesterday = addDays(work.today, -1);
  const { rows } = await work.rows(
    { view: disclosures.view, columns: Object.keys(disclosures.columns) },
    {
      filters: [
        { column: 'onDay', op: 'from', value: yesterday },
        { column: 'onDay', op: 'to', value: yesterday },
      ],
      sort: { column: 'at', descending: true },
      limit: MOST_FILES,
      totalCap: 1,
    },
  );
  const of = rows.flatMap(({ projectId }) => (projectId ? [{ projectId: String(projectId) }] : []));
  return of.length === 0 ? [] : written(work, 'files_taken', await byLeader(work, of));
}

/** How many of these each leader's projects have. */
async function byLeader(work: UnitOfWork, of: readonly { projectId: string }[]): Promise<Counts> {
  const projectId = [...new Set(of.map((one) => one.projectId))];
  const leaders = (await work.find(Membership, { projectId, role: 'project_leader' })).filter(
    (one) => one.toOn === null || one.toOn >= work.today,
  );
  const counts: Counts = new Map();
  for (const one of of)
    for (const leader of leaders.filter((member) => member.projectId === one.projectId))
      addTo(counts, leader.accountId);
  return counts;
}

async function written(work: UnitOfWork, kind: Letter['kind'], counts: Counts): Promise<Letter[]> {
  const people = counts.size ? await work.find(Account, { id: [...counts.keys()], disabledAt: null }) : [];
  return people.map((person) => ({
    kind,
    to: person.email,
    name: person.name,
    language: person.language === 'en' ? ('en' as const) : ('sv' as const),
    count: counts.get(person.id) ?? 0,
  }));
}
