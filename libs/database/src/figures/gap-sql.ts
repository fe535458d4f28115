/** Days of open periods with nothing going on, in SQL: the rules of `gapRuns` of the domain (DOMAIN.md 2.9, gap_days). */
import type { Gather } from './gather.js';
import { openSpansSql, whole } from './standing-sql.js';

/**
 * How many days lie in runs of more than that many uncovered days; a day in two runs counts once.
 * Each stretch ends with a day after it, so that its last run is a run too.
 */
export function gapDaysSql(g: Gather, longerThan: number, span?: { from: string; to: string }): string {
  g.wants.coveredDays = true;
  return `(select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest((select range_agg(daterange(k.free, k.a)) from (
    select z.a, greatest(coalesce(max(z.b) over (partition by z.nr order by z.a, z.b rows between unbounded preceding and 1 preceding), z.start - 1), z.start - 1) + 1 as free
    from (select n.nr, n.a as start, x.a, x.b from ${openSpansSql(g, span)} n join (
        select d as a, d as b from unnest(covered.days) d
        union all select p.starts_on, coalesce(p.ends_on, ${g.asOf}) from unnest(f.placements) p
        union all select e.starts_on, coalesce(e.ends_on, ${g.asOf}) from unnest(f.sfi) e) x on x.b >= n.a and x.a <= n.z
      union all select n.nr, n.a, n.z + 1, n.z + 1 from ${openSpansSql(g, span)} n) z) k where k.a - k.free > ${whole(longerThan)})) r)`;
}
