/** Letters, agreements, plans and certificates: plain data in, a tagged PDF out. What it says is the feature's; how it looks is said once, in assets/letter. */
import { isolateAll } from './isolate.js';
import { setPdf } from './typesetting.js';

/** The languages participants read; Arabic, Persian and Dari run from right to left. */
export const LETTER_LANGUAGES = ['sv', 'en', 'ar', 'fa', 'prs', 'so', 'ti', 'uk', 'es'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export type LetterBlock =
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** label and value pairs, one a line */
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | {
      kind: 'table';
      caption: string;
      columns: readonly { label: string; isNumber?: boolean; wide?: number }[];
      rows: readonly (readonly string[])[];
      total?: readonly string[];
    }
  /** a line to sign on for each, with the name under it */
  | { kind: 'signatures'; place: string; date: string; names: readonly string[] };

export interface Letter {
  language: LetterLanguage;
  title: string;
  /** who sends it: owner and project */
  sender: string;
  /** lines under the title, as a name, a period */
  lines?: readonly string[];
  sections: readonly { heading?: string; blocks: readonly LetterBlock[] }[];
  /** small print at the foot of each page */
  foot: string;
  /** "of" in "1 of 2" */
  of: string;
  /** written across the top, as "Draft" */
  mark?: string;
}

/** A letter as a PDF/UA-1 file. @param createdAt ISO moment; the same letter and moment give the same bytes */
export function setLetter(letter: Letter, createdAt: string): Buffer {
  const language = letter.language === 'prs' ? 'fa' : letter.language;
  const isRightToLeft = ['ar', 'fa'].includes(language);
  const said = isRightToLeft ? isolateAll(letter) : letter;
  return setPdf('letter', { lines: [], mark: '', ...said, language, isRightToLeft }, { createdAt });
}
