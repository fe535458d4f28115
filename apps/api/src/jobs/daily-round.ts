/** The morning's letter: each coach with follow-ups that are open hears how many, never about whom. Letters leave outside any unit of work. */
import { Account, CoachAssignment, FollowUp } from '#database';
import { messages } from '#i18n';
import type { JobDeps } from './queues.js';

export async function dailyRound({ database, mailer, publicUrl }: JobDeps): Promise<void> {
  const today = await database.today();
  const letters = await database.work({ account: 'worker', orgs: null, today, readOnly: true }, async (work) => {
    const open = (await work.find(FollowUp, { result: null, cancelledOn: null })).filter((one) => one.opensOn <= today);
    if (open.length === 0) return [];
    const assigned = (
      await work.find(CoachAssignment, { participationId: [...new Set(open.map((one) => one.participationId))] })
    ).filter((one) => one.toOn === null || one.toOn >= today);
    const counts = new Map<string, number>();
    for (const followUp of open)
      for (const one of assigned.filter((a) => a.participationId === followUp.participationId))
        counts.set(one.accountId, (counts.get(one.accountId) ?? 0) + 1);
    const coaches = counts.size ? await work.find(Account, { id: [...counts.keys()], disabledAt: null }) : [];
    return coaches.map((coach) => ({
      to: coach.email,
      name: coach.name,
      language: coach.language === 'en' ? ('en' as const) : ('sv' as const),
      count: counts.get(coach.id) ?? 0,
    }));
  });
  for (const { to, name, language, count } of letters) {
    const words = messages(language).mails.follow_ups_due;
    const fill = (text: string): string =>
      text
        .replaceAll('{name}', name)
        .replaceAll('{count}', String(count))
        .replaceAll('{link}', publicUrl ?? 'http://127.0.0.1:3000');
    mailer.send({ to, subject: fill(words.subject), text: fill(words.body) });
  }
}
