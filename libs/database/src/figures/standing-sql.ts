/** How a participation stood on the day, in SQL: the same rules as `standingOf` of the domain (DOMAIN.md 2.8), over the fact's periods. */
import type { Day } from '#domain';
import { EXIT_REASON_RULES, EXIT_REASONS, type ExitReason } from '#domain';
import type { Gather } from './gather.js';

const reasonsOf = (category: string): ExitReason[] =>
  EXIT_REASONS.filter((reason) => EXIT_REASON_RULES[reason].category === category);

/**
 * Joins b (begun, first entry), l (the last period as of the day), c (state) and s (final exit, death) to the fact f. Periods lie in order of entry.
 * "offset 0" keeps the planner from writing each step's expression into all that use it, where it would be worked out again every time.
 */
export function standingSql(g: Gather): string {
  const one = (category: string): string => `l.exit_reason = any(${g.bind(reasonsOf(category), 'text[]')})`;
  return `${begunSql(g)}
cross join lateral (select (f.periods[b.last_nr]).entry_on as entry_on, (f.periods[b.last_nr]).planned_exit_on as planned_exit_on,
    case when (f.periods[b.last_nr]).exit_on <= ${g.asOf} then (f.periods[b.last_nr]).exit_on end as exit_on,
    case when (f.periods[b.last_nr]).exit_on <= ${g.asOf} then (f.periods[b.last_nr]).exit_reason end as exit_reason offset 0) l
cross join lateral (select case when b.last_nr is null then 'ERROR' when l.exit_on is null then 'ACTIVE' when l.exit_reason is null then 'EARLY'
    when ${one('COMPLETED')} then 'COMPLETED' when ${one('DECEASED')} then 'DECEASED' when ${one('ERROR')} then 'ERROR'
    when ${one('BY_PLAN')} then case when l.exit_on < coalesce(l.planned_exit_on, (l.entry_on + make_interval(months => f.norm_months))::date) then 'EARLY' else 'COMPLETED' end
    else 'EARLY' end as state offset 0) c
cross join lateral (select case when c.state in ('COMPLETED', 'EARLY') then l.exit_on end as exit_on, case when c.state in ('COMPLETED', 'EARLY') then l.exit_reason end as exit_reason,
    nullif(least(coalesce(f.deceased_on, case when c.state = 'DECEASED' then l.exit_on end), ${g.asOf} + 1), ${g.asOf} + 1) as died_on offset 0) s`;
}

/**
 * Most people have one period, and it is read without unfolding the list; who has more is unfolded.
 * @returns the lateral b: how many periods had begun by the day, the first real entry, and the number of the last real period
 */
function begunSql(g: Gather): string {
  const real = "p.exit_reason is distinct from 'REGISTRATION_ERROR'";
  const many = (what: string): string =>
    `(select ${what} from unnest(f.periods) with ordinality as p(entry_on, planned_exit_on, exit_on, exit_reason, exit_destination, nr) where p.entry_on <= ${g.asOf})`;
  const one = (yes: string, isReal: boolean): string =>
    `case when (f.periods[1]).entry_on <= ${g.asOf}${isReal ? " and (f.periods[1]).exit_reason is distinct from 'REGISTRATION_ERROR'" : ''} then ${yes} end`;
  const either = (single: string, what: string): string =>
    `case when cardinality(f.periods) = 1 then ${single} else ${many(what)} end`;
  return `cross join lateral (select ${either(`coalesce(${one('1', false)}, 0)`, 'count(*)')} as begun,
    ${either(one('(f.periods[1]).entry_on', true), `min(p.entry_on) filter (where ${real})`)} as entry_on,
    ${either(one('1', true), `max(p.nr) filter (where ${real})`)} as last_nr offset 0) b`;
}

/** The date a day of the language means for this person, worked out once per row; null when a date it needs is missing. */
export function daySql(day: Day, g: Gather): string {
  const base = {
    entry: 'b.entry_on',
    exit: 's.exit_on',
    registered: 'f.registered_on',
    permit: 'f.permit_on',
    as_of: g.asOf,
  }[day.of];
  if (!day.months && !day.days) return base;
  const moved = day.months ? `(${base} + make_interval(months => ${whole(day.months)}))::date` : base;
  return g.day(day.days ? `(${moved} + ${whole(day.days)})` : moved);
}

/** A number of the catalogue as SQL text; anything but a whole number is a mistake in it. */
export function whole(number: number): string {
  if (!Number.isInteger(number)) throw new Error(`${number} is no whole number`);
  return String(number);
}

/** The open stretches up to the day as rows (nr, a, z), cut to the span when one is given. */
export function openSpansSql(g: Gather, span?: { from: string; to: string }): string {
  const a = span ? `greatest(p.entry_on, ${span.from})` : 'p.entry_on';
  const ended = `case when p.exit_on <= ${g.asOf} then p.exit_on else ${g.asOf} end`;
  const z = span ? `least(${ended}, ${span.to})` : ended;
  return `(select q.nr, q.a, q.z from (select p.nr, ${a} as a, ${z} as z
    from unnest(f.periods) with ordinality as p(entry_on, planned_exit_on, exit_on, exit_reason, exit_destination, nr)
    where p.entry_on <= ${g.asOf} and p.exit_reason is distinct from 'REGISTRATION_ERROR') q where q.a <= q.z)`;
}

/** The same less the days of a running placement, its first and last day included: `spansWithoutPlacements` of the domain. */
export function spansWithoutPlacementsSql(g: Gather, span?: { from: string; to: string }): string {
  const placed = `(select range_agg(daterange(p.starts_on, coalesce(p.ends_on, ${g.asOf}), '[]')) from unnest(f.placements) p where p.starts_on <= coalesce(p.ends_on, ${g.asOf}))`;
  return `(select k.nr, lower(r) as a, upper(r) - 1 as z from ${openSpansSql(g, span)} k
    cross join lateral unnest(datemultirange(daterange(k.a, k.z, '[]')) - coalesce(${placed}, '{}'::datemultirange)) r)`;
}

/** How many days the open stretches hold; a day in two of them counts once. */
export function openDaysSql(g: Gather, span?: { from: string; to: string }): string {
  return `(select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest((select range_agg(daterange(k.a, k.z, '[]')) from ${openSpansSql(g, span)} k)) r)`;
}
