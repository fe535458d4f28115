/** How far somebody supports himself beside an own income that is known to hold, as the degree's first letter (DOMAIN.md 2.5, 2.9). */
import { OWN_INCOME, SUPPORT_CODE_GROUP, SUPPORT_CODES, type SupportGroup } from '#domain';
import type { Gather } from './gather.js';
import { ruleSql } from './to-sql.js';

const PUBLIC: readonly SupportGroup[] = ['LABOUR_SUPPORT', 'HEALTH', 'SOCIAL_ASSISTANCE', 'ASYLUM'];

export function degreeSql(g: Gather): string {
  const codes = (is: (group: SupportGroup) => boolean): string =>
    g.bind(
      SUPPORT_CODES.filter((code) => is(SUPPORT_CODE_GROUP[code])),
      'text[]',
    );
  const list = supportSql(g);
  const stated = `${list} && ${codes((group) => group !== 'NOT_STATED')}`;
  return `case when not ${stated} then 'U' when ${list} && ${codes((group) => PUBLIC.includes(group))} then 'P' else 'F' end`;
}

/** The event's own list, else the latest answer's by the day, else that of the entry. */
function supportSql(g: Gather): string {
  const { match, answer } = ruleSql(OWN_INCOME, g);
  const holding = `${match} and (${answer}) and o.starts_on <= ${g.asOf} and (o.ends_on >= ${g.asOf} or o.ends_on is null and o.confirmed_through >= ${g.asOf})`;
  // Lists are strings in the aggregate: arrays of different lengths do not fit into one.
  const own = g.ask(
    'outcomes',
    `(array_agg(array_to_string(o.support, ',') order by o.starts_on desc, o.nr desc) filter (where ${holding} and cardinality(o.support) > 0))[1]`,
  );
  const answered = `(select array_to_string(u.support, ',') from unnest(f.follow_ups) with ordinality as u(milestone, due_on, result, answered_on, labour_status, support, nr)
    where u.result = 'ANSWERED' and u.answered_on <= ${g.asOf} and cardinality(u.support) > 0 order by u.answered_on desc, u.nr desc limit 1)`;
  return `string_to_array(coalesce(${own}, ${answered}, array_to_string(f.support, ',')), ',')`;
}
