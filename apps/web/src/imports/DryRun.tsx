/** What a run found: true proportions, errors first with what the file says, what is wrong and how to mend it, then what would be done. */
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { ImportBatchRow, ImportResult } from '#contracts';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';
import { ApiProblem } from '../providers/api-problem';
import { ImportErrors } from './ImportErrors';
import { ProportionBar } from './ProportionBar';
import { startImport, totalsOf } from './import-result';
import { UnknownColumns } from './UnknownColumns';

interface DryRunProps {
  batch: ImportBatchRow;
  result: ImportResult | null;
  /** Gone after a reload; then it has to be chosen again. */
  file: File | null;
}

function ReadIn({ rows, text, file }: { rows: number; text: string; file: File | null }) {
  const { t, problem } = useWords();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (chosen: File | undefined | null): Promise<void> => {
    if (!chosen) return;
    setBusy(true);
    try {
      navigate(`/import/${await startImport(chosen, false)}`);
    } catch (error) {
      setRefusal(
        error instanceof ApiProblem ? problem(error.fields[0]?.code ?? error.code, error.params) : t('state.offline'),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="save">
      <div>
        <span className={refusal ? 'bad' : 'muted hide-s'}>{refusal ?? text}</span>
        <span className="end">
          <Link className="btn" to="/import">
            {t('act.cancel')}
          </Link>
          {file ? (
            <button type="button" className="btn fill" disabled={isBusy || rows === 0} onClick={() => void run(file)}>
              {t('import.do', { smart_count: rows })}
            </button>
          ) : (
            <label className="btn fill">
              {t('import.doAgain', { smart_count: rows })}
              <input
                type="file"
                className="sr"
                accept=".zip,.xlsx,.csv"
                onChange={(event) => void run(event.target.files?.[0])}
              />
            </label>
          )}
        </span>
      </div>
    </div>
  );
}

export function DryRun({ batch, result, file }: DryRunProps) {
  const { t, code, problem } = useWords();
  if (!result) {
    return (
      <Card title={t('import.failed')}>
        <div className="b">
          <p>{problem(batch.status === 'refused' ? 'import.bad_file' : 'unexpected')}</p>
          <div className="act">
            <Link className="btn fill" to="/import">
              {t('import.again')}
            </Link>
          </div>
        </div>
      </Card>
    );
  }
  const totals = totalsOf(result);
  const rows = totals.made + totals.changed;
  return (
    <>
      <ProportionBar totals={totals} isDryRun={batch.isDryRun} />
      {batch.isDryRun && file && result.unknownColumns && (
        <UnknownColumns columns={result.unknownColumns} file={file} />
      )}
      {result.errors.length > 0 && (
        <ImportErrors title={t('import.errors')} total={result.errorsTotal} rows={result.errors} tone="bad" />
      )}
      {result.warnings.length > 0 && (
        <ImportErrors title={t('import.warnings')} total={result.warnings.length} rows={result.warnings} tone="watch" />
      )}
      <Card title={t('import.tables')} count={Object.keys(result.tables).length}>
        <table className="rows dense">
          <thead>
            <tr>
              <th scope="col">{t('import.table')}</th>
              {(['read', 'made', 'changed', 'same', 'refused'] as const).map((name) => (
                <th scope="col" className="r" key={name}>
                  {t(`import.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(result.tables).map(([name, table]) => (
              <tr key={name}>
                <th scope="row">{code('importStage', name)}</th>
                {(['read', 'made', 'changed', 'same', 'refused'] as const).map((column) => (
                  <td className="r num" key={column}>
                    {table[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {batch.isDryRun && (
        <ReadIn
          rows={rows}
          file={file}
          text={t(totals.refused ? 'import.summary' : 'import.summaryClean', {
            made: totals.made,
            changed: totals.changed,
          })}
        />
      )}
      {!batch.isDryRun && (
        <p className="banner good">
          <span className="body">{t('import.done', { smart_count: rows })}</span>
        </p>
      )}
    </>
  );
}
