/** What has just been done, for five seconds, with Ångra when it can be undone. Says it to screen readers as well. */
import { useEffect, useState } from 'react';
import { signal, useSignal } from '../providers/signal';
import { useWords } from './useWords';

interface Toast {
  id: number;
  text: string;
  undo?: () => void | Promise<void>;
}
const current = signal<Toast | null>(null);
let last = 0;
const SECONDS = 5;

export function toast(text: string, undo?: Toast['undo']): void {
  last += 1;
  current.set({ id: last, text, undo });
}

function Shown({ shown }: { shown: Toast }) {
  const { t } = useWords();
  const [left, setLeft] = useState(SECONDS);
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [isHeld]);
  useEffect(() => {
    if (left <= 0) current.set(null);
  }, [left]);
  const undo = async (): Promise<void> => {
    current.set(null);
    await shown.undo?.();
  };
  return (
    <div
      className="toast"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{shown.text}</span>
      {shown.undo && (
        <button type="button" className="btn plain" onClick={() => void undo()}>
          {t('act.undo')}{' '}
          <span className="num" aria-hidden>
            {Math.max(left, 0)} s
          </span>
        </button>
      )}
    </div>
  );
}

export function Toasts() {
  const shown = useSignal(current);
  return (
    <div role="status" aria-live="polite">
      {shown && <Shown key={shown.id} shown={shown} />}
    </div>
  );
}
