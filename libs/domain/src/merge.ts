// Two registrations of one person are made one (DOMAIN.md 6.4): the kept one gets every link of the other, each field is chosen, and within
// thirty days it can be undone. In the same project the two participations become one as well: periods that share a day would count her
// twice, so the other's overlapping period leaves all counts as a registration error and the kept one begins on the earlier day.
import { addDays, type CivilDate } from './calendar.js';
import { overlaps } from './participation.js';
import { demand } from './refusal.js';
import type { ExitReason } from './vocabulary.js';

export const MERGE_UNDO_DAYS = 30;

/** Fields of a person that are chosen one by one, in the order they are shown. */
export const MERGE_FIELDS = [
  'givenName',
  'familyName',
  'birthDate',
  'phone',
  'email',
  'gender',
  'languages',
  'interpreterLanguage',
  'education',
  'countryOfBirth',
  'citizenship',
  'parentsBornAbroad',
  'municipality',
  'residenceStatus',
  'permitOn',
  'registeredOn',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type FieldValue = string | readonly string[] | null;

export const isEmptyField = (value: FieldValue): boolean =>
  value === null || value === '' || value === 'U' || (Array.isArray(value) && value.length === 0);

/** Whose value is proposed: the kept one's, unless it is empty and the other's is not. */
export function proposedFrom(kept: FieldValue, other: FieldValue): 'kept' | 'other' {
  return isEmptyField(kept) && !isEmptyField(other) ? 'other' : 'kept';
}

/** Do the two differ, so that there is something to choose? */
export const differs = (kept: FieldValue, other: FieldValue): boolean => String(kept ?? '') !== String(other ?? '');

interface MergePeriod {
  id: string;
  entryOn: CivilDate;
  exitOn: CivilDate | null;
  exitReason: ExitReason | string | null;
}

/** Of the other's periods, those that share a day with one of the kept's (with that one); and the kept periods that then begin earlier. Errors take no part. */
export function periodsInOne(
  kept: readonly MergePeriod[],
  other: readonly MergePeriod[],
): { erroneous: (readonly [otherId: string, keptId: string])[]; earlier: { id: string; entryOn: CivilDate }[] } {
  const real = (periods: readonly MergePeriod[]) => periods.filter((one) => one.exitReason !== 'REGISTRATION_ERROR');
  const days = (one: MergePeriod) => ({ from: one.entryOn, to: one.exitOn });
  const clashes = real(other).flatMap((theirs) => {
    const mine = real(kept).find((one) => overlaps(days(one), days(theirs)));
    return mine ? [{ theirs, mine }] : [];
  });
  const earlier = new Map<string, CivilDate>();
  for (const { theirs, mine } of clashes)
    if (theirs.entryOn < (earlier.get(mine.id) ?? mine.entryOn)) earlier.set(mine.id, theirs.entryOn);
  return {
    erroneous: clashes.map(({ theirs, mine }) => [theirs.id, mine.id] as const),
    earlier: [...earlier].map(([id, entryOn]) => ({ id, entryOn })),
  };
}

/** May the two be merged? Raises the refusal when not. A protected person is always the one that is kept, so that nothing of hers comes to lie open. */
export function checkMerge(
  kept: { id: string; isProtected: boolean },
  other: { id: string; isProtected: boolean },
): void {
  demand(kept.id !== other.id, 'merge.same');
  demand(kept.isProtected || !other.isProtected, 'merge.protected_is_kept');
}

/** The last day on which the merge can be undone. */
export const undoUntil = (today: CivilDate): CivilDate => addDays(today, MERGE_UNDO_DAYS);

export function checkUndo(merge: { undoUntil: CivilDate; undoneAt: string | null }, today: CivilDate): void {
  demand(merge.undoneAt === null, 'merge.undone');
  demand(today <= merge.undoUntil, 'merge.too_late', { until: merge.undoUntil });
}
