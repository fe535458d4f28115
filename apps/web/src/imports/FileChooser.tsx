/** Chooses the file: a ZIP of the exchange format's CSV files, an XLSX or one CSV. The trial begins at once; nothing is saved by it. */
import { Upload } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';
import { ApiProblem } from '../providers/api-problem';
import { startImport } from './import-result';

const MOST_BYTES = 20 * 1024 * 1024;

export function FileChooser({ onStarted }: { onStarted: (id: string, file: File) => void }) {
  const { t, problem } = useWords();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || isBusy) return;
    if (file.size > MOST_BYTES) {
      setRefusal(problem('too_large'));
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      onStarted(await startImport(file, true), file);
    } catch (error) {
      setRefusal(
        error instanceof ApiProblem ? problem(error.fields[0]?.code ?? error.code, error.params) : t('state.offline'),
      );
    } finally {
      setBusy(false);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Card title={t('import.choose')}>
      <div className="b">
        <label className="drop" htmlFor={id} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <Upload className="i" aria-hidden />
          <span className="strong">{t(isBusy ? 'import.reading' : 'import.drop')}</span>
          <span className="muted small">{t('import.kinds')}</span>
          <input
            id={id}
            type="file"
            accept=".zip,.xlsx,.csv"
            disabled={isBusy}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        {refusal && (
          <div className="banner bad" role="alert">
            <p>{refusal}</p>
          </div>
        )}
      </div>
    </Card>
  );
}
