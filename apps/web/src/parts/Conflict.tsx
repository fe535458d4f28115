/** Someone else was first: both versions side by side, field by field, and a choice. What is not chosen stays in the history. */
import { isCivilDate } from '#domain';
import type { CodeList } from './code-words';
import { useWords, type Words } from './useWords';
import type { Values } from './validate';

interface ConflictProps {
  mine: Values;
  theirs: Values;
  keepMine: () => void;
  takeTheirs: () => void;
}

const LISTS: Readonly<Record<string, CodeList>> = {
  exitReason: 'exitReason',
  exitDestination: 'exitDestination',
  labourStatus: 'labourStatus',
  status: 'planStepStatus',
  attendance: 'attendance',
  result: 'followUpResult',
  channel: 'contactChannel',
  kind: 'activityKind',
  offeredJob: 'tristate',
};

/** A value as people read it: codes in words, days as days, lists with commas, nothing as a dash. */
function said(name: string, value: unknown, words: Words): string {
  const { code, f } = words;
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map((one) => said(name, one, words)).join(', ');
  const text = String(value);
  const list = LISTS[name];
  if (list) return code(list, text);
  return isCivilDate(text) ? f.date(text) : text;
}

/** The field's own label on the form. */
const labelOf = (name: string): string => {
  const input = document.getElementsByName(name)[0];
  return input instanceof HTMLInputElement || input instanceof HTMLSelectElement || input instanceof HTMLTextAreaElement
    ? (input.labels?.[0]?.textContent?.trim() ?? name)
    : name;
};

export function Conflict({ mine, theirs, keepMine, takeTheirs }: ConflictProps) {
  const words = useWords();
  const { t } = words;
  const differing = Object.keys(mine).filter(
    (name) => name in theirs && said(name, mine[name], words) !== said(name, theirs[name], words),
  );
  return (
    <div className="conflict" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p>{t('conflict.text', { smart_count: differing.length })}</p>
      {differing.map((name) => (
        <div className="vs" key={name}>
          <div className="mine">
            <small>
              {t('conflict.mine')}, {labelOf(name).toLowerCase()}
            </small>
            <b>{said(name, mine[name], words)}</b>
          </div>
          <div>
            <small>
              {t('conflict.theirs')}, {labelOf(name).toLowerCase()}
            </small>
            <b>{said(name, theirs[name], words)}</b>
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
