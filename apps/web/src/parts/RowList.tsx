/** A list page's body: rows of a declared kind with sort, pages, and what to say while loading, when empty, when it went wrong. */
import { useEffect, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Columns, RowDefinition, RowOf } from '#contracts';
import { Pager } from './Pager';
import { useRows } from './rows';
import { RowTable, type Column, type RowSelection } from './RowTable';
import { Failure, LoadingRows } from './states';
import { useListState } from './useListState';
import { usePanel, type Panel } from './usePanel';

interface RowListProps<C extends Columns> {
  of: RowDefinition<C>;
  label: string;
  filter: Record<string, unknown>;
  columns: readonly Column<RowOf<RowDefinition<C>> & { id: string }>[];
  empty: ReactNode;
  defaultSort?: string;
  perPage?: number;
  /** Order of the rows of a page that the list's own sort does not tell apart; given the page whole and its sort. */
  arrange?: (
    rows: (RowOf<RowDefinition<C>> & { id: string })[],
    sort: string,
  ) => (RowOf<RowDefinition<C>> & {
    id: string;
  })[];
  selection?: Omit<RowSelection, 'labelOf' | 'allLabel'> & { allLabel: string };
  /** The participation a row is about; then the list has a panel beside it. */
  personOf?: (row: RowOf<RowDefinition<C>> & { id: string }) => string;
  panel?: (personId: string, panel: Panel) => ReactNode;
  onLoaded?: (rows: readonly (RowOf<RowDefinition<C>> & { id: string })[], total: number) => void;
}

const called = (row: object): string => {
  const { displayName, reference } = row as { displayName?: string | null; reference?: string };
  return displayName ?? reference ?? '';
};

export function RowList<C extends Columns>({
  of,
  label,
  filter,
  columns,
  empty,
  defaultSort,
  perPage = 25,
  arrange = (rows) => rows,
  selection,
  personOf,
  panel: panelOf,
  onLoaded,
}: RowListProps<C>) {
  const navigate = useNavigate();
  const state = useListState(defaultSort ?? of.defaultSort);
  const list = useRows(of, { filter, sort: state.sort, page: state.page, perPage });
  const rows = arrange(list.data ?? [], state.sort);
  const personIds = new Map(rows.map((row) => [row.id, personOf?.(row) ?? '']));
  const panel = usePanel(
    rows.map((row) => row.id),
    (id) => navigate(`/participants/${personIds.get(id) ?? ''}`),
    !panelOf,
  );
  useEffect(() => {
    if (list.data) onLoaded?.(list.data, list.total ?? 0);
  }, [list.data, list.total, onLoaded]);
  const isExact = (list.meta as { totalIsExact?: boolean } | undefined)?.totalIsExact ?? true;
  const shown = panel.current && personIds.get(panel.current);
  return (
    <>
      <section className={`card${shown ? ' beside' : ''}`} aria-label={label}>
        {list.isPending && <LoadingRows count={6} />}
        {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.data?.length === 0 && empty}
        {list.data && list.data.length > 0 && (
          <RowTable
            label={label}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            sort={state.sort}
            onSort={state.setSort}
            selection={
              selection && {
                ...selection,
                labelOf: (id) => called(rows.find((row) => row.id === id) ?? {}),
              }
            }
            current={panel.current ?? undefined}
            onRow={panelOf && ((row) => panel.show(row.id))}
          />
        )}
        {list.data && (
          <Pager
            page={state.page}
            perPage={perPage}
            shown={list.data.length}
            total={list.total ?? 0}
            isExact={isExact}
            hasNext={list.pageInfo?.hasNextPage ?? false}
            onPage={state.setPage}
          />
        )}
      </section>
      {panelOf && shown && panelOf(shown, panel)}
    </>
  );
}
