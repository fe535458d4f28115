/** Codes, refusals and facts in words: from the library where it has them, else the screen's own lists. */
import { fill, messages, type CodeWords, type Language } from '#i18n';
import { en } from '../messages/en';
import { sv } from '../messages/sv';

export const OWN_LISTS = [
  'stage',
  'state',
  'verdict',
  'source',
  'followUp',
  'offer',
  'placementState',
  'permission',
  'importStage',
  'toMend',
  'gap',
  'genderOne',
  'businessStep',
  'businessForm',
  'touchPurpose',
  'mentorTime',
  'sessionScope',
  'letterTemplate',
  'letterLanguage',
] as const;
export type CodeList = keyof CodeWords | (typeof OWN_LISTS)[number];

const own = { sv, en } as const;
const ownWord = (language: Language, key: string): string | undefined =>
  (own[language] as Readonly<Record<string, string>>)[key];

/** A code without words is shown as it is: better read than hidden. */
export function codeWord(language: Language, list: CodeList, value: string): string {
  const lists = messages(language).codes as unknown as Readonly<
    Record<string, Readonly<Record<string, string>> | undefined>
  >;
  return lists[list]?.[value] ?? ownWord(language, `${list}.${value}`) ?? value;
}

/** A refusal, a field error or a deciding fact; a code we have no sentence for says that something went wrong and its code. */
export function problemWord(language: Language, code: string, params: Record<string, string | number>): string {
  const words = messages(language);
  const refusals = words.refusal as Readonly<Record<string, string>>;
  const reasons = words.reason as Readonly<Record<string, string>>;
  const leftOut = words.leftOut as Readonly<Record<string, string>>;
  const text = refusals[code] ?? ownWord(language, code) ?? reasons[code] ?? leftOut[code];
  return text
    ? fill(text, params, language)
    : code.includes(' ')
      ? code
      : `${ownWord(language, 'field.invalid')} (${code})`;
}

export function indicatorWord(language: Language, code: string): { short: string; long: string } {
  const all = messages(language).indicator as Readonly<Record<string, { short: string; long: string } | undefined>>;
  return all[code] ?? { short: code, long: '' };
}
