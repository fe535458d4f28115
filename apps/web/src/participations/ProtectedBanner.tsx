/** Protected identity: the first thing read, as wide as the page. */
import { ShieldCheck } from 'lucide-react';
import { useWords } from '../parts/useWords';

export function ProtectedBanner() {
  const { t } = useWords();
  return (
    <div className="prot" role="alert">
      <ShieldCheck className="i" aria-hidden />
      <div>
        <b>{t('person.protected')}</b>
        <div>{t('person.protected.text')}</div>
      </div>
    </div>
  );
}
