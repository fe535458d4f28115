/** What stands beside the goals: the funnel of people, places taken by month, and what is missing, with whom to ask. Each number is a rule of the domain over the same facts. */
import type { GoalsView } from '#contracts';
import {
  addDays,
  addMonths,
  earlier,
  endOfMonth,
  figureOf,
  followUpState,
  isHidden,
  isInPopulation,
  type ProjectFacts,
  type Standing,
  standingsOf,
  startOfMonth,
} from '#domain';

type Board = Pick<GoalsView, 'funnel' | 'occupancy' | 'toMend'>;
const MONTHS = 14;

export function dashboard(facts: ProjectFacts, asOf: string, coaches: Map<string, string>): Board {
  const standings = standingsOf(facts.facts, asOf, facts.project.normMonths).filter(isInPopulation);
  return {
    funnel: funnel(facts, asOf, standings),
    occupancy: occupancy(facts, asOf),
    toMend: toMend(standings, facts, asOf, coaches),
  };
}

function funnel(facts: ProjectFacts, asOf: string, standings: readonly Standing[]): Board['funnel'] {
  const outcome = figureOf('outcome_within_3_months', facts, { asOf, handler: true });
  const answered = figureOf('follow_up_answer_rate_3_months', facts, { asOf, handler: true });
  return [
    { step: 'enrolled', n: standings.length },
    { step: 'exited', n: standings.filter((one) => one.exitOn !== null).length },
    { step: 'window_closed', n: outcome.N ?? 0 },
    { step: 'followed_up', n: answered.n ?? 0 },
    { step: 'reached', n: outcome.n ?? 0 },
  ];
}

/** Places taken per month up to the day: the largest day and the mean of its days. */
function occupancy(facts: ProjectFacts, asOf: string): Board['occupancy'] {
  const { capacity, startsOn, endsOn } = facts.project;
  const last = endsOn === null ? asOf : earlier(asOf, endsOn);
  const months: Board['occupancy']['months'] = [];
  for (let first = startOfMonth(startsOn); first <= last; first = addMonths(first, 1)) {
    const taken = daysOf(first > startsOn ? first : startsOn, earlier(endOfMonth(first), last)).map((day) =>
      openOn(facts, day),
    );
    months.push({
      month: first.slice(0, 7),
      mean: Math.round((10 * taken.reduce((a, b) => a + b, 0)) / taken.length) / 10,
      peak: Math.max(...taken),
    });
  }
  return { capacity, today: openOn(facts, asOf), months: months.slice(-MONTHS) };
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days.length ? days : [from];
}

/** Both ends of a period count as taken (DOMAIN.md 1.6 G8). */
const openOn = (facts: ProjectFacts, day: string): number =>
  facts.facts.filter(
    (fact) =>
      fact.category === 'JOBSEEKER' &&
      fact.periods.some((p) => !p.error && p.entryOn <= day && (p.exitOn === null || p.exitOn >= day)),
  ).length;

type Gap = (standing: Standing) => boolean;

/** What is missing before the next report can be right (DOMAIN.md 2.7). */
function gaps(facts: ProjectFacts, asOf: string): Record<string, Gap> {
  const ended = facts.project.endsOn !== null && facts.project.endsOn < asOf;
  return {
    follow_up_overdue: ({ fact }) =>
      fact.followUps.some((one) => followUpState({ dueOn: one.dueOn, result: one.result }, asOf) === 'overdue'),
    exit_without_destination: ({ periods }) =>
      periods.some((one) => one.exitOn !== null && (one.exitDestination === null || one.exitDestination === 'UNKNOWN')),
    attendance_not_reported: ({ fact }) =>
      fact.activities.some((one) => one.on <= asOf && one.attendance === 'NOT_REPORTED'),
    open_after_project_end: ({ state }) => ended && state === 'ACTIVE',
    labour_status_missing: ({ fact }) => fact.labourStatus === null || fact.labourStatus === 'UNKNOWN',
    gender_missing: ({ fact }) => fact.gender === null || fact.gender === 'U',
    education_missing: ({ fact }) => fact.education === null || fact.education === 'EDU_UNKNOWN',
    leads_to_employment_missing: ({ fact }) =>
      fact.outcomes.some((one) => ['EDUCATION', 'PRAKTIK'].includes(one.type) && one.leadsToEmployment === null),
  };
}

function toMend(
  standings: readonly Standing[],
  facts: ProjectFacts,
  asOf: string,
  coaches: Map<string, string>,
): Board['toMend'] {
  const seen = standings.filter((one) => !isHidden(one.fact, true));
  return Object.entries(gaps(facts, asOf)).flatMap(([code, gap]) => {
    const rows = seen.filter(gap);
    if (rows.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { fact } of rows)
      counts.set(coaches.get(fact.coach ?? '') ?? '', (counts.get(coaches.get(fact.coach ?? '') ?? '') ?? 0) + 1);
    return [
      { code, n: rows.length, coaches: [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => ({ name, n })) },
    ];
  });
}
