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

// The browser often knows first; React Query then asks nothing, so no failed request would ever tell. A request that fails or succeeds has the last word.
window.addEventListener('offline', () => isOffline.set(true));
window.addEventListener('online', () => isOffline.set(false));

window.addEventListener('beforeunload', (event) => {
  if (waitingWrites.get() > 0) event.preventDefault();
});
