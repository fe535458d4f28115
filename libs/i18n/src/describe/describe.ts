// The definition of an indicator as sentences, made from the expression that counts: whom it is about, who counts, when it is ripe, who is left
// out, and where it comes from. Reports' definition pages, the manual and the page "Så räknas det" are made of it.
import type { Expr, Indicator, IndicatorCode, LeftOutCode } from '#domain';
import { indicatorOf, LEFT_OUT_CODES } from '#domain';
import type { Language } from '../format.js';
import { messages } from '../words.js';
import { describeDay, describeExpr, phrasesOf } from './expression.js';
import { measureRule } from './measures.js';
import { sourceOf } from './sources.js';

/** A condition nobody's answer can be missing for: it is read from what the house itself has written. */
const ALWAYS_KNOWN: readonly Expr['op'][] = ['always', 'exitCategory', 'sfiPassed', 'exitItemsAnswered', 'answered'];

/** The codes an indicator can leave people out with; a cost leaves out whom its divisor leaves out, a placement is left out as one. */
export function possibleLeftOut({ among, measure, variant }: Indicator): LeftOutCode[] {
  if (measure === 'cost') return possibleLeftOut(indicatorOf(variant as IndicatorCode));
  if (measure === 'placement_to_job') return ['REGISTRATION_ERROR', 'DECEASED', 'ACTIVE', 'OTHER_GROUP', 'IMMATURE'];
  const possible: Record<LeftOutCode, boolean> = {
    REGISTRATION_ERROR: true,
    DECEASED: among.kind === 'result',
    ACTIVE: among.finalExit === true,
    MOVED: among.notMovedBy !== undefined,
    NO_DATE: among.needs !== undefined,
    OTHER_GROUP: true,
    IMMATURE: among.window !== undefined,
    NO_ANSWER: among.answered !== undefined,
    NOT_KNOWN: among.group !== undefined && !ALWAYS_KNOWN.includes(among.group.op),
  };
  return LEFT_OUT_CODES.filter((code) => possible[code]);
}

export interface Definition {
  code: string;
  name: string;
  /** what it says, in a sentence anybody understands */
  says: string;
  /** the exact rule, sentence by sentence */
  rule: string[];
  leftOut: string;
  source: string;
  /** the version of the catalogue it was born in */
  since: number;
}

/** Does the number count people by an expression, or sum something else (places, minutes, kronor) whose rule stands in measures.ts in words? */
const isOfPeople = ({ measure }: Indicator): boolean => measure === 'count' || measure === 'share';

export function definitionOf(indicator: Indicator, language: Language): Definition {
  const words = messages(language);
  const { sentences } = phrasesOf(language);
  const isOfCases = indicator.unit !== 'offer' && indicator.unit !== 'organisation';
  const reasons = possibleLeftOut(indicator).map((code) => words.leftOut[code].toLowerCase());
  return {
    code: indicator.code,
    name: words.indicator[indicator.code].short,
    says: words.indicator[indicator.code].long,
    rule: isOfPeople(indicator) ? ruleOf(indicator, language) : measureRule(indicator, language),
    leftOut: isOfCases ? sentences.leftOut(reasons.join('; ')) : '',
    source: sentences.source(sourceOf(indicator.code, language)),
    since: indicator.since,
  };
}

function ruleOf({ among, counts, estimate }: Indicator, language: Language): string[] {
  const { sentences } = phrasesOf(language);
  const about = among.finalExit
    ? sentences.amongExits
    : among.needs === 'registered'
      ? sentences.amongRegistered
      : among.needs === 'permit'
        ? sentences.amongPermit
        : among.kind === 'result'
          ? sentences.amongResult
          : sentences.amongAll;
  return [
    about,
    among.group ? sentences.thatAlso(describeExpr(among.group, language)) : '',
    among.answered ? sentences.andAnswered(describeExpr(among.answered, language)) : '',
    among.window ? sentences.window(describeDay(among.window, language)) : '',
    ...(estimate === 'only' || counts.op === 'always' ? [] : countsOf(counts, language)),
    estimate ? sentences.estimate[estimate] : '',
    counts.op === 'always' || ALWAYS_KNOWN.includes(counts.op) ? '' : sentences.unknown,
  ].filter((sentence) => sentence !== '');
}

/** What has to be so; conditions that must all hold stand by themselves. */
function countsOf(counts: Expr, language: Language): string[] {
  const { sentences } = phrasesOf(language);
  const [first, ...more] = counts.op === 'and' ? counts.all : [counts];
  return [
    sentences.counts(describeExpr(first, language)),
    ...more.map((part) => sentences.countsOnlyIf(describeExpr(part, language))),
  ];
}

/** The definition in one paragraph. */
export function describe(indicator: Indicator, language: Language): string {
  const { says, rule, leftOut, source } = definitionOf(indicator, language);
  return [says, ...rule, leftOut, source].filter((sentence) => sentence !== '').join(' ');
}
