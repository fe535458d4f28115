// A mentor has room for a number of participants at a time; one participant has one mentor at a time (DOMAIN.md 1.1, 1.4).
import type { CivilDate } from './calendar.js';
import { overlaps } from './participation.js';
import { demand } from './refusal.js';

export const MENTOR_SILENT_DAYS = 21;

export interface MentorCandidate {
  id: string;
  industry: string | null;
  languages: readonly string[];
  times: readonly string[];
  capacity: number;
  matched: number;
  checkExpiresOn: CivilDate | null;
  checkedOn: CivilDate | null;
}
export interface MentorWish {
  industry: string | null;
  languages: readonly string[];
  times: readonly string[];
}
export const MENTOR_REASONS = ['industry', 'language', 'times', 'room'] as const;
export type MentorReason = (typeof MENTOR_REASONS)[number];

/** A check that is missing or has run out stops new pairs; those that run go on. */
export function checkIsValid(mentor: Pick<MentorCandidate, 'checkedOn' | 'checkExpiresOn'>, day: CivilDate): boolean {
  return mentor.checkedOn !== null && (mentor.checkExpiresOn === null || mentor.checkExpiresOn >= day);
}

const same = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()));

/** Mentors who may take one more, those with most reasons first; each with why. The same industry weighs most, then a language in common, then times. */
export function suggestMentors<M extends MentorCandidate>(
  mentors: readonly M[],
  wish: MentorWish,
  day: CivilDate,
): { mentor: M; reasons: MentorReason[] }[] {
  const weight: Record<MentorReason, number> = { industry: 4, language: 2, times: 1, room: 0 };
  return mentors
    .filter((one) => one.matched < one.capacity && checkIsValid(one, day))
    .map((mentor) => {
      const reasons: MentorReason[] = [
        ...(same(mentor.industry, wish.industry) ? (['industry'] as const) : []),
        ...(mentor.languages.some((one) => wish.languages.includes(one)) ? (['language'] as const) : []),
        ...(mentor.times.some((one) => wish.times.includes(one)) ? (['times'] as const) : []),
        'room',
      ];
      return { mentor, reasons };
    })
    .sort((a, b) => sum(b.reasons, weight) - sum(a.reasons, weight) || (a.mentor.id < b.mentor.id ? -1 : 1));
}
const sum = (reasons: readonly MentorReason[], weight: Record<MentorReason, number>): number =>
  reasons.reduce((total, reason) => total + weight[reason], 0);

export interface Match {
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}

/** How many matches run on the day. */
export function runningMatches(matches: readonly Match[], day: CivilDate): number {
  return matches.filter((m) => m.startsOn <= day && (m.endsOn === null || m.endsOn >= day)).length;
}

/** May the mentor and the participant be matched? Raises the refusal when not. */
export function checkMatch(
  match: Match,
  {
    capacity,
    mentorsMatches,
    participantsMatches,
  }: { capacity: number; mentorsMatches: readonly Match[]; participantsMatches: readonly Match[] },
): void {
  demand(match.endsOn === null || match.endsOn >= match.startsOn, 'mentor.ends_before_start');
  const shares = (other: Match) =>
    overlaps({ from: match.startsOn, to: match.endsOn }, { from: other.startsOn, to: other.endsOn });
  demand(!participantsMatches.some(shares), 'mentor.already_matched');
  const days = [match.startsOn, ...mentorsMatches.filter(shares).map((m) => m.startsOn)].filter(
    (day) => day >= match.startsOn,
  );
  demand(
    days.every((day) => runningMatches(mentorsMatches, day) < capacity),
    'mentor.full',
    { capacity },
  );
}
