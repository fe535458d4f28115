// What Registrera proposes before anybody has typed: learnt per coach and person, never a guess about the person (UX "log one activity").
// The kind used last with her and its usual length; else the kind and length this coach uses most; else a half-hour of coaching.
// Only what this coach logged herself teaches; group sessions and voided rows never do.
import type { CivilDate } from './calendar.js';
import { ACTIVITY_KINDS, type ActivityKind, PLACEMENT_KINDS } from './vocabulary.js';

/** One earlier activity with one person, logged by the coach who asks. */
export interface Habit {
  kind: ActivityKind;
  /** whole minutes */
  minutes: number;
  onDate: CivilDate;
}

export interface LogDefaults {
  kind: ActivityKind;
  minutes: number;
  /** three kinds to press, the proposed one first */
  kinds: ActivityKind[];
  /** what taught it */
  basis: 'person' | 'coach' | 'house';
}

/** Kinds that teach. Days at a workplace come a month at a time and would drown what the coach does herself. */
export const HABIT_KINDS: readonly ActivityKind[] = ACTIVITY_KINDS.filter(
  (kind) => !(PLACEMENT_KINDS as readonly ActivityKind[]).includes(kind),
);

const HOUSE: Habit = { kind: 'COACHING', minutes: 30, onDate: '' };
const USUAL: readonly ActivityKind[] = ['COACHING', 'FOLLOW_UP_CONTACT', 'JOB_SEARCH', 'THREE_PARTY_MEETING'];
const AT_HAND = 3;
/** A length is usual when it was the most frequent of the latest ten. */
const REMEMBERED = 10;

/** The most frequent value; of equally frequent ones the latest. Values come newest first. */
function mostUsed<T>(newestFirst: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of newestFirst) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const usualMinutes = (habits: readonly Habit[], kind: ActivityKind): number | undefined =>
  mostUsed(
    habits
      .filter((one) => one.kind === kind && one.minutes > 0)
      .slice(0, REMEMBERED)
      .map(({ minutes }) => minutes),
  );

/** The proposal. Both lists are newest first; `withPerson` is empty when nobody is chosen yet. */
export function logDefaults(withPerson: readonly Habit[], ofCoach: readonly Habit[]): LogDefaults {
  const basis = withPerson.length ? 'person' : ofCoach.length ? 'coach' : 'house';
  const kind = withPerson[0]?.kind ?? mostUsed(ofCoach.map((one) => one.kind)) ?? HOUSE.kind;
  const minutes = usualMinutes(withPerson, kind) ?? usualMinutes(ofCoach, kind) ?? HOUSE.minutes;
  const byUse = [...new Set(ofCoach.map((one) => one.kind))].sort(
    (a, b) => ofCoach.filter((one) => one.kind === b).length - ofCoach.filter((one) => one.kind === a).length,
  );
  const kinds = [...new Set([kind, ...withPerson.map((one) => one.kind), ...byUse, ...USUAL])].slice(0, AT_HAND);
  return { kind, minutes, kinds, basis };
}
