/** The goals of a project as of a day. */
import { useQuery } from '@tanstack/react-query';
import type { GoalsView } from '#contracts';
import { get } from '../providers/api';

export function useGoals(projectId: string | undefined, asOf: string) {
  return useQuery({
    queryKey: ['goals', projectId, asOf],
    queryFn: ({ signal }) => get<GoalsView>(`/projects/${projectId}/goals?asOf=${asOf}`, { signal }),
    enabled: Boolean(projectId),
    placeholderData: (before) => before,
  });
}
