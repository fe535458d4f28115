// Exits by reason as they are read: the reasons that can be shown, and the hidden ones together. What they sum to is no secret, since the total is shown.
import { HIDDEN, type Shown } from './suppress.js';

interface Exit {
  reason: string;
  n: Shown;
}
export interface ReadExits {
  shown: { reason: string; n: number }[];
  /** reasons too few left for to be told apart */
  hidden: string[];
  /** how many left for those; hidden too where the total is not said */
  rest: Shown;
}

/** @param ended everybody who left, or null where the table is an earlier report's */
export function readExits(exits: readonly Exit[], ended: number | null): ReadExits {
  const shown = exits.flatMap(({ reason, n }) => (n === HIDDEN ? [] : [{ reason, n }]));
  const hidden = exits.filter(({ n }) => n === HIDDEN).map(({ reason }) => reason);
  const rest = ended === null ? HIDDEN : ended - shown.reduce((sum, { n }) => sum + n, 0);
  return { shown, hidden, rest };
}
