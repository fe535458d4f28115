/** What can be done with the rows chosen, at the foot of the page; it names how many. */
import { Download, ListPlus, UserRoundCog, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../parts/useWords';
import { useMay } from '../../providers/session';
import { AssignManyDialog, RunSheet, StepManyDialog, type Chosen } from './BulkDialogs';

interface BulkBarProps {
  chosen: Chosen;
  /** All that match, when only some of them are chosen. */
  total: number;
  onAll: () => void;
  onNone: () => void;
  onExport: () => void;
}

export function BulkBar({ chosen, total, onAll, onNone, onExport }: BulkBarProps) {
  const { t } = useWords();
  const may = useMay();
  const [open, setOpen] = useState<'assign' | 'step' | null>(null);
  const [run, setRun] = useState<string | null>(null);
  const started = (id: string): void => setRun(id);
  const closed = (): void => {
    setRun(null);
    onNone();
  };
  return (
    <>
      {!run && (
        <div className="bulk" role="region" aria-label={t('bulk.bar')}>
          <b aria-live="polite">{t('bulk.chosen', { smart_count: chosen.count })}</b>
          {chosen.count < total && (
            <button type="button" className="btn plain s" onClick={onAll}>
              {t('bulk.all', { smart_count: total })}
            </button>
          )}
          {may('participation:assign') && (
            <button type="button" className="btn plain s" onClick={() => setOpen('assign')}>
              <UserRoundCog className="i s" aria-hidden /> {t('bulk.assign')}
            </button>
          )}
          {may('plan:change') && (
            <button type="button" className="btn plain s" onClick={() => setOpen('step')}>
              <ListPlus className="i s" aria-hidden /> {t('bulk.step')}
            </button>
          )}
          {may('participation:export') && (
            <button type="button" className="btn plain s" onClick={onExport}>
              <Download className="i s" aria-hidden /> {t('bulk.export', { count: chosen.count })}
            </button>
          )}
          <button type="button" className="btn icon s" aria-label={t('bulk.none')} onClick={onNone}>
            <X className="i" aria-hidden />
          </button>
        </div>
      )}
      {open === 'assign' && <AssignManyDialog chosen={chosen} onStarted={started} onClose={() => setOpen(null)} />}
      {open === 'step' && <StepManyDialog chosen={chosen} onStarted={started} onClose={() => setOpen(null)} />}
      {run && <RunSheet id={run} onClose={closed} />}
    </>
  );
}
