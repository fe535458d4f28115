/** The two halves of the pages outside the shell: what one does on the left, what one may try on the right. */
import { useEffect, type ReactNode } from 'react';
import { LanguageFollower } from '../providers/LanguageFollower';
import { About } from './About';

export function SignInFrame({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Framsteg`;
  }, [title]);
  return (
    <main className="sign-in wrap">
      <LanguageFollower />
      <div className="l">{children}</div>
      {aside ?? <About />}
    </main>
  );
}
