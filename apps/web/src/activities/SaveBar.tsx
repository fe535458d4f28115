/** The bar at the foot of a roster: how many came, how long together, and Spara. */
import { useWords } from '../parts/useWords';
import { sumOf, type Marks } from './roster-state';

export function SaveBar({
  marks,
  isSaving,
  label,
  save,
  leave,
}: {
  marks: Marks;
  isSaving: boolean;
  /** Else Spara. */
  label?: string;
  save: () => void;
  leave: () => void;
}) {
  const { t, f } = useWords();
  const { present, all, minutes } = sumOf(marks);
  return (
    <div className="save">
      <div>
        <span role="status">
          <b className="num">{t('roster.sum', { present, all })}</b> {t('roster.present')}
          <span className="hide-s muted">, {t('roster.together', { time: f.minutes(minutes) })}</span>
        </span>
        <span className="end">
          <button type="button" className="btn hide-s" onClick={leave}>
            {t('act.cancel')}
          </button>
          <button type="button" className="btn fill" disabled={isSaving} onClick={save}>
            {label ?? t('act.save')}{' '}
            <span className="kbd hide-s" aria-hidden>
              Ctrl ↵
            </span>
          </button>
        </span>
      </div>
    </div>
  );
}
