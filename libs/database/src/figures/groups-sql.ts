/** The group a participation belongs to, in SQL: the same groups as `groupOf` of the domain. Who is hidden from the reader is under "not stated". */
import { type Breakdown, EDUCATION_ISCED, EDUCATION_LEVELS, EU_STATES, EXPOSURE_LIMITS, notStated } from '#domain';
import type { Gather } from './gather.js';

export function groupSql(dimension: Breakdown, g: Gather, handler: boolean): string {
  const none = `'${notStated(dimension)}'`;
  return `case when f.is_protected${handler ? ' and f.hidden' : ''} then ${none} else coalesce(${valueOf(dimension, g)}, ${none}) end`;
}

function valueOf(dimension: Breakdown, g: Gather): string {
  switch (dimension) {
    case 'gender':
      return 'f.gender';
    case 'age_group':
      return "case when b.entry_on is null or f.age_at_entry is null then null when f.age_at_entry < 18 then '0-17' when f.age_at_entry < 30 then '18-29' when f.age_at_entry < 55 then '30-54' else '55+' end";
    case 'education':
      return `(${g.bind(
        EDUCATION_LEVELS.map((level) => EDUCATION_ISCED[level]),
        'text[]',
      )})[array_position(${g.bind(EDUCATION_LEVELS, 'text[]')}, f.education)]`;
    case 'cohort':
      return "to_char(b.entry_on, 'YYYY')";
    case 'municipality':
      return 'f.municipality';
    case 'labour_status':
      return 'f.labour_status';
    case 'referral':
      return 'f.referral';
    case 'partner':
      g.wants.partners = true;
      return 'f.partner';
    case 'coach':
      return 'f.coach_id::text';
    case 'origin':
      return `case when f.country_of_birth is null then null when f.country_of_birth = 'SWE' then case when f.parents_born_abroad = 'yes' then 'BORN_IN_SWEDEN_PARENTS_ABROAD' else 'BORN_IN_SWEDEN' end
        when f.country_of_birth = any(${g.bind(EU_STATES, 'text[]')}) then 'BORN_IN_EU' else 'BORN_OUTSIDE_EU' end`;
    case 'time_in_sweden':
      return timeInSweden();
    case 'exposure':
      g.wants.minutes = true;
      return `case ${EXPOSURE_LIMITS.map(({ group, below }) => `when coalesce(act.attended_ever, 0) < ${below * 60} then '${group}'`).join(' ')} else '100+' end`;
  }
}

/** Completed years from the registration (else the permit) to the first entry. */
function timeInSweden(): string {
  const since = 'coalesce(f.registered_on, f.permit_on)';
  const before = (years: number): string => `b.entry_on < (${since} + make_interval(years => ${years}))::date`;
  return `case when b.entry_on is null or ${since} is null or ${since} > b.entry_on then null
    when ${before(1)} then 'LT_1' when ${before(3)} then '1_2' when ${before(6)} then '3_5' when ${before(10)} then '6_9' else '10_PLUS' end`;
}
