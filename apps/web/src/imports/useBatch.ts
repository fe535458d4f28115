/** Follows a run until it is over: asked for every second while it goes on. */
import { useQuery } from '@tanstack/react-query';
import type { ImportBatchRow } from '#contracts';
import { get } from '../providers/api';
import { isOver } from './import-result';

export function useBatch(id: string) {
  return useQuery({
    queryKey: ['import-batch', id],
    queryFn: ({ signal }) => get<ImportBatchRow>(`/import-batches/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 1000),
    retry: 5,
  });
}
