/** When the invented rows were written down: in the evening of their day, so that "new since you looked" means something; and when Sara last looked. */
import type { LastLook } from '#database';
import { addDays, type CivilDate } from '#domain';
import { evening, idOf } from './dice.js';
import type { Case } from './person.js';
import { accountId, IN_PROJECT } from './staff.js';

type Dated = Partial<Record<'onDate' | 'entryOn' | 'startsOn' | 'agreedOn' | 'dueOn', CivilDate | null>>;

/** What is of today was written in the small hours; what is to come was planned a week ago. */
export function recordedAt(day: CivilDate, today: CivilDate, isPlanned = false): string {
  if (isPlanned || day > today) return evening(addDays(day < today ? day : today, -7));
  return day === today ? `${today}T00:30:00Z` : evening(day);
}

/** The rows of a case with the moment they were written. */
export const recorded = <T extends object>(rows: readonly T[], today: CivilDate): T[] =>
  rows.map((row) => {
    const { onDate, entryOn, startsOn, agreedOn, dueOn } = row as Dated;
    return { createdAt: recordedAt(onDate ?? entryOn ?? startsOn ?? agreedOn ?? dueOn ?? today, today), ...row };
  });

/** Sara looked at each of hers two days ago, in the afternoon. */
export const looks = (cases: readonly Case[], today: CivilDate): Partial<LastLook>[] =>
  cases
    .filter((it) => it.coach === 'sara')
    .map((it) => ({
      id: idOf('last_look', it.key),
      ...IN_PROJECT,
      participationId: it.participationId,
      accountId: accountId('sara'),
      seenAt: `${addDays(today, -2)}T14:10:00Z`,
      beforeAt: null,
    }));
