/** Participants by what is typed, 12 at most; nothing typed gives the people met most recently. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ParticipantHit } from '#contracts';
import { write } from '../providers/api';
import { useMay, useProject } from '../providers/session';

export function useRest(value: string, ms: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

export function usePeople(typed: string): { hits: ParticipantHit[]; isLoading: boolean } {
  const projectId = useProject()?.id;
  const canFind = useMay()('participation:search');
  const q = useRest(typed.trim(), typed ? 120 : 0);
  const found = useQuery({
    queryKey: ['people', projectId, q],
    queryFn: ({ signal }) =>
      write<ParticipantHit[]>('/participants/search', { body: { q, projectId }, isPatient: false, signal }),
    enabled: canFind,
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
  return { hits: found.data ?? [], isLoading: found.isFetching };
}
