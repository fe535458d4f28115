/** All parts of one person that the page and the panel show, and whether they have arrived. */
import { caseload, followUps, placements, planSteps, sfiEnrolments } from '#contracts';
import { useRow, useRows } from '../parts/rows';
import type { Person } from './person';

export function usePerson(id: string): { person: Person | null; error: unknown; retry: () => void } {
  const own = { filter: { participationId: id }, perPage: 100 };
  const row = useRow(caseload, id);
  const steps = useRows(planSteps, own);
  const placed = useRows(placements, own);
  const sfi = useRows(sfiEnrolments, own);
  const due = useRows(followUps, own);
  const person = row.data && {
    row: row.data,
    steps: steps.data ?? [],
    placements: placed.data ?? [],
    sfi: sfi.data ?? [],
    followUps: due.data ?? [],
    isWhole: Boolean(steps.data && placed.data && sfi.data && due.data),
  };
  const parts = [row, steps, placed, sfi, due];
  const error = parts.find((part) => part.error)?.error ?? null;
  return { person: person ?? null, error, retry: () => parts.forEach((part) => void part.refetch()) };
}
