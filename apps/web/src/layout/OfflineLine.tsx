/** One line at the foot of the screen while there is no connection: what is kept, and that it is sent once. It lies over the page, so that nothing moves when it comes and goes. */
import { WifiOff } from 'lucide-react';
import { useWords } from '../parts/useWords';
import { isOffline, waitingWrites } from '../providers/connection';
import { useSignal } from '../providers/signal';

export function OfflineLine() {
  const { t } = useWords();
  const offline = useSignal(isOffline);
  const waiting = useSignal(waitingWrites);
  return (
    <div role="status">
      {offline && (
        <p className="offline">
          <span className="st bad">
            <WifiOff className="i s" aria-hidden /> {t('state.offline')}
          </span>{' '}
          {waiting > 0 ? t('state.offline.waiting', { smart_count: waiting }) : t('state.offline.read')}
        </p>
      )}
    </div>
  );
}
