// A figure by one or two dimensions, in the groups of the exchange format. Characteristics are those of the first entry (DOMAIN.md 2.8).
// A reader who is no handler sees protected persons under "not stated"; so does everything for funder and public.
import { attendedMinutes } from '../activity.js';
import { monthsBetween } from '../calendar.js';
import {
  AGE_GROUPS,
  Breakdown,
  EDUCATION_ISCED,
  EU_STATES,
  EXPOSURE_LIMITS,
  EXPOSURES,
  GENDERS,
  ISCED_GROUPS,
  LABOUR_STATUSES,
  ORIGINS,
  REFERRALS,
  TIMES_IN_SWEDEN,
} from '../vocabulary.js';
import { indicatorOf } from './catalogue.js';
import type { IndicatorCode } from './codes.js';
import { ageAtEntry, type Fact, isHidden, type ProjectFacts } from './fact.js';
import { Figure, figureOf, FigureOptions } from './figure.js';
import type { Indicator } from './indicator.js';
import { isInPopulation, Standing, standingOf, standingsOf } from './population.js';

export interface Group {
  /** group codes joined by |, in the order of the dimensions */
  group: string;
  n: number | null;
  N: number | null;
  value: number | null;
  percent: number | null;
  unknown: number;
  /** participants of the group, whatever the figure counts; suppression looks at it */
  people: number;
}

const ORDER: Partial<Record<Breakdown, readonly string[]>> = {
  gender: GENDERS,
  age_group: AGE_GROUPS,
  education: ISCED_GROUPS,
  labour_status: LABOUR_STATUSES,
  referral: REFERRALS,
  origin: ORIGINS,
  time_in_sweden: TIMES_IN_SWEDEN,
  exposure: EXPOSURES,
};

/** The code for "not stated" of a dimension. */
export function notStated(dimension: Breakdown): string {
  return dimension === 'gender' ? 'U' : 'UNKNOWN';
}

/** The group a participation belongs to. */
export function groupOf(dimension: Breakdown, s: Standing, handler: boolean): string {
  const { fact, entryOn } = s;
  if (isHidden(fact, handler)) return notStated(dimension);
  switch (dimension) {
    case 'gender':
      return fact.gender ?? 'U';
    case 'age_group':
      return ageGroup(fact, entryOn);
    case 'education':
      return fact.education === null ? 'UNKNOWN' : EDUCATION_ISCED[fact.education];
    case 'cohort':
      return entryOn === null ? 'UNKNOWN' : entryOn.slice(0, 4);
    case 'municipality':
      return fact.municipality ?? 'UNKNOWN';
    case 'labour_status':
      return fact.labourStatus ?? 'UNKNOWN';
    case 'referral':
      return fact.referral ?? 'UNKNOWN';
    case 'partner':
      return fact.partner ?? 'UNKNOWN';
    case 'coach':
      return fact.coach ?? 'UNKNOWN';
    case 'origin':
      return origin(fact);
    case 'time_in_sweden':
      return timeInSweden(fact, entryOn);
    case 'exposure':
      return exposure(s);
  }
}

/** Attended hours up to the day. */
function exposure({ fact, asOf }: Standing): string {
  const minutes = fact.activities.filter((a) => a.on <= asOf).reduce((sum, a) => sum + attendedMinutes(a), 0);
  return EXPOSURE_LIMITS.find(({ below }) => minutes < below * 60)?.group ?? '100+';
}

function ageGroup(fact: Fact, entryOn: string | null): string {
  const age = ageAtEntry(fact, entryOn);
  if (age === null) return 'UNKNOWN';
  return age < 18 ? '0-17' : age < 30 ? '18-29' : age < 55 ? '30-54' : '55+';
}

function origin({ countryOfBirth, parentsBornAbroad }: Fact): string {
  if (countryOfBirth === null) return 'UNKNOWN';
  if (countryOfBirth === 'SWE') return parentsBornAbroad === 'yes' ? 'BORN_IN_SWEDEN_PARENTS_ABROAD' : 'BORN_IN_SWEDEN';
  return (EU_STATES as readonly string[]).includes(countryOfBirth) ? 'BORN_IN_EU' : 'BORN_OUTSIDE_EU';
}

/** Completed years from the registration (else the permit) to the first entry. */
function timeInSweden(fact: Fact, entryOn: string | null): string {
  const since = fact.registeredOn ?? fact.permitOn;
  if (since === null || entryOn === null || since > entryOn) return 'UNKNOWN';
  const years = Math.floor(monthsBetween(since, entryOn) / 12);
  return years < 1 ? 'LT_1' : years < 3 ? '1_2' : years < 6 ? '3_5' : years < 10 ? '6_9' : '10_PLUS';
}

/** Can the indicator be cut by characteristics of people? Offers, organisations, cost and estimates can not. */
export function canBreakDown(indicator: Indicator): boolean {
  return !['offers', 'organisations', 'cost'].includes(indicator.measure) && indicator.estimate !== 'only';
}

/** The figure group by group; groups nobody is in are not listed. */
export function breakdown(
  which: Indicator | IndicatorCode,
  input: ProjectFacts,
  dimensions: readonly Breakdown[],
  options: FigureOptions,
): Group[] {
  const indicator = typeof which === 'string' ? indicatorOf(which) : which;
  if (!canBreakDown(indicator)) return [];
  const groups = new Map<string, Fact[]>();
  for (const fact of input.facts) {
    const standing = standingOf(fact, options.asOf, input.project.normMonths);
    if (standing === null) continue;
    const code = dimensions.map((dimension) => groupOf(dimension, standing, options.handler ?? false)).join('|');
    const group = groups.get(code);
    if (group) group.push(fact);
    else groups.set(code, [fact]);
  }
  return [...groups]
    .sort(([a], [b]) => inOrder(dimensions, a, b))
    .map(([group, facts]) => ({
      group,
      figure: figureOf(indicator, { ...input, facts, estimates: [] }, { ...options, members: false }),
      size: facts.length,
      people: standingsOf(facts, options.asOf, input.project.normMonths).filter(isInPopulation).length,
    }))
    .filter(({ figure, size }) => isPeopled(figure, size))
    .map(({ group, people, figure: { n, N, value, percent, unknown } }) => ({
      group,
      n,
      N,
      value,
      percent,
      unknown,
      people,
    }));
}

/** Does anybody in the group count for the figure? */
export function isPeopled(figure: Pick<Figure, 'N' | 'leftOut'>, size: number): boolean {
  if (figure.N !== null) return figure.N > 0;
  return Object.values(figure.leftOut).reduce((a, b) => a + b, 0) < size;
}

/** Order of two groups: that of the vocabulary, else of the text; "not stated" comes last. */
export function inOrder(dimensions: readonly Breakdown[], a: string, b: string): number {
  const [left, right] = [a.split('|'), b.split('|')];
  for (const [i, dimension] of dimensions.entries()) {
    if (left[i] === right[i]) continue;
    if (left[i] === notStated(dimension) || right[i] === notStated(dimension))
      return left[i] === notStated(dimension) ? 1 : -1;
    const order = ORDER[dimension];
    return order ? order.indexOf(left[i]) - order.indexOf(right[i]) : left[i] < right[i] ? -1 : 1;
  }
  return 0;
}
