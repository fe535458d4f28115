/** A code may be written as the code, in any case, or as its Swedish or English word (EXCHANGE.md). A word two codes share is understood as neither. */
import { messages } from '#i18n';
import type { Column } from './definition.js';

/** Words people write that no list shows: the lists say "Kvinnor", a column of people says "Kvinna". */
const MORE: Partial<Record<string, Record<string, string>>> = {
  gender: {
    kvinna: 'W',
    k: 'W',
    woman: 'W',
    female: 'W',
    man: 'M',
    male: 'M',
    'icke-binär': 'X',
    okänt: 'U',
    okänd: 'U',
  },
  tristate: {
    okänt: 'unknown',
    okänd: 'unknown',
  },
  sensitiveAnswer: { okänt: 'unknown', okänd: 'unknown', 'does not want to answer': 'declined' },
  protection: { nej: 'no' },
};

const made = new Map<string, Map<string, string | null>>();
const plain = (word: string): string =>
  word
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ');

function wordsOf({ name, codes = [], words }: Column): Map<string, string | null> {
  const key = `${words ?? ''}/${name}/${codes.length}`;
  const known = made.get(key);
  if (known) return known;
  const map = new Map<string, string | null>();
  for (const language of ['sv', 'en'] as const) {
    const list = words ? (messages(language).codes[words] as Record<string, string>) : {};
    for (const code of codes) if (list[code]) put(map, plain(list[code]), code);
  }
  for (const [word, code] of Object.entries(MORE[words ?? ''] ?? {})) if (codes.includes(code)) map.set(word, code);
  for (const code of codes) map.set(plain(code), code);
  made.set(key, map);
  return map;
}

function put(map: Map<string, string | null>, word: string, code: string): void {
  map.set(word, map.has(word) && map.get(word) !== code ? null : code);
}

/** The code a cell means, or null. */
export function codeOf(column: Column, cell: string): string | null {
  return wordsOf(column).get(plain(cell)) ?? null;
}
