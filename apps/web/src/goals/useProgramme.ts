/** The reader's projects together, and a page of them beside each other; the page stands in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProgrammeView } from '#contracts';
import { type ListState, useListState } from '../parts/useListState';
import { pageNumber } from '../providers/data-provider';

export const PER_PAGE = 25;

export function useProgramme(asOf: string, asked: { code?: string; by?: string } = {}) {
  const list: ListState = useListState('');
  const view = useQuery({
    queryKey: ['programme', asOf, asked.code ?? '', asked.by ?? '', list.page],
    queryFn: ({ signal }) =>
      pageNumber<ProgrammeView>(
        'programme',
        new URLSearchParams({ asOf, ...asked, limit: String(PER_PAGE) }),
        list.page,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return { view, list };
}
