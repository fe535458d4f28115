// A mentor has room for a number of participants at a time; one participant has one mentor at a time (DOMAIN.md 1.1, 1.4).
import type { CivilDate } from './calendar.js';
import { overlaps } from './participation.js';
import { demand } from './refusal.js';

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
