/** What the server proposes to register, for one person or for nobody yet; asked for once per person and dialogue. */
import { useQuery } from '@tanstack/react-query';
import type { LogProposal } from '#contracts';
import { write } from '../providers/api';

export function useProposal(participationId: string | undefined) {
  return useQuery({
    queryKey: ['log-proposal', participationId ?? null],
    queryFn: ({ signal }) =>
      write<LogProposal>('/activities/log-defaults', { body: { participationId }, isPatient: false, signal }),
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
}
