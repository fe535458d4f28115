/** L registers, Ctrl K searches, ? helps; never while someone is writing. */
import { useEffect } from 'react';
import { openHelp, openLog, openSearch } from './open';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function useHotkeys({ canLog }: { canLog: boolean }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && key === 'k') {
        event.preventDefault();
        openSearch.set(true);
        return;
      }
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isWriting(event.target) ||
        document.querySelector('[role="dialog"]')
      )
        return;
      if (canLog && key === 'l') {
        event.preventDefault();
        openLog.set({});
      }
      if (key === '?') openHelp.set(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [canLog]);
}
