/** When it is not as usual: loading rows after 300 ms, nothing here yet, it went wrong, it cannot be shown. */
import { WifiOff } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiProblem, Unreachable } from '../providers/api-problem';
import { HomeLink } from './HomeLink';
import { useWords } from './useWords';

/** True after the pause, so that a quick answer never flickers. */
export function useLate(ms = 300): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLate;
}

const WIDTHS = [
  [62, 84],
  [48, 70],
  [56, 78],
];

export function LoadingRows({ count = 3 }: { count?: number }) {
  const { t } = useWords();
  const isLate = useLate();
  return (
    <div className="b loading" aria-busy="true" aria-label={t('state.loading')} role="status">
      {isLate &&
        Array.from({ length: count }, (_, row) => (
          <div className="sk" key={row}>
            <i style={{ width: `${WIDTHS[row % 3][0]}%` }} />
            <i style={{ width: `${WIDTHS[row % 3][1]}%`, gridRow: 2 }} />
            <i className="bt" />
          </div>
        ))}
    </div>
  );
}

/** Stands where a banner may come; what follows it is not shown until that is known (still.css), since it would move under the finger. */
export function Awaited() {
  return <div className="awaited" hidden />;
}

interface EmptyProps {
  title: string;
  text?: string;
  example?: string;
  children?: ReactNode;
}

export function Empty({ title, text, example, children }: EmptyProps) {
  return (
    <div className="b emp">
      <p>
        <span className="strong">{title}</span> {text}
      </p>
      {example && <div className="ex">{example}</div>}
      {children && <div className="act">{children}</div>}
    </div>
  );
}

/** What happened, what is kept, what to do. */
export function Failure({ error, retry, kept }: { error: unknown; retry?: () => void; kept?: string }) {
  const { t, problem } = useWords();
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return <NotShown />;
  const isOffline = error instanceof Unreachable;
  return (
    <div className="b" role="alert">
      <p>
        {isOffline ? (
          <>
            <span className="st bad">
              <WifiOff className="i s" aria-hidden /> {t('state.offline')}
            </span>{' '}
            {t('state.offline.read')}
          </>
        ) : (
          problem(
            error instanceof ApiProblem ? error.code : 'unexpected',
            error instanceof ApiProblem ? error.params : {},
          )
        )}
      </p>
      {kept && <div className="quote">{kept}</div>}
      {error instanceof ApiProblem && error.requestId && (
        <p className="small muted">{t('state.requestId', { id: error.requestId })}</p>
      )}
      {retry && (
        <div className="act">
          <button type="button" className="btn line" onClick={retry}>
            {t('act.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

/** No access and not found: one and the same text. */
export function NotShown() {
  const { t } = useWords();
  return (
    <div className="b emp">
      <p>{t('state.notShown')}</p>
      <p className="muted">{t('state.notShown.ask')}</p>
      <div className="act">
        <HomeLink />
      </div>
    </div>
  );
}
