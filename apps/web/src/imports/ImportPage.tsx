/** Import: choose a file, see what would happen before anything is saved, mend, read in. The page can be left and found again. */
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { importBatches } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Failure, LoadingRows } from '../parts/states';
import { useRow } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { DryRun } from './DryRun';
import { FileChooser } from './FileChooser';
import { ImportProgress } from './ImportProgress';
import { ImportSteps } from './ImportSteps';
import { PastImports } from './PastImports';
import { isOver, resultOf } from './import-result';
import { useBatch } from './useBatch';

function Batch({ id, file }: { id: string; file: File | null }) {
  const { t } = useWords();
  const batch = useBatch(id);
  const first = useRow(importBatches, batch.data ? undefined : id);
  const row = batch.data ?? first.data;
  if (!row)
    return (
      <Card title={t('menu.import')}>
        {batch.error ? <Failure error={batch.error} retry={() => void batch.refetch()} /> : <LoadingRows />}
      </Card>
    );
  const step = isOver(row) ? (row.isDryRun ? 1 : 2) : row.isDryRun ? 1 : 2;
  return (
    <>
      <PageHead
        title={t('import.title')}
        context={t(row.isDryRun ? 'import.context.dry' : 'import.context', {
          file: row.fileName,
          smart_count: row.rowsRead,
        })}
      >
        <ImportSteps at={step} isDone={isOver(row) && !row.isDryRun} />
      </PageHead>
      {isOver(row) ? <DryRun batch={row} result={resultOf(row)} file={file} /> : <ImportProgress batch={row} />}
    </>
  );
}

export default function ImportPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { id } = useParams();
  const [file, setFile] = useState<File | null>(null);
  if (id) {
    return (
      <div className="import-page">
        <Batch id={id} file={file} />
      </div>
    );
  }
  return (
    <div className="import-page">
      <PageHead title={t('import.title')} context={t('import.context.none')}>
        <ImportSteps at={0} isDone={false} />
      </PageHead>
      <FileChooser
        onStarted={(batchId, chosen) => {
          setFile(chosen);
          navigate(`/import/${batchId}`);
        }}
      />
      <PastImports />
    </div>
  );
}
