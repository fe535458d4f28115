/** A run that goes on: how far it has come, and that the page may be left. */
import type { ImportBatchRow } from '#contracts';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';

export function ImportProgress({ batch }: { batch: ImportBatchRow }) {
  const { t, code } = useWords();
  const share = batch.rowsRead ? Math.round((100 * batch.rowsDone) / batch.rowsRead) : 0;
  return (
    <Card
      title={t(batch.isDryRun ? 'import.running.dry' : 'import.running')}
      count={batch.rowsRead ? t('import.of', { done: batch.rowsDone, rows: batch.rowsRead }) : undefined}
    >
      <div className="b" role="status">
        <div
          className="prog"
          role="progressbar"
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={t('import.running')}
        >
          <i style={{ width: `${share}%` }} />
        </div>
        {batch.stage && <p>{code('importStage', batch.stage)}</p>}
        <p className="small muted">{t('import.leave')}</p>
      </div>
    </Card>
  );
}
