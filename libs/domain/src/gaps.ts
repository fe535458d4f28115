// Gaps: how long nobody met the participant while she was enrolled (PEERS.md 2 N). Up to fourteen days between two meetings is as it should be;
// what is beyond that counts. Days are counted from entry to exit, or to today.
import { type CivilDate, daysBetween } from './calendar.js';

export const GAP_TOLERATED_DAYS = 14;

export interface Gaps {
  /** Days beyond the tolerated ones, over all gaps. */
  days: number;
  /** The longest stretch between two meetings, in days. */
  longest: number;
}

/** @param contactDays days somebody met her, in any order; those outside are left out */
export function gapsBetween(contactDays: readonly CivilDate[], from: CivilDate, to: CivilDate): Gaps {
  const days = [from, ...[...new Set(contactDays)].filter((day) => day > from && day < to).sort(), to];
  const stretches = days.slice(1).map((day, at) => daysBetween(days[at], day));
  return {
    days: stretches.reduce((sum, length) => sum + Math.max(0, length - GAP_TOLERATED_DAYS), 0),
    longest: Math.max(0, ...stretches),
  };
}
