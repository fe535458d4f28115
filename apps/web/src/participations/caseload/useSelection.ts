/** Which rows are chosen; another filter, other words or another tab begins anew, so that nobody acts on rows out of sight. */
import { useState } from 'react';

export interface Selection {
  chosen: ReadonlySet<string>;
  /** All that match, also on pages not shown. */
  isAll: boolean;
  toggle: (id: string) => void;
  toggleAll: (ids: readonly string[], isOn: boolean) => void;
  all: () => void;
  none: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useSelection(list: string): Selection {
  const [state, setState] = useState({ list, chosen: NOTHING, isAll: false });
  const now = state.list === list ? state : { list, chosen: NOTHING, isAll: false };
  const set = (chosen: Set<string>, isAll = false): void => setState({ list, chosen, isAll });
  return {
    chosen: now.chosen,
    isAll: now.isAll,
    toggle: (id) => {
      const next = new Set(now.chosen);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    toggleAll: (ids, isOn) => {
      const next = new Set(now.chosen);
      for (const id of ids)
        if (isOn) next.add(id);
        else next.delete(id);
      set(next);
    },
    all: () => set(new Set(now.chosen), true),
    none: () => set(new Set()),
  };
}
