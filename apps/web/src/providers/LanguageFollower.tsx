/** Stands where React-Admin would put its notices: follows the account's language and tells the browser which it is. */
import { useEffect } from 'react';
import { useLocaleState } from 'react-admin';
import { useMaybeSession } from './session';

export function LanguageFollower() {
  const view = useMaybeSession();
  const [locale, setLocale] = useLocaleState();
  const wished = (view?.preferences.language?.language as string | undefined) ?? view?.account.language;
  useEffect(() => {
    if (wished && wished !== locale) setLocale(wished);
    // Only when the account's wish changes; the sign-in page may be read in another language.
  }, [wished]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
