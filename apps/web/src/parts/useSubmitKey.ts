/** Ctrl Enter saves from anywhere while the form is the uppermost one; with a keyboard at hand the first field is ready at once. */
import { useEffect, useRef, type RefObject } from 'react';

export function useSubmitKey(submit: () => void, isFocusing = true): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  const wantsFocus = useRef(isFocusing);
  useEffect(() => {
    if (
      wantsFocus.current &&
      window.matchMedia('(pointer: fine)').matches &&
      form.current?.closest('[role="dialog"]')
    ) {
      form.current.querySelector<HTMLElement>('input:not([type="hidden"], [type="date"]), select, textarea')?.focus();
    }
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      const dialogs = document.querySelectorAll('[role="dialog"]');
      const uppermost = dialogs[dialogs.length - 1];
      if (uppermost && !uppermost.contains(form.current)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return form;
}
