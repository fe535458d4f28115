/** Tabs as links in a row, with counts; the chosen one stands in the address. */
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface Tab {
  id: string;
  label: string;
  count?: number;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  name?: string;
  /** Which tabs there are, or their counts, is not known yet: the row keeps its place and shows itself whole. */
  isWaiting?: boolean;
  children?: ReactNode;
}

export function useTab(tabs: readonly Tab[], name = 'tab'): [string, (id: string) => void] {
  const [query, setQuery] = useSearchParams();
  const asked = query.get(name);
  const chosen = tabs.find(({ id }) => id === asked)?.id ?? tabs[0]?.id ?? '';
  const choose = (id: string): void => {
    const next = new URLSearchParams(query);
    next.set(name, id);
    next.delete('page');
    // A tab has an order of its own.
    next.delete('sort');
    setQuery(next, { replace: true });
  };
  return [chosen, choose];
}

export function Tabs({ label, tabs, name = 'tab', isWaiting = false, children }: TabsProps) {
  const [chosen, choose] = useTab(tabs, name);
  return (
    <nav className={`tabs${isWaiting ? ' waiting' : ''}`} aria-label={label}>
      {tabs.map(({ id, label: word, count }) => (
        <button
          key={id}
          type="button"
          className={id === chosen ? 'on' : ''}
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => choose(id)}
        >
          {word} {count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
      {children && <span className="end">{children}</span>}
    </nav>
  );
}
