/** A panel beside a list: the list stays, J and K move it, Enter opens the whole page, Esc closes. Never while someone is writing. */
import { useEffect, useRef, useState } from 'react';

export interface Panel {
  current: string | null;
  show: (id: string | null) => void;
  step: (by: 1 | -1) => void;
}

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"], [role="menu"]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));

/** @param ids the list's rows in order; @param open goes to the whole page */
export function usePanel(ids: readonly string[], open: (id: string) => void, isOff = false): Panel {
  const [chosen, show] = useState<string | null>(null);
  const current = chosen && ids.includes(chosen) ? chosen : null;
  const step = (by: 1 | -1): void => {
    const at = current ? ids.indexOf(current) : by === 1 ? -1 : ids.length;
    const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next) show(next);
  };
  const latest = useRef({ current, step, open });
  useEffect(() => {
    latest.current = { current, step, open };
  });
  useEffect(() => {
    if (isOff) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const now = latest.current;
      const isOnControl = event.target instanceof HTMLElement && /^(A|BUTTON)$/.test(event.target.tagName);
      if (event.key === 'j') now.step(1);
      else if (event.key === 'k') now.step(-1);
      else if (event.key === 'Escape' && now.current) show(null);
      else if (event.key === 'Enter' && now.current && !isOnControl) now.open(now.current);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOff]);
  return { current, show, step };
}
