/** A month of a person or of a project, worked out by the server from the same rules everywhere. */
import { useQuery } from '@tanstack/react-query';
import type { PersonMonthView, ProjectMonthView } from '#contracts';
import { get } from '../providers/api';

export function usePersonMonth(participationId: string, month: string) {
  return useQuery({
    queryKey: ['person-month', participationId, month],
    queryFn: ({ signal }) =>
      get<PersonMonthView>(`/participations/${participationId}/attendance-months/${month}`, { signal }),
  });
}

export function useProjectMonth(projectId: string | undefined, month: string) {
  return useQuery({
    queryKey: ['project-month', projectId, month],
    queryFn: ({ signal }) =>
      get<ProjectMonthView>(`/projects/${projectId ?? ''}/attendance-months/${month}`, { signal }),
    enabled: Boolean(projectId),
  });
}
