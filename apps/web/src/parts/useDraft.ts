/**
 * Keeps an unsent form on the server after two seconds of rest, finds it again on any device, throws it away when sent.
 * One hook for every longer text: notes, intake, goal words, report text. Without a key nothing is kept.
 */
import { useEffect, useRef, useState } from 'react';
import { get, write } from '../providers/api';

interface Draft<T> {
  content: T | null;
  savedAt?: string;
}

export interface DraftKeeper {
  savedAt: string | null;
  /** What stands in the form came from an earlier time. */
  isRestored: boolean;
  drop: () => void;
}

const REST = 2000;

export function useDraft<T extends object>(
  key: string | null,
  content: T,
  isWorthKeeping: boolean,
  restore: (content: T) => void,
): DraftKeeper {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isRestored, setRestored] = useState(false);
  const isDropped = useRef(false);
  const kept = useRef(JSON.stringify(content));
  const found = useRef(restore);
  /** The last request about this draft: the next waits for it, so that a late save never brings a sent form back. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const text = JSON.stringify(content);
  const latest = useRef({ text, isWorthKeeping });
  useEffect(() => {
    found.current = restore;
    latest.current = { text, isWorthKeeping };
  });
  useEffect(() => {
    if (!key) return;
    get<Draft<T>>(`/drafts/${key}`)
      .then((draft) => {
        if (!draft.content || isDropped.current) return;
        setSavedAt(draft.savedAt ?? null);
        setRestored(true);
        kept.current = JSON.stringify(draft.content);
        found.current(draft.content);
      })
      .catch(() => undefined);
    // Asked for once, when the form opens.
  }, [key]);
  useEffect(() => {
    if (!key) return undefined;
    const save = (): void => {
      const now = latest.current;
      if (isDropped.current || !now.isWorthKeeping || now.text === kept.current) return;
      kept.current = now.text;
      last.current = last.current
        .then(() =>
          write<{ savedAt: string }>(`/drafts/${key}`, {
            method: 'PUT',
            body: { content: JSON.parse(now.text) as T },
            isPatient: false,
          }),
        )
        .then((saved) => setSavedAt(saved.savedAt))
        .catch(() => undefined);
    };
    const timer = setTimeout(save, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [key, text, isWorthKeeping]);
  useEffect(
    () => () => {
      // Closed before the two seconds were over: what was typed is kept all the same.
      const now = latest.current;
      if (!key || isDropped.current || !now.isWorthKeeping || now.text === kept.current) return;
      void last.current.then(() =>
        write(`/drafts/${key}`, {
          method: 'PUT',
          body: { content: JSON.parse(now.text) as T },
          isPatient: false,
        }).catch(() => undefined),
      );
    },
    [key],
  );
  const drop = (): void => {
    isDropped.current = true;
    setSavedAt(null);
    setRestored(false);
    if (key)
      void last.current.then(() =>
        write(`/drafts/${key}`, { method: 'DELETE', isPatient: false }).catch(() => undefined),
      );
  };
  return { savedAt, isRestored, drop };
}
