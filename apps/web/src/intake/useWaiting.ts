/** The waiting list of a project. */
import { useQuery } from '@tanstack/react-query';
import type { WaitingPerson } from '#contracts';
import { get } from '../providers/api';

export function useWaiting(projectId: string | undefined, isOff = false) {
  return useQuery({
    queryKey: ['waiting', projectId],
    queryFn: ({ signal }) =>
      get<{ rows: WaitingPerson[] }>(`/projects/${projectId ?? ''}/waiting-entries`, { signal }).then(
        ({ rows }) => rows,
      ),
    enabled: Boolean(projectId) && !isOff,
  });
}
