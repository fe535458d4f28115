// How far a person lives on own income (DOMAIN.md 2.5): FULL is income from work, business or study finance and no public support;
// PARTIAL the same with some support left; NONE no own income. Parental benefit, pension and family do not take anything away.
import { SUPPORT_CODE_GROUP, SupportCode, SupportGroup, SelfSupportDegree } from './vocabulary.js';

const PUBLIC: readonly SupportGroup[] = ['LABOUR_SUPPORT', 'HEALTH', 'SOCIAL_ASSISTANCE', 'ASYLUM'];

/** The degree by a support list; `ownIncome` true when an event already proves work, business or study finance. */
export function selfSupportDegree(support: readonly SupportCode[] | null, ownIncome = false): SelfSupportDegree {
  const groups = (support ?? []).map((code) => SUPPORT_CODE_GROUP[code]);
  const stated = groups.some((group) => group !== 'NOT_STATED');
  const own = ownIncome || groups.includes('OWN') || groups.includes('OWN_STUDY');
  if (!stated) return 'UNKNOWN';
  if (!own) return 'NONE';
  return groups.some((group) => PUBLIC.includes(group)) ? 'PARTIAL' : 'FULL';
}
