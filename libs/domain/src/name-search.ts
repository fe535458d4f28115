// Names are found however they are spelt (PEERS.md 2 C): accents, order, letters of other alphabets and one slip must not hide a person.
// All of it is decided here, when a name is written and when it is looked for; the database only compares lists of tokens. A word of a name
// gives three kinds: its beginnings as they are, its skeleton (`~`: consonants alone, since vowels are what transliterations differ in) and
// the word with each letter left out (`-`: one letter more, less, other or swapped meets on one of them).
// A skeleton of one or two consonants is half the names there are ("xyzzy" would find Kassa), so it counts only for a question in letters
// that write no vowels; other short words are asked for in the spellings of `spellingsOf`.
import { fold } from './fold.js';
import { spellingsOf } from './name-spellings.js';

const PREFIX_UP_TO = 8;
const SLIP_FROM = 5;

/** What is left of a folded word when spelling habits are taken away; "mohammed", "muhamad" and "mhmd" give `mhmd`. Shorter than two letters says nothing. */
export function skeleton(word: string): string | null {
  const rough = word
    .replace(/kh|ch/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/sh|sch|sj/g, 's')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/dj|zh/g, 'j')
    .replace(/ts|tz/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 's');
  const bones = `${/^[aeiouy]/.test(rough) ? 'a' : ''}${rough.replace(/[aeiouy]/g, '')}`
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h$/, '');
  return bones.length >= 2 ? `~${bones}` : null;
}

const slips = (word: string): string[] =>
  word.length < SLIP_FROM ? [] : [...word].map((_, at) => `-${word.slice(0, at)}${word.slice(at + 1)}`);

/** Everything a person may be found by. Empty for one without a name that lies open. */
export function nameTokens(folded: string | null): string[] {
  const words = (folded ?? '').split(' ').filter(Boolean);
  return [
    ...new Set(
      words.flatMap((word) => [
        ...Array.from({ length: Math.min(word.length, PREFIX_UP_TO) }, (_, at) => word.slice(0, at + 1)),
        ...[skeleton(word)].filter((one) => one !== null),
        ...(word.length >= SLIP_FROM ? [`-${word}`] : []),
        ...slips(word),
      ]),
    ),
  ];
}

export interface WordAsked {
  /** The word itself, cut to the length that beginnings are kept in. */
  exact: string;
  /** Any of these in a name's tokens is a hit for the word; the first is `exact`. */
  any: string[];
}

const ENOUGH = 3;
/** Hebrew, Arabic and their neighbours: what is written is the skeleton. */
const VOWELLESS = /[\u0590-\u08ff]/;

/** The skeleton, where it says enough to be asked for: three consonants, or as many as there are where vowels are not written. */
function tellingSkeleton(word: string, isVowelless: boolean): string | null {
  const bones = word.length >= 2 ? skeleton(word) : null;
  if (!bones || isVowelless) return bones;
  // A vowel in front is written with some letter in every spelling; in a word of some length it tells as much as a consonant.
  const told = bones.replace(word.length >= SLIP_FROM ? /^~/ : /^~a?/, '');
  return told.length >= ENOUGH ? bones : null;
}

function asked(word: string, isVowelless: boolean): WordAsked {
  const exact = word.slice(0, PREFIX_UP_TO);
  const spellings = spellingsOf(word, tellingSkeleton(word, isVowelless) !== null);
  return {
    exact,
    any: [
      ...new Set([
        exact,
        ...[word, ...spellings].map((one) => tellingSkeleton(one, isVowelless)).filter((one) => one !== null),
        ...spellings.map((one) => one.slice(0, PREFIX_UP_TO)),
        ...(word.length >= SLIP_FROM - 1 ? [`-${word}`] : []),
        ...slips(word),
      ]),
    ],
  };
}

/** The words of a question, each with the tokens that answer it. In any order; every word must be answered. */
export function askedWords(question: string): WordAsked[] {
  return fold(question)
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => asked(word, VOWELLESS.test(question)));
}

/** Does a name answer the question? 1 by beginnings alone, 0.5 by likeness, 0 not. The same rule as the database's, for the few names it cannot read. */
export function nameAnswers(folded: string | null, question: string): 0 | 0.5 | 1 {
  const tokens = new Set(nameTokens(folded));
  const asked = askedWords(question);
  if (asked.length === 0 || !asked.every(({ any }) => any.some((token) => tokens.has(token)))) return 0;
  return asked.every(({ exact }) => tokens.has(exact)) ? 1 : 0.5;
}
