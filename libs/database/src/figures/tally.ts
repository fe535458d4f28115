/**
 * Indicators that are no share of people (DOMAIN.md 2.9): what the statement sums up for them per group of equal answers, and how the sums become
 * the figure's numbers. The in-memory counterpart is measures.ts of the domain. Longer than most files: one entry per measure.
 */
import {
  type CivilDate,
  type DaySpan,
  earlier,
  later,
  type Figure,
  type Indicator,
  medianOf,
  occupancyValue,
  takenByDay,
  type Numbers,
  organisationNumbers,
  percentOf,
  perMonthOf,
  placesOf,
  type ProjectFacts,
  roundedRatio,
  WORK_OUTCOMES,
} from '#domain';
import { LEFT_OUT_OF } from './answer-sql.js';
import { gapDaysSql } from './gap-sql.js';
import type { Gather } from './gather.js';
import { openDaysSql, openSpansSql, spansWithoutPlacementsSql } from './standing-sql.js';
import { highestPassedSql } from './to-sql.js';

export type About = Omit<ProjectFacts, 'facts'>;

/** A row of the statement: people with the same answers. */
export interface Row {
  people: number;
  extra: Record<string, unknown>;
  /** the answer's letter for the indicator in question */
  letter: string;
}

/** The period, or from the project's start to the day. */
export interface TallySpan {
  from: CivilDate;
  to: CivilDate;
  asOf: CivilDate;
}

export interface Tally {
  columns: Record<string, string>;
  /** @param inside rows in N; @param all also those left out */
  numbers(inside: readonly Row[], all: readonly Row[], about: About, span: TallySpan): Numbers;
}

const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row.extra[column] ?? 0), 0);
const listed = (rows: readonly Row[], column: string): number[] =>
  rows.flatMap((row) => (row.extra[column] as (number | null)[] | null) ?? []).filter((x) => x !== null);
const count = (n: number): Numbers => ({ n, value: n });
const people = (rows: readonly Row[]): number => rows.reduce((total, row) => total + row.people, 0);
const texts = (rows: readonly Row[], column: string, separator: string): string[] =>
  rows.flatMap((row) => String(row.extra[column] ?? '').split(separator)).filter((text) => text !== '');

const placementsIn = (g: Gather): string =>
  `sum((select count(*) from unnest(f.placements) p where p.starts_on between ${g.span.from} and ${g.span.to}))::float8`;

export function tallyOf({ measure, variant, withoutPlacements }: Indicator, g: Gather): Tally | null {
  switch (measure) {
    case 'count':
    case 'share':
      return null;
    case 'placements':
      return {
        columns: { placements: placementsIn(g) },
        numbers: (inside) => count(sum(inside, 'placements')),
      };
    case 'offers':
      return {
        columns: {
          offers: `string_agg((select string_agg(p.offer_id::text, ',') from unnest(f.placements) p where p.starts_on <= ${g.asOf}), ',')`,
        },
        numbers: (inside, _all, about, span) =>
          placesOf(variant ?? '', about.offers, texts(inside, 'offers', ','), span),
      };
    case 'organisations':
      return {
        columns: {},
        numbers: (_inside, _all, about, span) => organisationNumbers(variant ?? '', about, span.asOf),
      };
    case 'occupancy': {
      const column = withoutPlacements ? 'spans_without_placements' : 'spans';
      return {
        columns: { [column]: spansText(g, withoutPlacements ? spansWithoutPlacementsSql : openSpansSql) },
        numbers: (inside, _all, { project }, span) => {
          const within = {
            from: later(span.from, project.startsOn),
            to: project.endsOn === null ? span.to : earlier(span.to, project.endsOn),
          };
          return { value: occupancyValue(variant ?? '', takenByDay(spansOf(texts(inside, column, ',')), within)) };
        },
      };
    }
    case 'days':
      return {
        columns: { days: `array_agg(${openDaysSql(g)})` },
        numbers: (inside) => {
          const days = listed(inside, 'days');
          const total = days.reduce((a, b) => a + b, 0);
          const value = variant === 'median' ? medianOf(days) : roundedRatio(total, days.length, 1);
          return { n: days.length, N: days.length, value };
        },
      };
    case 'permit_to_job':
      return {
        columns: { permit_days: `array_agg(${permitDays(g)})` },
        numbers: (inside) => {
          const days = listed(inside, 'permit_days');
          return { n: days.length, N: people(inside), value: medianOf(days) };
        },
      };
    case 'placement_to_job':
      return {
        columns: { hired: `string_agg(${hired(g)}, '')` },
        numbers: (_inside, all) => hiredNumbers(texts(all, 'hired', '')),
      };
    case 'gap':
      return {
        columns: {
          gap_days: `sum(${gapDaysSql(g, 14, g.span)})::float8`,
          gap_people: `count(*) filter (where ${gapDaysSql(g, 14, g.span)} > 0)::float8`,
        },
        numbers: (inside) => ({
          n: sum(inside, 'gap_people'),
          N: people(inside),
          value: roundedRatio(sum(inside, 'gap_days'), people(inside), 1),
        }),
      };
    case 'minutes':
      return minutes(g, { [variant ?? '']: variant ?? '' }, (inside) => count(sum(inside, variant ?? '')));
    case 'attendance_rate':
      return minutes(g, { attended_reported: 'attended_reported', reported: 'reported' }, (inside) => {
        const [n, N] = [sum(inside, 'attended_reported'), sum(inside, 'reported')];
        return { n, N, percent: percentOf(n, N) };
      });
    case 'per_month': {
      const what = variant === 'contacts' ? 'contacts' : 'attended';
      const tally = minutes(g, { [what]: what }, (inside) => ({
        value: perMonthOf(variant ?? '', sum(inside, what), sum(inside, 'open_days')),
      }));
      return { ...tally, columns: { ...tally.columns, open_days: `sum(${openDaysSql(g, g.span)})::float8` } };
    }
    case 'sfi_steps':
      return {
        columns: { steps: `sum(${highestPassedSql(g, g.asOf)} - ${highestPassedSql(g, 'b.entry_on - 1')})::float8` },
        numbers: (inside) => ({
          n: people(inside),
          N: people(inside),
          value: roundedRatio(sum(inside, 'steps'), people(inside), 1),
        }),
      };
    case 'cost':
      return { columns: {}, numbers: () => ({}) };
  }
}

function minutes(g: Gather, columns: Record<string, string>, numbers: (inside: readonly Row[]) => Numbers): Tally {
  g.wants.minutes = true;
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([name, sql]) => [name, `sum(act.${sql})::float8`])),
    numbers,
  };
}

/** Open stretches as first:last day numbers. */
function spansText(g: Gather, stretches: typeof openSpansSql): string {
  const span = {
    from: `greatest(${g.span.from}, f.starts_on)`,
    to: `least(${g.span.to}, f.ends_on)`,
  };
  return `string_agg((select string_agg((k.a - date '1970-01-01') || ':' || (k.z - date '1970-01-01'), ',') from ${stretches(g, span)} k), ',')`;
}

/** First and last day numbers back from their text. */
export const spansOf = (list: readonly string[]): DaySpan[] =>
  list.map((text) => text.split(':').map(Number) as unknown as DaySpan);

const permitDays = (g: Gather): string =>
  `(select min(w.starts_on) - f.permit_on from unnest(f.outcomes) w where w.type = any(${g.bind(WORK_OUTCOMES, 'text[]')}) and w.starts_on >= f.permit_on and w.starts_on <= ${g.asOf})`;

/** One letter per placement: hired at that employer within 90 days of its end, not, unknown, or why it is left out. */
function hired(g: Gather): string {
  const limit = '(p.ends_on + 90)';
  const jobs = `from unnest(f.outcomes) w where w.type = 'EMPLOYMENT' and w.starts_on > p.starts_on and w.starts_on <= ${limit}`;
  return `(select string_agg(case when b.entry_on is null then 'E' when s.died_on <= coalesce(${limit}, ${g.asOf}) then 'D' when p.ends_on is null or p.ends_on > ${g.asOf} then 'A'
      when f.category <> 'JOBSEEKER' or p.ends_on < ${g.span.from} or p.ends_on > ${g.span.to} then 'O' when ${limit} > ${g.asOf} then 'I'
      when exists (select 1 ${jobs} and w.employer_id = p.employer_id) then 'Y'
      when exists (select 1 ${jobs} and (p.employer_id is null or w.employer_id is null)) then 'U' else 'N' end, '') from unnest(f.placements) p where p.starts_on <= ${g.asOf})`;
}

function hiredNumbers(letters: readonly string[]): Numbers {
  const of = (letter: string): number => letters.filter((one) => one === letter).length;
  const leftOut: Figure['leftOut'] = {};
  for (const [letter, code] of Object.entries(LEFT_OUT_OF)) if (of(letter) > 0) leftOut[code] = of(letter);
  const [n, N] = [of('Y'), of('Y') + of('N') + of('U')];
  return { n, N, percent: percentOf(n, N), unknown: of('U'), leftOut };
}
