// An expression as a phrase about one person, made from the expression itself, so that the manual can not say another thing than what is counted.
import type { Day, EventRule, Expr, OutcomeType, SurveyItem } from '#domain';
import type { Language } from '../format.js';
import { messages } from '../words.js';
import type { Phrases } from './phrases.js';
import { phrasesEn } from './phrases-en.js';
import { phrasesSv } from './phrases-sv.js';

export const phrasesOf = (language: Language): Phrases => (language === 'sv' ? phrasesSv : phrasesEn);

/** "A, B och C" */
export function listed(list: readonly string[], word: string): string {
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} ${word} ${list[list.length - 1]}` : (list[0] ?? '');
}

/** "3 månader efter avslutet" */
export function describeDay({ of, months, days }: Day, language: Language): string {
  const words = phrasesOf(language).days;
  const amount = [months ? words.months(months) : '', days ? words.days(days) : ''].filter((text) => text !== '');
  return amount.length === 0 ? words[of] : words.later(listed(amount, phrasesOf(language).and), words[of]);
}

const lower = (text: string): string => (/^[A-ZÅÄÖ][a-zåäö]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

/** The phrase of an expression. */
export function describeExpr(expr: Expr, language: Language): string {
  const p = phrasesOf(language);
  const { codes } = messages(language);
  const names = (list: readonly string[], words: Record<string, string>): string =>
    listed(
      list.map((code) => p.quoted(lower(words[code]))),
      p.or,
    );
  const item = (code: SurveyItem): string => p.quoted(codes.surveyItem[code].replace(/\.$/, ''));
  switch (expr.op) {
    case 'always':
      return p.always;
    case 'and':
      return listed(
        expr.all.map((part) => inside(part, language)),
        p.and,
      );
    case 'or': {
      const held = heldOfThose(expr);
      if (held) return p.heldOfThose('startMonths' in held.on ? '' : describeDay(held.on, language));
      return listed(
        expr.any.map((part) => inside(part, language)),
        p.or,
      );
    }
    case 'not':
      return p.not(describeExpr(expr.expr, language));
    case 'labourStatus':
      return p.labourStatus(names(expr.oneOf, codes.labourStatus));
    case 'education':
      return p.education(names(expr.oneOf, codes.education));
    case 'flag':
      return p.flag[expr.field];
    case 'ageAtEntry':
      return p.age(expr.from, expr.to);
    case 'unemployedLong':
      return p.unemployedLong(expr.months, expr.youthMonths, expr.youthBelow);
    case 'thirdCountryNational':
      return p.thirdCountryNational;
    case 'foreignBackground':
      return p.foreignBackground;
    case 'municipalityClass':
      return p.municipalityClass(expr.is);
    case 'exitCategory':
      return p.exitCategory[expr.is];
    case 'event':
      return describeRule(expr.rule, language);
    case 'lastEvent':
      return p.lastEvent(
        describeRule(expr.rule, language),
        outcomes(expr.is, language),
        expr.noEndBefore ? describeDay(expr.noEndBefore, language) : null,
      );
    case 'held': {
      const day = 'startMonths' in expr.on ? p.days.afterOwnStart(expr.on.startMonths) : describeDay(expr.on, language);
      return `${describeRule(expr.rule, language)} ${p.event.held(day)}`;
    }
    case 'workHeld':
      return p.workHeld(describeDay(expr.on, language), p.milestone[expr.milestone]);
    case 'betterWorkHeld':
      return p.betterWorkHeld(
        describeDay(expr.on, language),
        names(expr.unstable, codes.contractType),
        names([expr.stable], codes.contractType),
        expr.fullHours,
      );
    case 'answered':
      return p.answered(p.milestone[expr.milestone]);
    case 'unlessUnasked':
      return p.unlessUnasked(describeExpr(expr.expr, language), p.milestone[expr.milestone]);
    case 'exitItemsAnswered':
      return p.exitItemsAnswered(listed(expr.items.map(item), p.and));
    case 'exitItemAtLeast':
      return p.exitItemAtLeast(item(expr.item), expr.least);
    case 'itemAnsweredTwice':
      return p.itemAnsweredTwice(item(expr.item));
    case 'itemImproved':
      return p.itemImproved(item(expr.item));
    case 'sfiPassed':
      return p.sfiPassed;
    case 'gap':
      return p.gap(expr.longerThan);
  }
}

/**
 * "It holds, or there is none": what is asked of those who have one already is only that it holds. Whether there is one the condition before it says.
 */
export function heldOfThose(expr: Expr): Extract<Expr, { op: 'held' }> | null {
  if (expr.op !== 'or') return null;
  const [held, none] = expr.any;
  if (expr.any.length !== 2 || held.op !== 'held' || none.op !== 'not' || none.expr.op !== 'event') return null;
  return none.expr.rule === held.rule ? held : null;
}

/** A composed part is set apart, so that "och" and "eller" are read as they are meant. */
function inside(part: Expr, language: Language): string {
  const phrase = describeExpr(part, language);
  return part.op === 'or' ? phrasesOf(language).group(phrase) : phrase;
}

/** "ett arbete eller en utbildning" */
function outcomes(list: readonly OutcomeType[], language: Language): string {
  const p = phrasesOf(language);
  return listed(
    list.map((type) => p.outcome[type]),
    p.or,
  );
}

function describeRule(rule: EventRule, language: Language): string {
  const p = phrasesOf(language);
  const { codes } = messages(language);
  const types = (list: readonly OutcomeType[]): string => outcomes(list, language);
  const parts = [
    p.event.has(types(rule.types)),
    rule.after ? `${p.event.begunAfter(describeDay(rule.after, language), rule.fromInclusive === true)} ${p.and}` : '',
    p.event.begunThrough(describeDay(rule.through, language)),
    rule.notEndedBefore ? p.event.notEndedBefore(describeDay(rule.notEndedBefore, language)) : '',
  ];
  const conditions = [
    ...(rule.tests ?? []).map(({ field, types: only }) => p.event.marks[field](only ? types(only) : null)),
    rule.withoutSubsidy ? p.event.without(lower(codes.subsidy[rule.withoutSubsidy])) : '',
  ].filter((text) => text !== '');
  const event = parts.filter((text) => text !== '').join(' ');
  return conditions.length > 0 ? `${event}; ${conditions.join('; ')}` : event;
}
