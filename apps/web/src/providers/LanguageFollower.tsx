/** Stands where React-Admin would put its notices: follows the account's language, or the one chosen before signing in, and tells the browser which it is. */
import { useEffect, useRef } from 'react';
import { useLocaleState } from 'react-admin';
import { savePreference, useMaybeSession } from './session';
import { signal } from './signal';

/** Chosen on the sign-in page: who then signs in keeps it. */
export const languageChosen = signal<string | null>(null);

export function LanguageFollower() {
  const view = useMaybeSession();
  const [locale, setLocale] = useLocaleState();
  const wished = (view?.preferences.language?.language as string | undefined) ?? view?.account.language;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const chosen = languageChosen.get();
    if (wished && chosen) {
      languageChosen.set(null);
      if (chosen !== wished) savePreference('language', { language: chosen });
      last.current = chosen;
      return;
    }
    // Only when the account's wish changes; the sign-in page may be read in another language.
    if (wished && wished !== last.current) setLocale(wished);
    last.current = wished;
  }, [wished, setLocale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
