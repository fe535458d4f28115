// Figures that are no share of people: places, occupancy, lengths, minutes, cost (DOMAIN.md 2.9, 9.4). They work on the same judged rows,
// so error rows and staff leave them too; values are rounded half up to one decimal, money to whole kronor.
import { attendedMinutes, certifiedMinutes, plannedMinutes, reportedMinutes, wasThere } from '../activity.js';
import { addDays, CivilDate, dayNumber, daysBetween, earlier } from '../calendar.js';
import { highestPassed } from '../study.js';
import { COACHING_KINDS, recruitedAtLeast, WORK_OUTCOMES } from '../vocabulary.js';
import type { ActivityKind, OutcomeType } from '../vocabulary.js';
import type { FactActivity, FactPlacement, ProjectFacts } from './fact.js';
import type { Figure, FigureOptions, Judged } from './figure.js';
import type { IndicatorCode } from './codes.js';
import { daysIn, gapRuns, openSpans, Span, spansWithoutPlacements } from './gaps.js';
import { type Indicator, unsaid } from './indicator.js';
import { type DaySpan, occupancyValue, takenByDay } from './occupancy.js';
import { isInPopulation, LeftOutCode } from './population.js';
import { medianOf, percentOf, roundedRatio } from './rounding.js';

const DAYS_PER_MONTH_HUNDREDTHS = 3044;

/** What a measure says of a figure. */
export type Numbers = Partial<Pick<Figure, 'n' | 'N' | 'value' | 'percent' | 'unknown' | 'leftOut'>>;

/** The figure of an indicator whose measure is not count or share. */
export function measure(
  indicator: Indicator,
  rows: Judged[],
  input: ProjectFacts,
  { asOf }: FigureOptions,
  within: Span,
  other: (code: IndicatorCode) => Figure,
): Figure {
  const inside = rows.filter((row) => row.answer !== 'left_out');
  const numbers = ((): Numbers => {
    switch (indicator.measure) {
      case 'offers':
        return offers(indicator.variant ?? '', inside, input, asOf, within);
      case 'placements':
        return count(inside.flatMap((r) => r.standing.fact.placements).filter((p) => isIn(p.startsOn, within)).length);
      case 'occupancy':
        return occupancy(indicator, inside, input, within);
      case 'days':
        return lengths(indicator.variant ?? '', inside);
      case 'organisations':
        return organisationNumbers(indicator.variant ?? '', input, asOf);
      case 'placement_to_job':
        return placementToJob(rows, asOf, within);
      case 'permit_to_job':
        return permitToJob(inside);
      case 'gap':
        return gaps(inside, within);
      case 'minutes':
        return count(minutes(indicator.variant ?? '', activitiesOf(inside, asOf, within)));
      case 'attendance_rate':
        return attendanceRate(activitiesOf(inside, asOf, within));
      case 'per_month':
        return perMonth(indicator.variant ?? '', inside, asOf, within);
      case 'cost':
        return costOf(input, other(indicator.variant as IndicatorCode));
      case 'sfi_steps':
        return sfiSteps(inside);
      default:
        return {};
    }
  })();
  const leftOut =
    numbers.leftOut ?? (indicator.unit === 'offer' || indicator.unit === 'organisation' ? {} : leftOutCounts(rows));
  return {
    ...unsaid(indicator),
    ...numbers,
    leftOut,
  };
}

function leftOutCounts(rows: Judged[]): Figure['leftOut'] {
  const counts: Figure['leftOut'] = {};
  for (const { answer, reason } of rows)
    if (answer === 'left_out') counts[reason as LeftOutCode] = (counts[reason as LeftOutCode] ?? 0) + 1;
  return counts;
}

const count = (n: number): Numbers => ({ n, value: n });
const isIn = (day: CivilDate, { from, to }: Span): boolean => day >= from && day <= to;

/** Places created, still available, filled; placements are never compared with places (two may follow each other on one). */
function offers(variant: string, inside: Judged[], input: ProjectFacts, asOf: CivilDate, within: Span): Numbers {
  const started = inside
    .flatMap((r) => r.standing.fact.placements)
    .flatMap((p) => (p.startsOn <= asOf && p.offerId !== null ? [p.offerId] : []));
  return placesOf(variant, input.offers, started, { from: within.from, to: within.to, asOf });
}

/** The same from the offers that placements were started on, one entry per placement. */
export function placesOf(
  variant: string,
  list: ProjectFacts['offers'],
  startedOn: readonly string[],
  within: Span & { asOf: CivilDate },
): Numbers {
  const created = list.filter((o) => o.confirmedInWriting && o.offeredOn !== null && isIn(o.offeredOn, within));
  const available = created.filter((o) => o.withdrawnOn === null || o.withdrawnOn > within.asOf);
  const places = (some: typeof created) => some.reduce((sum, o) => sum + (o.places ?? 1), 0);
  const N = places(created);
  if (variant === 'created') return count(N);
  if (variant === 'available') return share(places(available), N);
  const started = new Map<string, number>();
  for (const id of startedOn) started.set(id, (started.get(id) ?? 0) + 1);
  const filled = available.reduce((sum, o) => sum + Math.min(o.places ?? 1, started.get(o.id) ?? 0), 0);
  return share(filled, N);
}

const share = (n: number, N: number): Numbers => ({ n, N, value: n, percent: percentOf(n, N) });

/** Open periods per day, both ends counted, from the project's start to its end or the day. */
function occupancy(
  { variant = '', withoutPlacements }: Indicator,
  inside: Judged[],
  { project }: ProjectFacts,
  within: Span,
): Numbers {
  const to = project.endsOn === null ? within.to : earlier(within.to, project.endsOn);
  const from = within.from > project.startsOn ? within.from : project.startsOn;
  const spansOf = withoutPlacements ? spansWithoutPlacements : openSpans;
  const spans = inside.flatMap(({ standing }) =>
    spansOf(standing, { from, to }).map((span): DaySpan => [dayNumber(span.from), dayNumber(span.to)]),
  );
  return { value: occupancyValue(variant, takenByDay(spans, { from, to })) };
}

/** Days of all periods of a participation together. */
function lengths(variant: string, inside: Judged[]): Numbers {
  const days = inside.map(({ standing }) => daysIn(openSpans(standing)));
  const value = variant === 'median' ? medianOf(days) : roundedRatio(sum(days), days.length, 1);
  return { n: days.length, N: days.length, value };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Organisations by their latest recruitment status on the day (DOMAIN.md 1.6 G10, G11). */
export function organisationNumbers(
  variant: string,
  input: Pick<ProjectFacts, 'organisations'>,
  asOf: CivilDate,
): Numbers {
  const municipalities = variant === 'municipalities';
  const among = input.organisations.filter((o) =>
    municipalities ? o.kind === 'MUNICIPALITY' && o.recruitmentSet !== null : o.kind === 'NGO',
  );
  const wanted = municipalities ? 'COMMITTED' : 'ANCHORED';
  const n = among.filter((o) => {
    const known = o.statuses.filter((s) => s.on <= asOf);
    const last = known.reduce<(typeof known)[number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
    return last !== null && recruitedAtLeast(last.status, wanted);
  }).length;
  return municipalities ? { n, N: among.length, value: null, percent: percentOf(n, among.length) } : count(n);
}

/** Placements ended for 90 days: did work at that employer begin after the placement began? */
function placementToJob(rows: Judged[], asOf: CivilDate, within: Span): Numbers {
  let n = 0;
  let N = 0;
  let unknown = 0;
  const leftOut: Figure['leftOut'] = {};
  const leave = (code: LeftOutCode) => {
    leftOut[code] = (leftOut[code] ?? 0) + 1;
  };
  for (const { standing: s } of rows) {
    for (const placement of s.fact.placements.filter((p) => p.startsOn <= asOf)) {
      const limit = placement.endsOn === null ? null : addDays(placement.endsOn, 90);
      if (s.entryOn === null) leave('REGISTRATION_ERROR');
      else if (s.diedOn !== null && s.diedOn <= (limit ?? asOf)) leave('DECEASED');
      else if (placement.endsOn === null || placement.endsOn > asOf) leave('ACTIVE');
      else if (
        !isInPopulation(s) ||
        !isIn(placement.endsOn, { from: within.from, to: asOf }) ||
        placement.endsOn > within.to
      )
        leave('OTHER_GROUP');
      else if (limit === null || limit > asOf) leave('IMMATURE');
      else {
        N += 1;
        const answer = hiredThere(placement, limit, s.fact.outcomes);
        if (answer === 'yes') n += 1;
        if (answer === 'unknown') unknown += 1;
      }
    }
  }
  return { n, N, percent: percentOf(n, N), unknown, leftOut };
}

function hiredThere(
  placement: FactPlacement,
  limit: CivilDate,
  outcomes: Judged['standing']['fact']['outcomes'],
): 'yes' | 'no' | 'unknown' {
  const jobs = outcomes.filter(
    (o) => o.type === 'EMPLOYMENT' && o.startsOn > placement.startsOn && o.startsOn <= limit,
  );
  if (placement.employerId !== null && jobs.some((o) => o.employerId === placement.employerId)) return 'yes';
  if (jobs.length > 0 && (placement.employerId === null || jobs.some((o) => o.employerId === null))) return 'unknown';
  return 'no';
}

function permitToJob(inside: Judged[]): Numbers {
  const days = inside
    .map(({ standing: { fact, asOf } }) => {
      const permitOn = fact.permitOn ?? '';
      const starts = fact.outcomes
        .filter(
          (o) =>
            (WORK_OUTCOMES as readonly OutcomeType[]).includes(o.type) && o.startsOn >= permitOn && o.startsOn <= asOf,
        )
        .map((o) => o.startsOn)
        .sort();
      return starts.length > 0 ? daysBetween(permitOn, starts[0]) : null;
    })
    .filter((x) => x !== null);
  return { n: days.length, N: inside.length, value: medianOf(days) };
}

function gaps(inside: Judged[], within: Span): Numbers {
  const days = inside.map(({ standing }) => daysIn(gapRuns(standing, 14, within)));
  return { n: days.filter((d) => d > 0).length, N: days.length, value: roundedRatio(sum(days), days.length, 1) };
}

function activitiesOf(inside: Judged[], asOf: CivilDate, within: Span): FactActivity[] {
  return inside.flatMap(({ standing }) => standing.fact.activities).filter((a) => a.on <= asOf && isIn(a.on, within));
}

const MINUTES: Record<string, (a: FactActivity) => number> = {
  planned: plannedMinutes,
  attended: attendedMinutes,
  certified: certifiedMinutes,
};

function minutes(variant: string, activities: FactActivity[]): number {
  return sum(activities.map(MINUTES[variant]));
}

function attendanceRate(activities: FactActivity[]): Numbers {
  const reported = activities.filter((a) => a.attendance !== 'NOT_REPORTED');
  const n = sum(reported.map(attendedMinutes));
  const N = sum(reported.map(reportedMinutes));
  return { n, N, percent: percentOf(n, N) };
}

/** Per participant-month: days of open periods ÷ 30.44. */
function perMonth(variant: string, inside: Judged[], asOf: CivilDate, within: Span): Numbers {
  const days = sum(inside.map(({ standing }) => daysIn(openSpans(standing, within))));
  const activities = activitiesOf(inside, asOf, within);
  const contacts = activities.filter(
    (a) => wasThere(a) && (COACHING_KINDS as readonly ActivityKind[]).includes(a.kind),
  ).length;
  return { value: perMonthOf(variant, variant === 'contacts' ? contacts : minutes('attended', activities), days) };
}

/** Contacts, or attended minutes as hours, per participant-month of 30.44 days. */
export function perMonthOf(variant: string, amount: number, days: number): number | null {
  return variant === 'contacts'
    ? roundedRatio(amount * DAYS_PER_MONTH_HUNDREDTHS, days * 100, 1)
    : roundedRatio(amount * DAYS_PER_MONTH_HUNDREDTHS, days * 6000, 1);
}

/** Budget per participant or result, whole kronor. */
export function costOf({ project }: Pick<ProjectFacts, 'project'>, per: Figure): Numbers {
  const value = project.budgetSek === null || !per.n ? null : roundedRatio(project.budgetSek, per.n, 0);
  return { n: per.n, value, unknown: per.unknown, leftOut: per.leftOut };
}

function sfiSteps(inside: Judged[]): Numbers {
  const gained = inside.map(
    ({ standing: { fact, asOf, entryOn } }) =>
      highestPassed(fact.sfi, asOf) - highestPassed(fact.sfi, addDays(entryOn ?? asOf, -1)),
  );
  return { n: gained.length, N: gained.length, value: roundedRatio(sum(gained), gained.length, 1) };
}
