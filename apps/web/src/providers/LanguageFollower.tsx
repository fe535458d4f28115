/** Stands where React-Admin would put its notices: follows the account's language and tells the browser which it is. */
import { useEffect, useRef } from 'react';
import { useLocaleState } from 'react-admin';
import { useMaybeSession } from './session';

export function LanguageFollower() {
  const view = useMaybeSession();
  const [locale, setLocale] = useLocaleState();
  const wished = (view?.preferences.language?.language as string | undefined) ?? view?.account.language;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Only when the account's wish changes; the sign-in page may be read in another language.
    if (wished && wished !== last.current) setLocale(wished);
    last.current = wished;
  }, [wished, setLocale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
