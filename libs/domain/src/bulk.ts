// One action over many participations is that action once for each, and the answer says exactly what became of every one: so many done, so
// many skipped and why (PEERS.md 1: bulk actions of others stop early and say nothing). A row that may not be changed stops nobody else's.
import { demand } from './refusal.js';

export const BULK_ACTIONS = ['assign_coach', 'add_plan_step', 'hand_over'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
export const BULK_AT_MOST = 5000;

/** Participation and, when it was skipped, the refusal's code. */
export type BulkResult = readonly [participationId: string, skipped: string | null];

export interface BulkSummary {
  done: number;
  skipped: number;
  /** Why rows were skipped, the commonest first. */
  reasons: { code: string; count: number; participationIds: string[] }[];
}

/** Raises the refusal when there is nothing to do or more than one run takes. */
export function checkBulk(count: number): void {
  demand(count > 0, 'bulk.nothing');
  demand(count <= BULK_AT_MOST, 'bulk.too_many', { max: BULK_AT_MOST });
}

/** A handover that everybody would be skipped in is refused before it begins. @throws Refusal handover.same, handover.not_yours */
export function checkHandover(from: string, to: string, by: { accountId: string; isSteering: boolean }): void {
  demand(from !== to, 'handover.same');
  demand(by.isSteering || from === by.accountId, 'handover.not_yours');
}

/** Sums the results; done and skipped always add up to the rows gone through. */
export function summarise(results: readonly BulkResult[]): BulkSummary {
  const reasons = new Map<string, string[]>();
  for (const [id, code] of results) if (code) reasons.set(code, [...(reasons.get(code) ?? []), id]);
  const skipped = [...reasons.values()].reduce((sum, ids) => sum + ids.length, 0);
  return {
    done: results.length - skipped,
    skipped,
    reasons: [...reasons]
      .map(([code, participationIds]) => ({ code, count: participationIds.length, participationIds }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
