/** Columns of a user's own spreadsheet: each is said to be a column of the format once, and the answer is remembered with the account. */
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ImportResult } from '#contracts';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';
import { ApiProblem } from '../providers/api-problem';
import { keepPreference, usePreference } from '../providers/session';
import { startImport } from './import-result';

type ColumnMap = Record<string, Record<string, string>>;
type Unknown = NonNullable<ImportResult['unknownColumns']>;

export function UnknownColumns({ columns, file }: { columns: Unknown; file: File }) {
  const { t, code, problem } = useWords();
  const navigate = useNavigate();
  const remembered = usePreference<ColumnMap>('import-columns');
  const [chosen, choose] = useState<ColumnMap>({});
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const tryAgain = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const value = { ...remembered } as ColumnMap;
    for (const [table, map] of Object.entries(chosen)) value[table] = { ...value[table], ...map };
    try {
      await keepPreference('import-columns', value);
      navigate(`/import/${await startImport(file, true)}`);
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={t('import.columns')} count={columns.length}>
      <div className="b">
        <p className="muted">{t('import.columns.text')}</p>
        {columns.map(({ table, column, choices }) => (
          <div className="field" key={`${table}/${column}`}>
            <label className="lbl" htmlFor={`column-${table}-${column}`}>
              {column} <span className="muted">({code('importStage', table)})</span>
            </label>
            <select
              className="in"
              id={`column-${table}-${column}`}
              value={chosen[table]?.[column] ?? ''}
              onChange={(event) => choose({ ...chosen, [table]: { ...chosen[table], [column]: event.target.value } })}
            >
              <option value="">{t('import.columns.none')}</option>
              {choices.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
        {refusal && (
          <p className="help bad" role="alert">
            {refusal}
          </p>
        )}
        <div className="act">
          <button
            type="button"
            className="btn line"
            disabled={isBusy || Object.keys(chosen).length === 0}
            onClick={() => void tryAgain()}
          >
            {t('import.columns.again')}
          </button>
        </div>
      </div>
    </Card>
  );
}
