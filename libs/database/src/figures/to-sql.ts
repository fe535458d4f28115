/**
 * Compiles an expression to SQL: true is yes, false is no, null is unknown, so that SQL's own and, or and not are the language's (ARCHITECTURE.md 7).
 * The other interpreter is `judge` of the domain; a property test holds the two together. Longer than most files: one case per word of the language.
 */
import {
  type EventRule,
  type Expr,
  EU_STATES,
  LABOUR_STATUS_OUTCOME,
  type Milestone,
  SFI_PASSED,
  SURVEY_WINDOW_DAYS,
  type SurveyItem,
  WORK_OUTCOMES,
} from '#domain';
import { gapDaysSql } from './gap-sql.js';
import type { Gather } from './gather.js';
import { daySql, whole } from './standing-sql.js';

/** Column names of the marks an event is tested by. */
const MARKS = {
  leadsToEmployment: 'leads_to_employment',
  studyFinance: 'study_finance',
  matchesHomeBackground: 'matches_home_background',
} as const;

const EVENT_WORK = (g: Gather): string => `o.type = any(${g.bind(WORK_OUTCOMES, 'text[]')})`;
const known = (isKnown: string, yes: string): string => `case when ${isKnown} then ${yes} end`;
const tristate = (column: string): string => `case ${column} when 'yes' then true when 'no' then false end`;

export function toSql(expr: Expr, g: Gather): string {
  switch (expr.op) {
    case 'always':
      return 'true';
    case 'and':
      return `(${expr.all.map((part) => toSql(part, g)).join(' and ') || 'true'})`;
    case 'or':
      return `(${expr.any.map((part) => toSql(part, g)).join(' or ') || 'false'})`;
    case 'not':
      return `(not ${toSql(expr.expr, g)})`;
    case 'labourStatus':
      return known("f.labour_status <> 'UNKNOWN'", `f.labour_status = any(${g.bind(expr.oneOf, 'text[]')})`);
    case 'education':
      return known(
        "f.education not in ('EDU_UNKNOWN', 'DECLINED')",
        `f.education = any(${g.bind(expr.oneOf, 'text[]')})`,
      );
    case 'flag':
      return tristate(expr.field === 'disability' ? 'f.disability' : 'f.housing_exclusion');
    case 'ageAtEntry':
      return known(
        'b.entry_on is not null and f.age_at_entry is not null',
        [
          expr.from === undefined ? 'true' : `f.age_at_entry >= ${whole(expr.from)}`,
          expr.to === undefined ? 'true' : `f.age_at_entry <= ${whole(expr.to)}`,
        ].join(' and '),
      );
    case 'unemployedLong':
      return unemployedLong(expr);
    case 'thirdCountryNational':
      return known('cardinality(f.citizenship) > 0', `not f.citizenship && ${g.bind(EU_STATES, 'text[]')}`);
    case 'foreignBackground':
      return `case when f.country_of_birth is null then null when f.country_of_birth <> 'SWE' then true else ${tristate('f.parents_born_abroad')} end`;
    case 'municipalityClass':
      // No table of municipalities by degree of urbanisation is kept yet, so nobody's class is known (DOMAIN.md 10.9).
      return 'null::boolean';
    case 'exitCategory':
      return known('s.exit_on is not null', `c.state = ${g.bind(expr.is, 'text')}`);
    case 'event':
      return three(g, matches(expr.rule, g), tests(expr.rule, g));
    case 'lastEvent':
      return lastEvent(expr, g);
    case 'held':
      return held(expr, g);
    case 'workHeld':
      return workHeld(expr, g);
    case 'betterWorkHeld':
      return betterWorkHeld(expr, g);
    case 'answered':
      return `(${g.answered(expr.milestone)}.on_date is not null)`;
    case 'unlessUnasked': {
      const part = toSql(expr.expr, g);
      return `case when ${part} then true when (${part}) is null or ${g.answered(expr.milestone)}.on_date is null then null else false end`;
    }
    case 'exitItemsAnswered':
      return `(s.exit_on is not null${expr.items.map((item) => ` and ${exitScore(item, g)} is not null`).join('')})`;
    case 'exitItemAtLeast':
      return `(${exitScore(expr.item, g)} >= ${whole(expr.least)})`;
    case 'itemAnsweredTwice':
      return `(${occasions(expr.item, g)} >= 2)`;
    case 'itemImproved': {
      const score = (which: 'min' | 'max'): string =>
        `${g.ask('answers', `${which}(${ANSWER_KEY}) filter (where ${scored(expr.item, g)})`)} % 10`;
      return known(`${occasions(expr.item, g)} >= 2`, `${score('max')} > ${score('min')}`);
    }
    case 'sfiPassed':
      return `(${highestPassedSql(g, g.asOf)} > 0)`;
    case 'gap':
      return `(${gapDaysSql(g, expr.longerThan)} > 0)`;
  }
}

/** Yes when one matching event answers yes, unknown when one may, else no: the greatest of 2, 1 and 0. */
function three(g: Gather, match: string, answer: string): string {
  return `case ${best(g, match, answer)} when 2 then true when 1 then null else false end`;
}

const best = (g: Gather, match: string, answer: string): string =>
  g.ask('outcomes', `max(case when ${match} then case ${answer} when true then 2 when false then 0 else 1 end end)`);

/** Of an event rule: is the outcome o of its kinds and dates, and does it pass its tests? */
export const ruleSql = (rule: EventRule, g: Gather): { match: string; answer: string } => ({
  match: matches(rule, g),
  answer: tests(rule, g),
});

/** Is the outcome o of the rule's kinds and dates? */
function matches(rule: EventRule, g: Gather): string {
  const parts = [
    `o.type = any(${g.bind(rule.types, 'text[]')})`,
    `o.starts_on <= ${g.asOf}`,
    `o.starts_on <= ${daySql(rule.through, g)}`,
  ];
  if (rule.after) parts.push(`o.starts_on ${rule.fromInclusive ? '>=' : '>'} ${daySql(rule.after, g)}`);
  if (rule.notEndedBefore) {
    const floor = daySql(rule.notEndedBefore, g);
    parts.push(`(${floor} is null or o.ends_on is null or o.ends_on >= ${floor})`);
  }
  if (rule.withoutSubsidy) parts.push(`o.subsidy is distinct from ${g.bind(rule.withoutSubsidy, 'text')}`);
  return `coalesce(${parts.join(' and ')}, false)`;
}

/** Does the outcome pass the rule's tests? A missing mark is unknown. */
function tests(rule: EventRule, g: Gather): string {
  const parts = (rule.tests ?? []).map(({ field, types }) => {
    const mark = tristate(`o.${MARKS[field]}`);
    return types ? `case when o.type = any(${g.bind(types, 'text[]')}) then ${mark} else true end` : `(${mark})`;
  });
  return parts.length > 0 ? `(${parts.join(' and ')})` : 'true';
}

/** Does the outcome hold on the day: known, running but not known, or not running? */
function holds(day: string, g: Gather, milestone?: Milestone): string {
  const byAnswer = milestone ? `when ${sameState(g.answered(milestone), g)} then true` : '';
  return `case when not (o.starts_on <= ${day} and (o.ends_on is null or o.ends_on >= ${day})) then false when ${day} > ${g.asOf} then null
      when o.ends_on is not null or o.confirmed_through >= ${day} then true ${byAnswer} end`;
}

/** Does the answer's labour status name the kind of event o is? */
function sameState(answer: string, g: Gather): string {
  return Object.entries(LABOUR_STATUS_OUTCOME)
    .map(([status, type]) => `${answer}.labour_status = ${g.bind(status, 'text')} and o.type = ${g.bind(type, 'text')}`)
    .join(' or ');
}

/** The key orders events by start, and on one day work after the rest, so that the greatest is the last one that counts. */
function lastEvent(expr: Extract<Expr, { op: 'lastEvent' }>, g: Gather): string {
  const key = `(o.starts_on - date '1970-01-01') * 2 + (${EVENT_WORK(g)})::int`;
  const greatest = (also: string): string =>
    g.ask('outcomes', `max(${key}) filter (where ${matches(expr.rule, g)}${also})`);
  const floor = expr.noEndBefore ? daySql(expr.noEndBefore, g) : null;
  const lasting = floor ? ` and (${floor} is null or o.ends_on is null or o.ends_on >= ${floor})` : '';
  const last = greatest('');
  const is = greatest(` and o.type = any(${g.bind(expr.is, 'text[]')})`);
  return `coalesce(${is} = ${last} and ${greatest(lasting)} = ${last}, false)`;
}

function held(expr: Extract<Expr, { op: 'held' }>, g: Gather): string {
  const day =
    'startMonths' in expr.on
      ? `(o.starts_on + make_interval(months => ${whole(expr.on.startMonths)}))::date`
      : daySql(expr.on, g);
  const answer = `case when ${day} is null then null else ${tests(expr.rule, g)} and ${holds(day, g, expr.milestone)} end`;
  return three(g, matches(expr.rule, g), answer);
}

const workBy = (day: string, g: Gather): string =>
  `coalesce(${EVENT_WORK(g)} and o.starts_on <= ${day} and o.starts_on <= ${g.asOf}, false)`;

function workHeld(expr: Extract<Expr, { op: 'workHeld' }>, g: Gather): string {
  const day = daySql(expr.on, g);
  const holding = holds(day, g, expr.milestone);
  const event = best(g, workBy(day, g), holding);
  const answer = g.answered(expr.milestone);
  const works = known(
    `${answer}.labour_status <> 'UNKNOWN'`,
    `${answer}.labour_status in ('EMPLOYED', 'SELF_EMPLOYED')`,
  );
  return `case when ${day} is null then null when ${event} = 2 or ${works} then true when ${event} = 1 then null else ${works} end`;
}

function betterWorkHeld(expr: Extract<Expr, { op: 'betterWorkHeld' }>, g: Gather): string {
  const day = daySql(expr.on, g);
  const full = whole(expr.fullHours);
  const contract = `case when f.contract_type <> all(${g.bind(expr.unstable, 'text[]')}) then false when o.contract_type <> ${g.bind(expr.stable, 'text')} then false
      when f.contract_type is null or o.contract_type is null then null else true end`;
  const hours = `case when f.hours_per_week >= ${full} then false when o.hours_per_week < ${full} then false when f.hours_per_week is null or o.hours_per_week is null then null else true end`;
  const answer = `(${contract} or ${hours} or ${tristate('o.improved')}) and ${holds(day, g, expr.milestone)}`;
  const match = `${workBy(day, g)} and o.starts_on > b.entry_on`;
  const event = best(g, match, `(${answer})`);
  return `case when ${day} is null or b.entry_on is null then null when ${event} = 2 then true when ${event} = 1 then null when ${g.answered(expr.milestone)}.on_date is null then null else false end`;
}

/** Years below the youth limit are long unemployed sooner; between the two limits age decides, and may be unknown. */
function unemployedLong(expr: Extract<Expr, { op: 'unemployedLong' }>): string {
  const longer = (months: number): string =>
    `(f.unemployed_since + make_interval(months => ${whole(months)}))::date < b.entry_on`;
  const [least, most] = [Math.min(expr.months, expr.youthMonths), Math.max(expr.months, expr.youthMonths)];
  return `case when f.unemployed_since is null or b.entry_on is null then null when ${longer(most)} then true when not ${longer(least)} then false
    when f.age_at_entry is null then null when f.age_at_entry < ${whole(expr.youthBelow)} then ${longer(expr.youthMonths)} else ${longer(expr.months)} end`;
}

/** Day, order and score in one number: the greatest belongs to the latest answer, and its last digit is the score. */
const ANSWER_KEY = `((v.on_date - date '1970-01-01')::bigint * 10000 + v.nr) * 10 + case when v.answer ~ '^[1-5]$' then v.answer::int end`;

const scored = (item: SurveyItem, g: Gather): string =>
  `v.item = ${g.bind(item, 'text')} and v.answer ~ '^[1-5]$' and v.on_date <= ${g.asOf}`;

function exitScore(item: SurveyItem, g: Gather): string {
  const fits = `${scored(item, g)} and v.occasion = 'exit' and v.on_date between s.exit_on - ${SURVEY_WINDOW_DAYS} and s.exit_on + ${SURVEY_WINDOW_DAYS}`;
  return `(${g.ask('answers', `max(${ANSWER_KEY}) filter (where ${fits})`)} % 10)`;
}

const occasions = (item: SurveyItem, g: Gather): string =>
  g.ask('answers', `count(distinct v.occasion || v.on_date) filter (where ${scored(item, g)})`);

/** The highest SFI course passed on the day, A = 1 … D = 4, 0 when none. */
export function highestPassedSql(g: Gather, day: string): string {
  const level = `max(ascii(e.course) - 64) filter (where e.result = any(${g.bind(SFI_PASSED, 'text[]')}) and e.ends_on <= ${day})`;
  return `coalesce(${g.ask('sfi', level)}, 0)`;
}
