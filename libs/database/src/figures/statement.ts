/** The one statement that counts: people with the same answers to all the asked indicators, by group (ARCHITECTURE.md 7). */
import type { Breakdown, CivilDate, Indicator, SelfSupportDegree } from '#domain';
import { SELF_SUPPORT_DEGREES } from '#domain';
import { answerSql, isInPopulationSql } from './answer-sql.js';
import { Gather } from './gather.js';
import { groupSql } from './groups-sql.js';
import { coveredSql, minutesSql } from './minutes-sql.js';
import { standingSql } from './standing-sql.js';
import { degreeSql } from './support-sql.js';
import { type Tally, tallyOf } from './tally.js';

export interface CountQuery {
  projectIds: readonly string[];
  asOf: CivilDate;
  period?: { from: CivilDate; to: CivilDate };
  indicators: readonly Indicator[];
  by: readonly Breakdown[];
  /** a reader who may know protected persons as far as the facts show them */
  handler: boolean;
  /** every person by herself: the group is her key */
  each?: boolean;
}

export interface CountStatement {
  text: string;
  values: unknown[];
  tallies: (Tally | null)[];
  /** where in the answers the degree of self-support stands, by the indicator's place; -1 when it has none */
  degreeAt: number[];
  /** names of the columns the statement sums up besides, in their order */
  extra: string[];
  /** May its answer be kept? One that names keys, or partners, whose names the kept answers do not follow, is counted each time. */
  isKeepable: boolean;
}

/** Letters of the degree in the order of the vocabulary. */
export const DEGREE_LETTERS: Record<string, SelfSupportDegree> = Object.fromEntries(
  SELF_SUPPORT_DEGREES.map((degree) => [degree[0], degree]),
);

export function countStatement(query: CountQuery): CountStatement {
  const g = new Gather(query.projectIds, query.asOf, query.period);
  const answers = query.indicators.map((indicator) => answerSql(indicator, g));
  const tallies = query.indicators.map((indicator) => tallyOf(indicator, g));
  const groups = query.each ? ['f.key::text'] : query.by.map((dimension) => groupSql(dimension, g, query.handler));
  const withDegree = query.indicators.flatMap(({ code }, at) => (code.startsWith('self_support') ? [at] : []));
  const degree = withDegree.length > 0 ? [degreeSql(g)] : [];
  const letters = [`case when ${isInPopulationSql} then 'P' else '-' end`, ...answers, ...degree];
  const extra = Object.entries(
    Object.assign({}, ...tallies.map((tally) => tally?.columns ?? {})) as Record<string, string>,
  );
  const columns = [
    'f.project_id',
    groups.length > 0 ? `concat_ws('|', ${groups.join(', ')})` : "''",
    letters.join('\n || '),
  ];
  const head = columns
    .map((sql, at) => `${sql} as c${at}`)
    .concat(
      'count(*)::int as people',
      extra.map(([name, sql]) => `${sql} as x_${name}`),
    );
  return {
    text: `with f as (select * from app.facts(${g.projects}, ${g.wants.partners}))
${g.wants.minutes ? `, act as (${minutesSql(g)})` : ''}${g.wants.coveredDays ? `, covered as (${coveredSql(g)})` : ''}
, given as (select ${places(g)})
select ${head.join(',\n  ')}
from f
${standingSql(g)}
${g.laterals()}
${g.wants.minutes ? 'left join act on act.key = f.key' : ''}
${g.wants.coveredDays ? 'left join covered on covered.key = f.key' : ''}
where b.begun > 0
group by 1, 2, 3`,
    values: g.values,
    tallies,
    degreeAt: query.indicators.map((_, at) => (withDegree.includes(at) ? 1 + query.indicators.length : -1)),
    extra: extra.map(([name]) => name),
    isKeepable: !query.each && !g.wants.partners,
  };
}

/** Every bound value once, so that one the asked indicators do not need has a type all the same. */
const places = (g: Gather): string =>
  g
    .all()
    .map((place, at) => `${place} as p${at}`)
    .join(', ');
