/** Sort and page of a list, kept in the address as codes and numbers. */
import { useSearchParams } from 'react-router-dom';

export interface ListState {
  sort: string;
  page: number;
  setSort: (sort: string) => void;
  setPage: (page: number) => void;
  param: (name: string) => string | undefined;
  setParam: (name: string, value: string | undefined) => void;
}

export function useListState(defaultSort: string): ListState {
  const [query, setQuery] = useSearchParams();
  const put = (changes: Record<string, string | undefined>): void => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setQuery(next, { replace: true });
  };
  return {
    sort: query.get('sort') ?? defaultSort,
    page: Math.max(1, Number(query.get('page') ?? 1) || 1),
    setSort: (sort) => put({ sort, page: undefined }),
    setPage: (page) => put({ page: page > 1 ? String(page) : undefined }),
    param: (name) => query.get(name) ?? undefined,
    setParam: (name, value) => put({ [name]: value, page: undefined }),
  };
}
