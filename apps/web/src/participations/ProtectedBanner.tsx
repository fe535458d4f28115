/** Protected identity: the first thing read, as wide as the page. On the person's own page also who handles her. */
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../parts/useWords';

export function ProtectedBanner({ children }: { children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="prot">
      <ShieldCheck className="i" aria-hidden />
      <div>
        <div role="alert">
          <b>{t('person.protected')}</b>
          <div>{t('person.protected.text')}</div>
        </div>
        {children}
      </div>
    </div>
  );
}
