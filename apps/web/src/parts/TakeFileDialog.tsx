/** A file about people taken out of the house: format and a reason first. Both are in the trace; nothing of them is in an address. */
import { useState, type ReactNode } from 'react';
import { ApiProblem } from '../providers/api-problem';
import { takeFile } from '../providers/files';
import { Chip } from './Chip';
import { useRefreshAll } from './rows';
import { Sheet } from './Sheet';
import { toast } from './toasts';
import { useWords } from './useWords';

interface TakeFileDialogProps {
  title: string;
  text: string;
  act: string;
  path: string;
  /** What is sent besides format, language and reason. */
  body: object;
  children?: ReactNode;
  onClose: () => void;
}

export function TakeFileDialog({ title, text, act, path, body, children, onClose }: TakeFileDialogProps) {
  const { t, problem, language } = useWords();
  const refresh = useRefreshAll();
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    if (!reason.trim()) return setWrong(t('export.reason.missing'));
    setBusy(true);
    setWrong(null);
    try {
      const rows = await takeFile(path, { ...body, format, language, reason: reason.trim() });
      refresh();
      onClose();
      toast(t('export.done', { smart_count: rows }));
    } catch (error) {
      setWrong(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline.write'));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <Sheet title={title} onClose={onClose} width={480}>
      <form
        className="action"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <div className="fields">
          <p>{text}</p>
          {children}
          <div className="chips" role="group" aria-label={t('export.format')}>
            {(['xlsx', 'csv'] as const).map((one) => (
              <Chip key={one} isOn={format === one} hasTick onPress={() => setFormat(one)}>
                {t(`export.${one}`)}
              </Chip>
            ))}
          </div>
          <div className={`field${wrong ? ' wrong' : ''}`}>
            <label className="lbl" htmlFor="export-reason">
              {t('export.reason')}
            </label>
            <input
              id="export-reason"
              className="in"
              value={reason}
              aria-invalid={wrong ? true : undefined}
              aria-describedby="export-reason-help"
              onChange={(event) => setReason(event.target.value)}
            />
            <p className={`help${wrong ? ' bad' : ''}`} id="export-reason-help" role={wrong ? 'alert' : undefined}>
              {wrong ?? t('export.reason.help')}
            </p>
          </div>
        </div>
        <footer>
          <span className="end">
            <button type="button" className="btn" onClick={onClose}>
              {t('act.cancel')}
            </button>
            <button type="submit" className="btn fill" disabled={isBusy}>
              {act}
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
