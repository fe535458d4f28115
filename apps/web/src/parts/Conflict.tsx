/** Someone else was first: both versions side by side, field by field, and a choice. What is not chosen stays in the history. */
import { useWords } from './useWords';
import type { Values } from './validate';

interface ConflictProps {
  mine: Values;
  theirs: Values;
  keepMine: () => void;
  takeTheirs: () => void;
}

const said = (value: unknown): string => (value === undefined || value === null || value === '' ? '–' : Array.isArray(value) ? value.join(', ') : String(value));

export function Conflict({ mine, theirs, keepMine, takeTheirs }: ConflictProps) {
  const { t } = useWords();
  const differing = Object.keys(mine).filter((name) => name in theirs && said(mine[name]) !== said(theirs[name]));
  return (
    <div className="conflict" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p>{t('conflict.text', { smart_count: differing.length })}</p>
      {differing.map((name) => (
        <div className="vs" key={name}>
          <div className="mine">
            <small>{t('conflict.mine')}</small>
            <b>{said(mine[name])}</b>
          </div>
          <div>
            <small>{t('conflict.theirs')}</small>
            <b>{said(theirs[name])}</b>
          </div>
        </div>
      ))}
      <p className="small muted">{t('conflict.history')}</p>
      <div className="act">
        <button type="button" className="btn line" onClick={keepMine}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="btn" onClick={takeTheirs}>
          {t('conflict.takeTheirs')}
        </button>
      </div>
    </div>
  );
}
