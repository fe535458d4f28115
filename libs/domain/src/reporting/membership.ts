// Who stands where in a table of a report: the same judgement and groups as the figures, as keys instead of numbers (for the ledger and for
// "what is different since the last report"). Protected persons stand under "not stated", with keys that name nobody.
import type { ProjectFacts } from '../indicators/fact.js';
import { groupOf } from '../indicators/breakdown.js';
import { type FigureOptions, judgeAll, type MemberAnswer } from '../indicators/figure.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Breakdown } from '../vocabulary.js';

export interface Membership {
  group: string;
  counted: string[];
  /** the rest of N, unknown ones among them */
  not: string[];
}

/** The groups of a breakdown with the keys of who is counted and who is not; without dimensions one group, ''. */
export function membershipOf(
  indicator: Indicator,
  input: ProjectFacts,
  dimensions: readonly Breakdown[],
  options: FigureOptions,
): Membership[] {
  const groups = new Map<string, Membership>();
  for (const { standing, answer } of judgeAll(indicator, input, options)) {
    if (answer === 'left_out') continue;
    const group = dimensions.map((dimension) => groupOf(dimension, standing, options.handler ?? false)).join('|');
    const found = groups.get(group) ?? { group, counted: [], not: [] };
    (answer === 'counted' ? found.counted : found.not).push(standing.fact.key);
    groups.set(group, found);
  }
  return [...groups.values()];
}

/** Every key with its answer, for telling two reports apart. */
export function answersOf(
  indicator: Indicator,
  input: ProjectFacts,
  options: FigureOptions,
): { key: string; answer: MemberAnswer }[] {
  return judgeAll(indicator, input, options).map(({ standing, answer }) => ({ key: standing.fact.key, answer }));
}
