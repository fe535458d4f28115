/** Participants by what is typed, 12 at most; nothing typed gives the people met most recently. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ParticipantHit } from '#contracts';
import { fold, nameAnswers } from '#domain';
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

/** One's own running cases come first: it is them one logs with. */
const distance = (hit: ParticipantHit): number => (hit.isMine ? 0 : 2) + (hit.state === 'exited' ? 1 : 0);

export interface People {
  hits: ParticipantHit[];
  isLoading: boolean;
  /** The hits answer what is typed now; until then Enter waits, so that nobody is taken by mistake. */
  isFresh: boolean;
}

export function usePeople(typed: string): People {
  const projectId = useProject()?.id;
  const canFind = useMay()('participation:search');
  const asked = typed.trim();
  const q = useRest(asked, typed ? 120 : 0);
  const found = useQuery({
    queryKey: ['people', projectId, q],
    queryFn: ({ signal }) =>
      write<ParticipantHit[]>('/participants/search', { body: { q, projectId }, isPatient: false, signal }),
    enabled: canFind,
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
  const isFresh = !canFind || (asked === q && found.data !== undefined && !found.isPlaceholderData);
  const all = found.data ?? [];
  // Of an older answer only who fits what is typed now.
  const fitting =
    isFresh || !asked ? all : all.filter((hit) => nameAnswers(fold(hit.displayName ?? hit.reference), asked) > 0);
  const hits = asked ? [...fitting].sort((a, b) => distance(a) - distance(b)) : fitting;
  return { hits, isLoading: found.isFetching, isFresh };
}
