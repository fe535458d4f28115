// The definition of an indicator as sentences: what it says, when a row becomes ripe, and who is left out. Reports' definition pages
// and the manual are made of it.
import type { Indicator, LeftOutCode } from '#domain';
import { LEFT_OUT_CODES } from '#domain';
import { fill, Language } from './format.js';
import { messages } from './words.js';

/** The codes an indicator can leave people out with. */
export function possibleLeftOut({ among }: Indicator): LeftOutCode[] {
  const possible: Record<LeftOutCode, boolean> = {
    REGISTRATION_ERROR: true,
    DECEASED: among.kind === 'result',
    ACTIVE: among.finalExit === true,
    MOVED: among.notMovedBy !== undefined,
    NO_DATE: among.needs !== undefined,
    OTHER_GROUP: true,
    IMMATURE: among.window !== undefined,
    NO_ANSWER: among.answered !== undefined,
    NOT_KNOWN: among.group !== undefined,
  };
  return LEFT_OUT_CODES.filter((code) => possible[code]);
}

/** The definition in words. */
export function describe(indicator: Indicator, language: Language): string {
  const words = messages(language);
  const list = possibleLeftOut(indicator).map((code) => words.leftOut[code].toLowerCase());
  const joined =
    list.length > 1 ? `${list.slice(0, -1).join(', ')} ${words.describe.and} ${list[list.length - 1]}` : list[0];
  return [
    words.indicator[indicator.code].long,
    indicator.among.window ? words.describe.window : '',
    indicator.unit === 'offer' || indicator.unit === 'organisation'
      ? ''
      : fill(words.describe.leftOut, { list: joined }, language),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
