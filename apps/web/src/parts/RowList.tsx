/** A list page's body: rows of a declared kind with sort, pages, and what to say while loading, when empty, when it went wrong. */
import type { ReactNode } from 'react';
import type { Columns, RowDefinition, RowOf } from '#contracts';
import { Pager } from './Pager';
import { useRows } from './rows';
import { RowTable, type Column } from './RowTable';
import { Failure, LoadingRows } from './states';
import { useListState } from './useListState';

interface RowListProps<C extends Columns> {
  of: RowDefinition<C>;
  label: string;
  filter: Record<string, unknown>;
  columns: readonly Column<RowOf<RowDefinition<C>> & { id: string }>[];
  empty: ReactNode;
  defaultSort?: string;
  perPage?: number;
}

export function RowList<C extends Columns>({
  of,
  label,
  filter,
  columns,
  empty,
  defaultSort,
  perPage = 25,
}: RowListProps<C>) {
  const state = useListState(defaultSort ?? of.defaultSort);
  const list = useRows(of, { filter, sort: state.sort, page: state.page, perPage });
  const isExact = (list.meta as { totalIsExact?: boolean } | undefined)?.totalIsExact ?? true;
  return (
    <section className="card" aria-label={label}>
      {list.isPending && <LoadingRows count={6} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && empty}
      {list.data && list.data.length > 0 && (
        <RowTable
          label={label}
          rows={list.data}
          columns={columns}
          rowKey={(row) => row.id}
          sort={state.sort}
          onSort={state.setSort}
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
  );
}
