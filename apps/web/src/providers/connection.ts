/** Is there a connection? Writes that wait are counted, so that leaving the page can warn. */
import { signal } from './signal';

export const isOffline = signal(false);
export const waitingWrites = signal(0);

/** Resolves when the browser says it is online again, or after the pause. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
  });
}

window.addEventListener('beforeunload', (event) => {
  if (waitingWrites.get() > 0) event.preventDefault();
});
