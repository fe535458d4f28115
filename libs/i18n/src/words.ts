// Finds the words of a language.
import { en } from './en/index.js';
import type { Language } from './format.js';
import type { Messages } from './messages.js';
import { sv } from './sv/index.js';

const ALL: Record<Language, Messages> = { sv, en };

/** All words of a language. */
export function messages(language: Language): Messages {
  return ALL[language];
}
