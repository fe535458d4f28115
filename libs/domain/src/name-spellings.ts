// Other ways to write a name as it was heard (PEERS.md 2 C). A short name has too few consonants to be known by them ("Nour", "Noor", "Nur"), so
// its vowels are written in all the ways they are transcribed; and some traditions have letters of their own for a sound.

/** Sounds that traditions write differently: "Sjevtjenko", "Kristina", Somali "Maxamuud" and "Cali". */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tj/g, 'ch'],
  [/ph/g, 'f'],
  [/^kr/, 'chr'],
  [/x/g, 'h'],
  [/^c(?=[aeiou])/, ''],
  [/^(?:c|q)(?=[aou])/, 'k'],
  [/^k(?=[aou])/, 'q'],
  [/w/g, 'v'],
  [/v/g, 'w'],
  [/z/g, 's'],
  [/^s/, 'z'],
  [/^dj/, 'j'],
  [/^y/, 'j'],
  [/^j/, 'y'],
  [/^j/, 'g'],
];

/** One sound each: whatever of a line stands in a name, the others of it are tried. */
const VOWELS: readonly (readonly string[])[] = [
  ['ai', 'ay', 'ei', 'ey', 'aj', 'ej', 'aey'],
  ['i', 'ee', 'ii', 'y', 'e', 'ie', 'iy', 'ij'],
  ['u', 'o', 'oo', 'ou', 'uu', 'ow'],
  ['a', 'aa', 'e'],
  ['ae', 'aee', 'ai', 'a', 'aei', 'ay', 'aie', 'aii', 'aye'],
];
const SHORT_UP_TO = 6;
const MOST = 128;

const soundsOf = (group: string): readonly string[] => [
  ...new Set([group, ...VOWELS.filter((line) => line.includes(group)).flat()]),
];

/** All ways to write the vowels; a doubled consonant is written once as well. */
function vowelsOf(word: string): string[] {
  const parts = word.replace(/([^aeiou])\1/g, '$1').split(/([aeiouy]+j?(?![aeiou]))/);
  return parts.reduce<string[]>(
    (begun, part, at) =>
      (at % 2 ? soundsOf(part) : [part]).flatMap((one) => begun.map((start) => start + one)).slice(0, MOST),
    [''],
  );
}

/**
 * @param isKnownByBones its consonants tell enough, so its vowels are left as they are
 * @returns other spellings of a folded word, itself not among them
 */
export function spellingsOf(word: string, isKnownByBones: boolean): string[] {
  const sounds = SOUNDS.map(([from, to]) => word.replace(from, to)).filter((one) => one.length >= 3);
  const vowels = !isKnownByBones && word.length >= 3 && word.length <= SHORT_UP_TO ? vowelsOf(word) : [];
  return [...new Set([...sounds, ...vowels])].filter((one) => one !== word);
}
