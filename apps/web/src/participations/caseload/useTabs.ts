/** The tabs of the list: given ones, and filters saved by oneself or shared; each with its count, asked under the same filter as the list. */
import { useQueries } from '@tanstack/react-query';
import { caseload, savedFilters, type Page, type SavedFilterRow } from '#contracts';
import { useRows } from '../../parts/rows';
import type { Tab } from '../../parts/Tabs';
import { useWords } from '../../parts/useWords';
import { get } from '../../providers/api';
import { queryOf } from '../../providers/data-provider';
import { useMay, useProject } from '../../providers/session';
import { GIVEN_TABS, OWN_TABS, type Filter } from './filters';

export interface CaseloadTab extends Tab {
  filter: Filter;
  saved?: SavedFilterRow;
}

function useCounts(
  filters: readonly Filter[],
  projectId: string | undefined,
): { counts: (number | undefined)[]; isKnown: boolean } {
  const answers = useQueries({
    queries: filters.map((filter) => ({
      queryKey: ['caseload-count', projectId, filter],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<Page<unknown>>(`/${caseload.name}?${queryOf({ projectId, ...filter, limit: 1 }).toString()}`, { signal }),
      staleTime: 10_000,
    })),
  });
  return { counts: answers.map(({ data }) => data?.total), isKnown: answers.every(({ isPending }) => !isPending) };
}

/** One's own come first, in one's own order; then what others share. */
const ownFirst = (rows: readonly SavedFilterRow[]): SavedFilterRow[] => [
  ...rows.filter(({ isMine }) => isMine),
  ...rows.filter(({ isMine }) => !isMine),
];

/** `isKnown`: which tabs there are and what they hold will not change while one reaches for them. */
export function useCaseloadTabs(): { tabs: CaseloadTab[]; isKnown: boolean } {
  const { t } = useWords();
  const isCoach = useMay()('day:read');
  const projectId = useProject()?.id;
  const saved = useRows(savedFilters, { filter: { projectId }, perPage: 50, isOff: !projectId });
  const own = (id: string): Filter => ({ ...(isCoach ? { isMine: 'true' } : {}), ...GIVEN_TABS[id] });
  const given = [
    ...(isCoach ? ['mine'] : ['active']),
    ...OWN_TABS,
    'all',
    ...(isCoach ? [] : ['exited']),
    'unassigned',
  ];
  const tabs: CaseloadTab[] = [
    ...given.map((id) => ({
      id,
      label: t(`people.tab.${id as 'mine'}`),
      filter: (OWN_TABS as readonly string[]).includes(id) ? own(id) : GIVEN_TABS[id],
    })),
    ...ownFirst(saved.data ?? []).map((row) => ({
      id: row.id,
      label: row.name,
      filter: row.filter as Filter,
      saved: row,
    })),
  ];
  const { counts, isKnown } = useCounts(
    tabs.map(({ filter }) => filter),
    projectId,
  );
  // A work list with nobody in it says nothing; what one has saved stays, since one asked for it.
  const quiet = ['unassigned', ...OWN_TABS];
  const shown = tabs
    .map((tab, at) => ({ ...tab, count: counts[at] }))
    .filter(({ id, count }) => !quiet.includes(id) || (count ?? 0) > 0);
  return { tabs: shown, isKnown: isKnown && !saved.isPending };
}
