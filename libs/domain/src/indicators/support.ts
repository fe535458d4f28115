// The support list that says how far somebody supports himself: the event's own, else the latest answer by the day, else that of the
// entry (DOMAIN.md 2.9, self_support_*).
import type { SupportCode } from '../vocabulary.js';
import { holdsOn, matchesOf } from './events.js';
import type { EventRule } from './expression.js';
import type { Standing } from './population.js';

const OWN_INCOME: EventRule = {
  types: ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION'],
  through: { of: 'as_of' },
  tests: [{ field: 'studyFinance', types: ['EDUCATION'] }],
};

/** The support list beside the own income that is known to hold on the day. */
export function supportBesideIncome(s: Standing): SupportCode[] {
  const holding = matchesOf(OWN_INCOME, s).filter((m) => m.answer === 'yes' && holdsOn(m.event, s.asOf, s) === 'yes');
  const latest = holding
    .map((m) => m.event)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .find((e) => e.support && e.support.length > 0);
  if (latest?.support) return latest.support;
  const answer = s.fact.followUps
    .filter((f) => f.result === 'ANSWERED' && f.on !== null && f.on <= s.asOf && f.support && f.support.length > 0)
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];
  return answer?.support ?? s.fact.support;
}
