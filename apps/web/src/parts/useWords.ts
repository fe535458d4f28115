/** The words of the page: the screen's own (typed), code lists and refusals from the library, and formats; one hook for all. */
import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useMaybeSession } from '../providers/session';
import type { Word } from '../messages/sv';
import { stockholmDate } from '#domain';
import { codeWord, problemWord, type CodeList } from './code-words';
import { formatFor, type Format, type Language } from './format';

export type Params = Record<string, string | number>;
export interface Words {
  t: (word: Word, params?: Params) => string;
  /** A code in words; null is a dash. */
  code: (list: CodeList, value: string | null | undefined) => string;
  /** The sentence of a refusal, a field error or a fact. */
  problem: (code: string, params?: Params) => string;
  f: Format;
  language: Language;
  today: string;
}

export function useWords(): Words {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const today = useMaybeSession()?.today ?? stockholmDate(Date.now());
  return useMemo(() => {
    const language: Language = locale === 'en' ? 'en' : 'sv';
    return {
      t: (word, params) => translate(word, params),
      code: (list, value) => (value ? codeWord(language, list, value) : '–'),
      problem: (code, params = {}) => problemWord(language, code, params),
      f: formatFor(language, today),
      language,
      today,
    };
  }, [translate, locale, today]);
}
