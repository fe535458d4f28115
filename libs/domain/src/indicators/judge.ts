// Judges one expression over one participation as of a day: yes, no or unknown, with a reason code, the deciding day and the parts it was
// made of, so that "why is she not counted?" has an answer from the same rule that counts (DOMAIN.md 2.8, 2.9).
import { addMonths, CivilDate } from '../calendar.js';
import { change, exitScore } from '../survey.js';
import { highestPassed } from '../study.js';
import { EU_STATES, OutcomeType, WORK_OUTCOMES } from '../vocabulary.js';
import { afterStart, answeredFollowUp, holdsOn, matchesOf, tristate, workBy, worksByAnswer } from './events.js';
import { and3, Answer3, Expr, not3, or3, yesNo } from './expression.js';
import { ageAtEntry, type FactOutcome } from './fact.js';
import { gapRuns } from './gaps.js';
import { dayOf, Standing } from './population.js';

export const REASON_CODES = [
  'MEETS_RULE',
  'OTHER_VALUE',
  'VALUE_MISSING',
  'EVENT',
  'NO_EVENT',
  'EVENT_MARK_MISSING',
  'EVENT_MARK_NO',
  'HOLDS',
  'NOT_CONFIRMED',
  'NOT_RUNNING',
  'ANSWER_SAYS_SO',
  'ANSWER_SAYS_OTHERWISE',
  'NOT_ANSWERED',
  'BELOW_LIMIT',
  'LAST_EVENT_IS_OTHER',
  'EVENT_ENDED_EARLY',
  'NOT_BETTER',
  'NO_GAP',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Judgement {
  answer: Answer3;
  reason: ReasonCode;
  /** the deciding day, where there is one */
  on?: CivilDate;
  op: Expr['op'];
  parts?: Judgement[];
}

/** The answer and its reasons for one participation. */
export function judge(expr: Expr, s: Standing): Judgement {
  const is = (answer: Answer3, reason: ReasonCode, on?: CivilDate): Judgement => ({ answer, reason, on, op: expr.op });
  const value = (known: boolean, yes: boolean): Judgement =>
    known ? is(yesNo(yes), yes ? 'MEETS_RULE' : 'OTHER_VALUE') : is('unknown', 'VALUE_MISSING');
  const fact = s.fact;
  switch (expr.op) {
    case 'always':
      return is('yes', 'MEETS_RULE');
    case 'and':
      return combine(
        expr.op,
        expr.all.map((part) => judge(part, s)),
        and3,
      );
    case 'or':
      return combine(
        expr.op,
        expr.any.map((part) => judge(part, s)),
        or3,
      );
    case 'not': {
      const part = judge(expr.expr, s);
      return { ...part, answer: not3(part.answer), op: expr.op, parts: [part] };
    }
    case 'labourStatus':
      return value(
        fact.labourStatus !== null && fact.labourStatus !== 'UNKNOWN',
        expr.oneOf.some((x) => x === fact.labourStatus),
      );
    case 'education':
      return value(
        fact.education !== null && fact.education !== 'EDU_UNKNOWN' && fact.education !== 'DECLINED',
        expr.oneOf.some((x) => x === fact.education),
      );
    case 'flag':
      return value(tristate(fact[expr.field]) !== 'unknown', fact[expr.field] === 'yes');
    case 'ageAtEntry': {
      const age = ageAtEntry(fact, s.entryOn);
      if (age === null) return is('unknown', 'VALUE_MISSING');
      return value(true, age >= (expr.from ?? 0) && age <= (expr.to ?? Infinity));
    }
    case 'unemployedLong':
      return is(...unemployedLong(expr, s));
    case 'thirdCountryNational':
      return value(
        fact.citizenship.length > 0,
        !fact.citizenship.some((c) => (EU_STATES as readonly string[]).includes(c)),
      );
    case 'foreignBackground': {
      if (fact.countryOfBirth === null) return is('unknown', 'VALUE_MISSING');
      if (fact.countryOfBirth !== 'SWE') return is('yes', 'MEETS_RULE');
      return value(tristate(fact.parentsBornAbroad) !== 'unknown', fact.parentsBornAbroad === 'yes');
    }
    case 'municipalityClass':
      return value(fact.municipalityClass !== null, fact.municipalityClass === expr.is);
    case 'exitCategory': {
      const last = s.periods[s.periods.length - 1];
      return value(last !== undefined && s.exitOn !== null, s.state === expr.is);
    }
    case 'event':
      return is(...eventAnswer(matchesOf(expr.rule, s)));
    case 'lastEvent':
      return is(...lastEvent(expr, s));
    case 'held':
      return is(...held(expr, s));
    case 'workHeld':
      return is(...workHeld(expr, s));
    case 'betterWorkHeld':
      return is(...betterWorkHeld(expr, s));
    case 'answered': {
      const answer = answeredFollowUp(expr.milestone, s);
      return answer ? is('yes', 'MEETS_RULE', answer.on ?? undefined) : is('no', 'NOT_ANSWERED');
    }
    case 'unlessUnasked': {
      const part = judge(expr.expr, s);
      if (part.answer !== 'no' || answeredFollowUp(expr.milestone, s)) return { ...part, op: expr.op, parts: [part] };
      return { ...is('unknown', 'NOT_ANSWERED'), parts: [part] };
    }
    case 'exitItemsAnswered': {
      const all =
        s.exitOn !== null && expr.items.every((item) => exitScore(fact.answers, item, s.exitOn ?? '', s.asOf) !== null);
      return all ? is('yes', 'MEETS_RULE') : is('no', 'NOT_ANSWERED');
    }
    case 'exitItemAtLeast': {
      const found = s.exitOn === null ? null : exitScore(fact.answers, expr.item, s.exitOn, s.asOf);
      if (found === null) return is('unknown', 'NOT_ANSWERED');
      return found >= expr.least ? is('yes', 'MEETS_RULE') : is('no', 'BELOW_LIMIT');
    }
    case 'itemAnsweredTwice':
      return change(fact.answers, expr.item, s.asOf) ? is('yes', 'MEETS_RULE') : is('no', 'NOT_ANSWERED');
    case 'itemImproved': {
      const found = change(fact.answers, expr.item, s.asOf);
      if (!found) return is('unknown', 'NOT_ANSWERED');
      return found.last > found.first ? is('yes', 'MEETS_RULE') : is('no', 'BELOW_LIMIT');
    }
    case 'sfiPassed':
      return highestPassed(fact.sfi, s.asOf) > 0 ? is('yes', 'MEETS_RULE') : is('no', 'OTHER_VALUE');
    case 'gap':
      return gapRuns(s, expr.longerThan).length > 0 ? is('yes', 'MEETS_RULE') : is('no', 'NO_GAP');
  }
}

type Found = [answer: Answer3, reason: ReasonCode, on?: CivilDate];

function combine(op: Expr['op'], parts: Judgement[], how: (answers: Answer3[]) => Answer3): Judgement {
  const answer = how(parts.map((part) => part.answer));
  const deciding = parts.find((part) => part.answer === answer) ?? parts[0];
  return { answer, reason: deciding?.reason ?? 'MEETS_RULE', on: deciding?.on, op, parts };
}

/** Unemployed for longer than the months before entry; fewer months below the youth age. */
function unemployedLong(expr: Extract<Expr, { op: 'unemployedLong' }>, { fact, entryOn }: Standing): Found {
  if (fact.unemployedSince === null || entryOn === null) return ['unknown', 'VALUE_MISSING'];
  const longer = (months: number) => addMonths(fact.unemployedSince ?? '', months) < entryOn;
  if (longer(Math.max(expr.months, expr.youthMonths))) return ['yes', 'MEETS_RULE', fact.unemployedSince];
  if (!longer(Math.min(expr.months, expr.youthMonths))) return ['no', 'BELOW_LIMIT', fact.unemployedSince];
  const age = ageAtEntry(fact, entryOn);
  if (age === null) return ['unknown', 'VALUE_MISSING'];
  const yes = longer(age < expr.youthBelow ? expr.youthMonths : expr.months);
  return [yesNo(yes), yes ? 'MEETS_RULE' : 'BELOW_LIMIT', fact.unemployedSince];
}

function eventAnswer(matches: { event: FactOutcome; answer: Answer3 }[]): Found {
  const yes = matches.filter((m) => m.answer === 'yes').sort(byStart)[0];
  if (yes) return ['yes', 'EVENT', yes.event.startsOn];
  const unsure = matches.find((m) => m.answer === 'unknown');
  if (unsure) return ['unknown', 'EVENT_MARK_MISSING', unsure.event.startsOn];
  return matches.length > 0 ? ['no', 'EVENT_MARK_NO', matches[0].event.startsOn] : ['no', 'NO_EVENT'];
}

function byStart(a: { event: FactOutcome }, b: { event: FactOutcome }): number {
  return a.event.startsOn < b.event.startsOn ? -1 : a.event.startsOn > b.event.startsOn ? 1 : 0;
}

/** Only the last event counts; on the same day work goes before job search, and work that lasts before work that ended. */
function lastEvent(expr: Extract<Expr, { op: 'lastEvent' }>, s: Standing): Found {
  const events = matchesOf(expr.rule, s).map((m) => m.event);
  if (events.length === 0) return ['no', 'NO_EVENT'];
  const day = events.reduce((last, e) => (e.startsOn > last ? e.startsOn : last), events[0].startsOn);
  const sameDay = events.filter((e) => e.startsOn === day);
  const work = sameDay.filter((e) => (WORK_OUTCOMES as readonly OutcomeType[]).includes(e.type));
  const last = work.length > 0 ? work : sameDay;
  if (!last.some((e) => expr.is.includes(e.type))) return ['no', 'LAST_EVENT_IS_OTHER', day];
  const floor = expr.noEndBefore ? dayOf(expr.noEndBefore, s) : null;
  const lasts = floor === null || last.some((e) => e.endsOn === null || e.endsOn >= floor);
  return lasts ? ['yes', 'EVENT', day] : ['no', 'EVENT_ENDED_EARLY', day];
}

function held(expr: Extract<Expr, { op: 'held' }>, s: Standing): Found {
  const found = matchesOf(expr.rule, s).map(({ event, answer }): Found => {
    const day = 'startMonths' in expr.on ? afterStart(event, expr.on.startMonths) : dayOf(expr.on, s);
    if (day === null) return ['unknown', 'VALUE_MISSING'];
    const holds = holdsOn(event, day, s, expr.milestone);
    const both = and3([answer, holds]);
    if (both === 'yes') return ['yes', 'HOLDS', event.startsOn];
    if (both === 'unknown')
      return ['unknown', holds === 'unknown' ? 'NOT_CONFIRMED' : 'EVENT_MARK_MISSING', event.startsOn];
    return ['no', holds === 'no' ? 'NOT_RUNNING' : 'EVENT_MARK_NO', event.startsOn];
  });
  return best(found, ['no', 'NO_EVENT']);
}

function best(found: Found[], none: Found): Found {
  return found.find((f) => f[0] === 'yes') ?? found.find((f) => f[0] === 'unknown') ?? found[0] ?? none;
}

/** A confirmed event wins; else the milestone's answer decides; without one nothing can be said. */
function workHeld(expr: Extract<Expr, { op: 'workHeld' }>, s: Standing): Found {
  const day = dayOf(expr.on, s);
  if (day === null) return ['unknown', 'VALUE_MISSING'];
  const events = workBy(day, s).map((event): Found => {
    const holds = holdsOn(event, day, s, expr.milestone);
    return [holds, holds === 'yes' ? 'HOLDS' : holds === 'unknown' ? 'NOT_CONFIRMED' : 'NOT_RUNNING', event.startsOn];
  });
  const byEvent = best(events, ['no', 'NO_EVENT']);
  if (byEvent[0] === 'yes') return byEvent;
  const on = answeredFollowUp(expr.milestone, s)?.on ?? undefined;
  const byAnswer = worksByAnswer(expr.milestone, s);
  if (byAnswer === 'yes') return ['yes', 'ANSWER_SAYS_SO', on];
  if (byEvent[0] === 'unknown') return byEvent;
  return byAnswer === 'no' ? ['no', 'ANSWER_SAYS_OTHERWISE', on] : ['unknown', 'NOT_ANSWERED'];
}

/** From a passing contract to a permanent one, from fewer hours to full ones, or marked as improved. */
function betterWorkHeld(expr: Extract<Expr, { op: 'betterWorkHeld' }>, s: Standing): Found {
  const day = dayOf(expr.on, s);
  if (day === null || s.entryOn === null) return ['unknown', 'VALUE_MISSING'];
  const entryOn = s.entryOn;
  const later = workBy(day, s).filter((event) => event.startsOn > entryOn);
  const found = later.map((event): Found => {
    const better = isBetter(expr, s, event);
    const holds = holdsOn(event, day, s, expr.milestone);
    const both = and3([better, holds]);
    if (both === 'yes') return ['yes', 'HOLDS', event.startsOn];
    if (both === 'unknown')
      return ['unknown', holds === 'unknown' ? 'NOT_CONFIRMED' : 'EVENT_MARK_MISSING', event.startsOn];
    return ['no', holds === 'no' ? 'NOT_RUNNING' : 'NOT_BETTER', event.startsOn];
  });
  const decided = best(found, ['no', 'NO_EVENT']);
  if (decided[0] !== 'no' || answeredFollowUp(expr.milestone, s)) return decided;
  return ['unknown', 'NOT_ANSWERED'];
}

function isBetter(expr: Extract<Expr, { op: 'betterWorkHeld' }>, { fact }: Standing, event: FactOutcome): Answer3 {
  const contract: Answer3 =
    fact.contractType !== null && !expr.unstable.includes(fact.contractType)
      ? 'no'
      : event.contractType !== null && event.contractType !== expr.stable
        ? 'no'
        : fact.contractType === null || event.contractType === null
          ? 'unknown'
          : 'yes';
  const hours: Answer3 =
    fact.hoursPerWeek !== null && fact.hoursPerWeek >= expr.fullHours
      ? 'no'
      : event.hoursPerWeek !== null && event.hoursPerWeek < expr.fullHours
        ? 'no'
        : fact.hoursPerWeek === null || event.hoursPerWeek === null
          ? 'unknown'
          : 'yes';
  return or3([contract, hours, tristate(event.improved)]);
}
