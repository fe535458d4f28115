/** Minutes of an attendance a, in SQL: the rules of `activity.ts` of the domain (DOMAIN.md 2.9, 9.4). Sums first, converted last. */
import { ACTIVITY_KIND_RULES, ACTIVITY_KINDS, COACHING_KINDS } from '#domain';
import type { Gather } from './gather.js';

const clock = (time: string): string => `(extract(hour from ${time}) * 60 + extract(minute from ${time}))::int`;

const PLANNED = `case when a.attendance = 'CANCELLED_BY_PROJECT' then 0 when a.planned_minutes is not null then a.planned_minutes
    when a.starts_at is null or a.ends_at is null then 0 else greatest(0, ${clock('a.ends_at')} - ${clock('a.starts_at')} - coalesce(a.break_minutes, 0)) end`;

function attended(g: Gather): string {
  const fixed = ACTIVITY_KINDS.filter((kind) => ACTIVITY_KIND_RULES[kind].hours === 'F');
  return `case when a.attendance = 'CANCELLED_BY_PROJECT' then 0 when a.attended_minutes is not null then a.attended_minutes when a.attendance <> 'PRESENT' then 0
    when a.kind = any(${g.bind(fixed, 'text[]')}) or a.starts_at is null or a.ends_at is null then ${PLANNED}
    else greatest(0, ${clock('a.ends_at')} - greatest(${clock('a.starts_at')}, coalesce(${clock('a.arrived_at')}, 0)) - coalesce(a.break_minutes, 0)) end`;
}

/** Sums per participation up to the day: inside the span, and attended ever. */
export function minutesSql(g: Gather): string {
  const { from, to } = g.span;
  return `select a.key, sum(a.attended) as attended_ever, sum(a.planned) filter (where a.inside) as planned, sum(a.attended) filter (where a.inside) as attended,
    sum(a.attended) filter (where a.inside and a.signed) as certified, sum(a.planned) filter (where a.inside and a.attendance <> 'NOT_REPORTED') as reported,
    sum(a.attended) filter (where a.inside and a.attendance <> 'NOT_REPORTED') as attended_reported,
    count(*) filter (where a.inside and a.attendance in ('PRESENT', 'PARTIAL') and a.kind = any(${g.bind(COACHING_KINDS, 'text[]')})) as contacts
  from (select a.key, a.kind, a.attendance, a.signed, a.on_date between ${from} and ${to} as inside, ${PLANNED} as planned, ${attended(g)} as attended
    from app.activity_facts(${g.projects}) a join f on f.key = a.key where a.on_date <= ${g.asOf}) a group by a.key`;
}

/** Days on which something went on, per participation. */
export function coveredSql(g: Gather): string {
  return `select a.key, array_agg(distinct a.on_date) as days from app.activity_facts(${g.projects}) a where a.attendance <> 'CANCELLED_BY_PROJECT' and a.on_date <= ${g.asOf} group by a.key`;
}
