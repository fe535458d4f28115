/** Where the goals are heading, and what is missing; asked for apart, so that the goals themselves never wait for it. */
import { useQuery } from '@tanstack/react-query';
import type { OutlookView } from '#contracts';
import { get } from '../providers/api';

export function useOutlook(projectId: string | undefined, asOf: string) {
  return useQuery({
    queryKey: ['outlook', projectId, asOf],
    queryFn: ({ signal }) => get<OutlookView>(`/projects/${projectId}/outlook?asOf=${asOf}`, { signal }),
    enabled: Boolean(projectId),
    placeholderData: (before) => before,
  });
}
