/** Keeps an unsent form on the server after two seconds of rest, finds it again after a reload, throws it away when sent. */
import { useEffect, useRef, useState } from 'react';
import { get, write } from '../providers/api';

interface Draft<T> {
  content: T;
  savedAt: string;
}

export interface DraftKeeper {
  savedAt: string | null;
  drop: () => void;
}

export function useDraft<T extends object>(
  key: string,
  content: T,
  isWorthKeeping: boolean,
  restore: (content: T) => void,
): DraftKeeper {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const isDropped = useRef(false);
  const first = useRef(JSON.stringify(content));
  const found = useRef(restore);
  useEffect(() => {
    found.current = restore;
  });
  const text = JSON.stringify(content);
  useEffect(() => {
    get<Draft<T> | null>(`/drafts/${key}`)
      .then((draft) => {
        if (!draft?.content || isDropped.current) return;
        setSavedAt(draft.savedAt);
        found.current(draft.content);
      })
      .catch(() => undefined);
    // Asked for once, when the form opens.
  }, [key]);
  useEffect(() => {
    if (!isWorthKeeping || text === first.current) return undefined;
    const timer = setTimeout(() => {
      if (isDropped.current) return;
      write<{ savedAt?: string } | undefined>(`/drafts/${key}`, {
        method: 'PUT',
        body: { content: JSON.parse(text) as T },
        isPatient: false,
      })
        .then((saved) => setSavedAt(saved?.savedAt ?? new Date().toISOString()))
        .catch(() => undefined);
    }, 2000);
    return () => clearTimeout(timer);
  }, [key, text, isWorthKeeping]);
  const drop = (): void => {
    isDropped.current = true;
    void write(`/drafts/${key}`, { method: 'DELETE', isPatient: false }).catch(() => undefined);
  };
  return { savedAt, drop };
}
