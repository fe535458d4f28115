/** Light, dark or as the system says: kept on the account, shown through data-theme on the root element. */
import { useSyncExternalStore } from 'react';
import { savePreference, usePreference } from './session';

export const MODES = ['system', 'light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const listen = (change: () => void) => {
  darkSystem.addEventListener('change', change);
  return () => darkSystem.removeEventListener('change', change);
};

export function useMode(): Mode {
  const { mode } = usePreference<{ mode: Mode }>('appearance');
  return mode && MODES.includes(mode) ? mode : 'system';
}

/** What is really shown now. */
export function useIsDark(): boolean {
  const isDarkSystem = useSyncExternalStore(listen, () => darkSystem.matches);
  const mode = useMode();
  return mode === 'dark' || (mode === 'system' && isDarkSystem);
}

export function chooseMode(mode: Mode): void {
  savePreference('appearance', { mode });
}
