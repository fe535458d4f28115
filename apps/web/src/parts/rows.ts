/** Typed reading of the declared rows through React-Admin, and the key that makes every list fresh after a change. */
import { useGetList, useGetOne } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { RowDefinition, RowOf, Columns } from '#contracts';

type Filter = Record<string, unknown>;
interface RowsOptions {
  filter?: Filter;
  sort?: string;
  page?: number;
  perPage?: number;
  isOff?: boolean;
}
type WithId<D> = RowOf<D> & { id: string };

/** `useRows(caseload, { filter: { isMine: true }, sort: '-lastContactOn' })` */
export function useRows<C extends Columns>(definition: RowDefinition<C>, options: RowsOptions = {}) {
  const sort = options.sort ?? definition.defaultSort;
  return useGetList<WithId<RowDefinition<C>>>(
    definition.name,
    {
      filter: options.filter ?? {},
      sort: { field: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'DESC' : 'ASC' },
      pagination: { page: options.page ?? 1, perPage: options.perPage ?? 25 },
    },
    { enabled: !options.isOff },
  );
}

export function useRow<C extends Columns>(definition: RowDefinition<C>, id: string | undefined) {
  return useGetOne<WithId<RowDefinition<C>>>(
    definition.name,
    { id: (id ?? '') as WithId<RowDefinition<C>>['id'] },
    { enabled: Boolean(id) },
  );
}

/** After an action everything on the screen is asked for again; old rows stay until the new ones are here. */
export function useRefreshAll(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
