/** Who came and went by month, how long they stayed, and what became of their follow-ups: one statement over the kept facts. */
import { type CivilDate, MILESTONES, type Milestone } from '#domain';
import type { UnitOfWork } from '../unit-of-work.js';
import { isInPopulationSql } from './answer-sql.js';
import { Gather } from './gather.js';
import { keptRows } from './kept.js';
import { openDaysSql, standingSql } from './standing-sql.js';

export interface Flow {
  /** first entries and last exits by month, YYYY-MM */
  months: { month: string; entries: number; exits: number }[];
  /** final exits by whole months of participation (30 days each) */
  lengths: { months: number; n: number }[];
  /** follow-ups fallen due by the day */
  followUps: {
    milestone: Milestone;
    due: number;
    answered: number;
    declined: number;
    unreachable: number;
    open: number;
  }[];
}

export async function flowOf(work: UnitOfWork, projectId: string, asOf: CivilDate): Promise<Flow> {
  const g = new Gather([projectId], asOf, undefined);
  const due = (milestone: Milestone): string =>
    `(select string_agg(coalesce(case when u.answered_on <= ${g.asOf} then u.result end, 'OPEN'), ',') from unnest(f.follow_ups) u where u.milestone = '${milestone}' and u.due_on <= ${g.asOf})`;
  const rows = await keptRows(work, [projectId], {
    text: `with f as (select * from app.facts(${g.projects}, false))
select f.project_id as c0, to_char(b.entry_on, 'YYYY-MM') as entered, to_char(l.exit_on, 'YYYY-MM') as exited, case when s.exit_on is not null then ${openDaysSql(g)} / 30 end as months,
  string_agg(${due('three_months')}, ',') as three_months, string_agg(${due('six_months')}, ',') as six_months, count(*)::int as n
from f ${standingSql(g)}
${g.laterals()}
where b.begun > 0 and ${isInPopulationSql} group by 1, 2, 3, 4`,
    values: g.values,
  });
  return shaped(rows);
}

function shaped(rows: readonly Record<string, unknown>[]): Flow {
  const months = new Map<string, { entries: number; exits: number }>();
  const lengths = new Map<number, number>();
  const month = (key: string) => {
    const one = months.get(key) ?? { entries: 0, exits: 0 };
    months.set(key, one);
    return one;
  };
  for (const row of rows) {
    const n = Number(row['n']);
    if (row['entered']) month(String(row['entered'])).entries += n;
    if (row['exited']) month(String(row['exited'])).exits += n;
    if (row['months'] !== null) lengths.set(Number(row['months']), (lengths.get(Number(row['months'])) ?? 0) + n);
  }
  return {
    months: [...months].map(([key, one]) => ({ month: key, ...one })).sort((a, b) => (a.month < b.month ? -1 : 1)),
    lengths: [...lengths].map(([key, n]) => ({ months: key, n })).sort((a, b) => a.months - b.months),
    followUps: MILESTONES.map((milestone) => {
      const results = rows.flatMap((row) => String(row[milestone] ?? '').split(',')).filter((text) => text !== '');
      const count = (what: string): number => results.filter((one) => one === what).length;
      return {
        milestone,
        due: results.length - count('DECEASED'),
        answered: count('ANSWERED'),
        declined: count('DECLINED'),
        unreachable: count('UNREACHABLE'),
        open: count('OPEN'),
      };
    }),
  };
}
