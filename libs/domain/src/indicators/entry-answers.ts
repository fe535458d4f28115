// What a missing answer at entry would lose: read from the definitions themselves, so that a new indicator needs no new list (issue: intake;
// DOMAIN.md 2.7). An indicator loses a person when one of its conditions looks at the answer and the answer is not there.
import type { LabourStatus } from '../vocabulary.js';
import { CATALOGUE } from './catalogue.js';
import type { IndicatorCode } from './codes.js';
import type { Expr } from './expression.js';
import type { Indicator } from './indicator.js';

export const ENTRY_ANSWERS = [
  'birthDate',
  'labourStatus',
  'unemployedSince',
  'education',
  'citizenship',
  'countryOfBirth',
  'parentsBornAbroad',
  'disability',
  'housingExclusion',
  'municipality',
  'registeredOn',
  'permitOn',
] as const;
export type EntryAnswer = (typeof ENTRY_ANSWERS)[number];

/** The answers a condition looks at. Conditions on later events look at none. */
function answersOf(expr: Expr): EntryAnswer[] {
  switch (expr.op) {
    case 'and':
      return expr.all.flatMap(answersOf);
    case 'or':
      return expr.any.flatMap(answersOf);
    case 'not':
    case 'unlessUnasked':
      return answersOf(expr.expr);
    case 'labourStatus':
      return ['labourStatus'];
    case 'education':
      return ['education'];
    case 'flag':
      return [expr.field];
    case 'ageAtEntry':
      return ['birthDate'];
    case 'unemployedLong':
      return ['unemployedSince', 'birthDate'];
    case 'thirdCountryNational':
      return ['citizenship'];
    case 'foreignBackground':
      return ['countryOfBirth', 'parentsBornAbroad'];
    case 'municipalityClass':
      return ['municipality'];
    default:
      return [];
  }
}

function answersNeeded({ counts, among }: Indicator): EntryAnswer[] {
  const days: Record<string, EntryAnswer> = { registered: 'registeredOn', permit: 'permitOn' };
  return [
    ...answersOf(counts),
    ...(among.group ? answersOf(among.group) : []),
    ...(among.needs ? [days[among.needs]] : []),
  ];
}

/** answer → the indicators that look at it, in the order reports print them. */
export const ANSWER_INDICATORS: Record<EntryAnswer, IndicatorCode[]> = Object.fromEntries(
  ENTRY_ANSWERS.map((answer) => [
    answer,
    CATALOGUE.filter((indicator) => answersNeeded(indicator).includes(answer)).map(({ code }) => code),
  ]),
) as Record<EntryAnswer, IndicatorCode[]>;

export interface EntryGap {
  answer: EntryAnswer;
  indicators: IndicatorCode[];
}

/** Unanswered so far, with what each would lose. "Unemployed since" is asked of the unemployed only; a parent's birth only of those born in Sweden. */
export function entryGaps(given: Partial<Record<EntryAnswer, unknown>>): EntryGap[] {
  const isGiven = (answer: EntryAnswer): boolean => {
    const value = given[answer];
    return !(value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0));
  };
  const isAsked = (answer: EntryAnswer): boolean => {
    if (answer === 'unemployedSince')
      return String((given.labourStatus as LabourStatus) ?? '').startsWith('UNEMPLOYED');
    if (answer === 'parentsBornAbroad') return !isGiven('countryOfBirth') || given.countryOfBirth === 'SWE';
    return true;
  };
  return ENTRY_ANSWERS.filter(
    (answer) => isAsked(answer) && !isGiven(answer) && ANSWER_INDICATORS[answer].length > 0,
  ).map((answer) => ({ answer, indicators: ANSWER_INDICATORS[answer] }));
}
