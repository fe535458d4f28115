// A figure: n of N as of a day, what is unknown, and everybody left out with a code (DOMAIN.md 2.6, 2.8). Integers are kept; a percentage is
// rounded half up to one decimal at the edge, and N = 0 gives none. Members answer "who is counted, and why not".
import type { CivilDate } from '../calendar.js';
import { earlier } from '../calendar.js';
import { selfSupportDegree } from '../self-support.js';
import type { Indicator } from './indicator.js';
import type { IndicatorCode } from './codes.js';
import { isHidden, type ProjectFacts } from './fact.js';
import { judge, ReasonCode } from './judge.js';
import { measure } from './measures.js';
import { dayOf, isInPopulation, LeftOutCode, Standing, standingsOf } from './population.js';
import { indicatorOf } from './catalogue.js';
import { Span } from './gaps.js';
import { percentOf } from './rounding.js';
import { supportBesideIncome } from './support.js';

export const MEMBER_ANSWERS = ['counted', 'not_counted', 'unknown', 'left_out'] as const;
export type MemberAnswer = (typeof MEMBER_ANSWERS)[number];

export interface Member {
  key: string;
  reference: string;
  answer: MemberAnswer;
  reason: ReasonCode | LeftOutCode;
  /** the deciding day, where there is one */
  on: CivilDate | null;
}

export interface Figure {
  code: IndicatorCode;
  unit: Indicator['unit'];
  measure: Indicator['measure'];
  n: number | null;
  N: number | null;
  value: number | null;
  percent: number | null;
  unknown: number;
  leftOut: Partial<Record<LeftOutCode, number>>;
  /** further parts of n, e.g. self-support FULL and PARTIAL */
  parts?: Record<string, number>;
  /** the number is the leader's informed estimate */
  estimated?: true;
  members?: Member[];
}

export interface FigureOptions {
  asOf: CivilDate;
  period?: { from: CivilDate; to: CivilDate };
  /** a reader who is a named handler of protected persons sees them in lists and groups */
  handler?: boolean;
  members?: boolean;
}

export interface Judged {
  standing: Standing;
  answer: MemberAnswer;
  reason: ReasonCode | LeftOutCode;
  on: CivilDate | null;
}

/** The figure of an indicator, given as its definition or its code. */
export function figureOf(which: Indicator | IndicatorCode, input: ProjectFacts, options: FigureOptions): Figure {
  const indicator = typeof which === 'string' ? indicatorOf(which) : which;
  const rows = judgeAll(indicator, input, options);
  const within = spanOf(input, options);
  const figure =
    indicator.measure === 'count' || indicator.measure === 'share'
      ? counted(indicator, rows, input, options)
      : measure(indicator, rows, input, options, within, (code) =>
          figureOf(code, input, { ...options, members: false }),
        );
  return options.members ? { ...figure, members: membersOf(rows, options.handler ?? false) } : figure;
}

/** Every participation ever started, each with its one answer. @param standings how they stood on the day, when that is known already */
export function judgeAll(
  indicator: Indicator,
  input: ProjectFacts,
  options: FigureOptions,
  standings = standingsOf(input.facts, options.asOf, input.project.normMonths),
): Judged[] {
  const period = options.period && { from: options.period.from, to: earlier(options.period.to, options.asOf) };
  return standings.map((s) => judgeOne(indicator, s, period));
}

function judgeOne(indicator: Indicator, standing: Standing, period: Span | undefined): Judged {
  const left = leftOutBy(indicator, standing, period);
  if (left) return { standing, answer: 'left_out', reason: left, on: null };
  if (indicator.estimate === 'only') return { standing, answer: 'unknown', reason: 'VALUE_MISSING', on: null };
  const { answer, reason, on } = judge(indicator.counts, standing);
  return {
    standing,
    answer: answer === 'yes' ? 'counted' : answer === 'no' ? 'not_counted' : 'unknown',
    reason,
    on: on ?? null,
  };
}

/** The first code that fits, or null for who is in N. */
function leftOutBy({ among, periodBy }: Indicator, s: Standing, period: Span | undefined): LeftOutCode | null {
  if (s.entryOn === null) return 'REGISTRATION_ERROR';
  if (
    among.kind === 'result' &&
    isDeceased(s, among.deceasedBy ?? among.window ?? { of: among.finalExit ? 'exit' : 'as_of' })
  )
    return 'DECEASED';
  if (among.finalExit && s.exitOn === null) return 'ACTIVE';
  const moved = among.notMovedBy && dayOf(among.notMovedBy, s);
  if (moved && s.exitReason === 'MOVED' && s.exitOn !== null && s.exitOn <= moved) return 'MOVED';
  if (among.needs && !hasDate(among.needs, s)) return 'NO_DATE';
  const group = among.group ? judge(among.group, s).answer : 'yes';
  if (
    !isInPopulation(s) ||
    group === 'no' ||
    !isInPeriod(periodBy, s, among.window ? dayOf(among.window, s) : null, period)
  )
    return 'OTHER_GROUP';
  const window = among.window ? dayOf(among.window, s) : null;
  if (window !== null && window > s.asOf) return 'IMMATURE';
  if (among.answered && judge(among.answered, s).answer !== 'yes') return 'NO_ANSWER';
  return group === 'unknown' ? 'NOT_KNOWN' : null;
}

/** A permit given after the day is not there yet; a registration waits for its anniversary anyway. */
function hasDate(needs: NonNullable<Indicator['among']['needs']>, { fact, asOf }: Standing): boolean {
  return needs === 'registered' ? fact.registeredOn !== null : fact.permitOn !== null && fact.permitOn <= asOf;
}

/** Dead by the day; without such a day (no exit, no date) by the as-of day. */
function isDeceased(s: Standing, by: NonNullable<Indicator['among']['deceasedBy']>): boolean {
  if (s.state === 'DECEASED' && by.of !== 'registered') return true;
  return s.diedOn !== null && s.diedOn <= (dayOf(by, s) ?? s.asOf);
}

function isInPeriod(
  by: Indicator['periodBy'],
  s: Standing,
  window: CivilDate | null,
  period: Span | undefined,
): boolean {
  if (!period || by === 'day') return true;
  const day = by === 'entry' ? s.entryOn : by === 'exit' ? s.exitOn : window;
  return day !== null && day >= period.from && day <= period.to;
}

function spanOf({ project }: ProjectFacts, { asOf, period }: FigureOptions): Span {
  return { from: period?.from ?? project.startsOn, to: earlier(period?.to ?? asOf, asOf) };
}

/** How many were left out by each code. */
export function leftOutOf(rows: readonly Judged[]): Figure['leftOut'] {
  const counts: Figure['leftOut'] = {};
  for (const row of rows)
    if (row.answer === 'left_out') counts[row.reason as LeftOutCode] = (counts[row.reason as LeftOutCode] ?? 0) + 1;
  return counts;
}

function counted(indicator: Indicator, rows: Judged[], input: ProjectFacts, options: FigureOptions): Figure {
  const inside = rows.filter((row) => row.answer !== 'left_out');
  const counts: Counts = {
    n: inside.filter((row) => row.answer === 'counted').length,
    inside: inside.length,
    unknown: inside.filter((row) => row.answer === 'unknown').length,
    leftOut: leftOutOf(rows),
    degrees: indicator.code.startsWith('self_support') ? degreesOf(inside) : {},
  };
  return countedFigure(indicator, counts, input.estimates, options.asOf);
}

/** How many answered what, whoever counted them. */
export interface Counts {
  n: number;
  inside: number;
  unknown: number;
  leftOut: Figure['leftOut'];
  /** of n, by degree of self-support */
  degrees: Record<string, number>;
}

/** The figure of a count or a share from its counts; the leader's estimate stands in where no individual data is kept. */
export function countedFigure(
  indicator: Indicator,
  { n, inside, unknown, leftOut, degrees }: Counts,
  estimates: ProjectFacts['estimates'],
  asOf: CivilDate,
): Figure {
  const { code, unit, measure: how } = indicator;
  const base = { code, unit, measure: how, leftOut };
  const estimate = indicator.estimate && unknown === inside ? estimateOf(code, estimates, asOf) : null;
  if (estimate !== null)
    return { ...base, n: estimate, N: null, value: estimate, percent: null, unknown: 0, estimated: true };
  const N = how === 'share' ? inside : null;
  const numbers = N === null ? { value: n, percent: null } : { value: null, percent: percentOf(n, N) };
  return { ...base, n, N, ...numbers, unknown, ...(code.startsWith('self_support') ? { parts: degrees } : {}) };
}

/** The leader's latest estimate by the day (DOMAIN.md 3.1); never beside individual data. */
function estimateOf(code: IndicatorCode, estimates: ProjectFacts['estimates'], asOf: CivilDate): number | null {
  const known = estimates.filter((e) => e.indicator === code && e.on <= asOf);
  return known.reduce<(typeof known)[number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null)?.n ?? null;
}

function degreesOf(inside: Judged[]): Record<string, number> {
  const degrees: Record<string, number> = { FULL: 0, PARTIAL: 0, UNKNOWN: 0 };
  for (const row of inside) {
    if (row.answer !== 'counted') continue;
    degrees[selfSupportDegree(supportBesideIncome(row.standing), true)] += 1;
  }
  return degrees;
}

/** Protected persons stay out of lists unless the reader is their handler. */
function membersOf(rows: Judged[], handler: boolean): Member[] {
  return rows
    .filter(({ standing }) => !isHidden(standing.fact, handler))
    .map(({ standing, answer, reason, on }) => ({
      key: standing.fact.key,
      reference: standing.fact.reference,
      answer,
      reason,
      on,
    }));
}
