// The support list that says how far somebody supports himself: the event's own, else the latest answer by the day, else that of the
// entry (DOMAIN.md 2.9, self_support_*).
import type { SupportCode } from '../vocabulary.js';
import { holdsOn, lastBy, matchesOf } from './events.js';
import type { EventRule } from './expression.js';
import type { Standing } from './population.js';

export const OWN_INCOME: EventRule = {
  types: ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION'],
  through: { of: 'as_of' },
  tests: [{ field: 'studyFinance', types: ['EDUCATION'] }],
};

/** The support list beside the own income that is known to hold on the day. */
export function supportBesideIncome(s: Standing): SupportCode[] {
  const holding = matchesOf(OWN_INCOME, s).filter((m) => m.answer === 'yes' && holdsOn(m.event, s.asOf, s) === 'yes');
  const latest = lastBy(
    holding.map((m) => m.event).filter((e) => e.support !== null && e.support.length > 0),
    (e) => e.startsOn,
  );
  if (latest?.support) return latest.support;
  const answer = lastBy(
    s.fact.followUps.filter(
      (f) => f.result === 'ANSWERED' && f.on !== null && f.on <= s.asOf && f.support && f.support.length > 0,
    ),
    (f) => f.on ?? '',
  );
  return answer?.support ?? s.fact.support;
}
