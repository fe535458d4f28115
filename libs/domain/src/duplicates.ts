// Is somebody who is about to be enrolled here already? A score with its reasons, so that a person can judge it (issue: intake; PEERS.md 1,
// finding 6: duplicates). Names are compared folded and by their skeleton, so accents, order and transliteration do not hide anybody
// (name-search.ts). It compares only what the asker may see; who may not be seen is never a candidate.
import type { CivilDate } from './calendar.js';
import { fold } from './fold.js';
import { skeleton } from './name-search.js';

export interface WhoIs {
  /** given and family name as written, in any order */
  name: string;
  birthDate: CivilDate | null;
  /** the identity number is the same */
  hasSameNumber: boolean;
}

export const DUPLICATE_REASONS = ['number', 'birth_date', 'name_same', 'name_alike', 'birth_date_other'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface Likeness {
  /** 0–100; below SHOWN_FROM it is not worth a person's time */
  score: number;
  reasons: DuplicateReason[];
}

export const SHOWN_FROM = 40;

const words = (name: string): string[] => fold(name).split(' ').filter(Boolean).sort();
const bones = (name: string): string[] =>
  words(name)
    .map((word) => skeleton(word) ?? word)
    .sort();
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word, at) => word === b[at]);
/** Every word of the shorter name is in the longer; a middle name may be missing. */
const within = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 1 && few.every((word) => many.includes(word));
};

/** How alike two people are. The same number is certain; another birth date speaks against the same name. */
export function likeness(typed: Omit<WhoIs, 'hasSameNumber'>, known: WhoIs): Likeness {
  if (known.hasSameNumber) return { score: 100, reasons: ['number'] };
  const reasons: DuplicateReason[] = [];
  let score = 0;
  const isSame = same(words(typed.name), words(known.name));
  const isAlike = isSame || same(bones(typed.name), bones(known.name)) || within(bones(typed.name), bones(known.name));
  if (isSame) {
    score += 60;
    reasons.push('name_same');
  } else if (isAlike) {
    score += 45;
    reasons.push('name_alike');
  }
  if (typed.birthDate && known.birthDate) {
    if (typed.birthDate === known.birthDate) {
      score += 35;
      reasons.push('birth_date');
    } else if (isAlike) {
      score -= 15;
      reasons.push('birth_date_other');
    }
  }
  return { score: Math.max(0, Math.min(99, score)), reasons };
}
