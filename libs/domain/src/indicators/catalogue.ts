// All indicators, each with the version of the catalogue it was born in. A new one is an entry in a family file and its words in i18n.
import { ATTENDANCE_INDICATORS } from './attendance.js';
import { INDICATOR_CODES, IndicatorCode } from './codes.js';
import { ESF_INDICATORS } from './esf-common.js';
import type { Indicator } from './indicator.js';
import { PROGRAMME_INDICATORS } from './programme.js';
import { VOLUME_INDICATORS } from './volume.js';

export const CATALOGUE_VERSION = 2;

const BY_CODE = new Map<IndicatorCode, Indicator>(
  [...ESF_INDICATORS, ...PROGRAMME_INDICATORS, ...VOLUME_INDICATORS, ...ATTENDANCE_INDICATORS].map((i) => [i.code, i]),
);

/** The definition of a code. */
export function indicatorOf(code: IndicatorCode): Indicator {
  const indicator = BY_CODE.get(code);
  if (!indicator) throw new Error(`indicator ${code} has no definition`);
  return indicator;
}

/** All definitions in the order reports print them. */
export const CATALOGUE: readonly Indicator[] = INDICATOR_CODES.map(indicatorOf);

/** Is the text the code of an indicator? */
export function isIndicatorCode(text: string): text is IndicatorCode {
  return (INDICATOR_CODES as readonly string[]).includes(text);
}

/** Do figures of several projects make one by adding up? Shares and counts of participations do; medians, days and places do not. */
export const canAddUp = (code: IndicatorCode): boolean => {
  const { measure } = indicatorOf(code);
  return measure === 'count' || measure === 'share';
};
