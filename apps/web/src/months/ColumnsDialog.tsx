/** The columns of the monthly file as its receiver wants them: a heading for each, in order. */
import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { projects } from '#contracts';
import { MONTH_FIELDS } from '#domain';
import { useRefreshAll, useRow } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';

interface Column {
  header: string;
  field: string;
}
interface ColumnsDialogProps {
  projectId: string;
  columns: readonly Column[];
  onClose: () => void;
}

/** Those of the file first, then what could be in it. */
const allOf = (columns: readonly Column[]): Column[] => [
  ...columns,
  ...MONTH_FIELDS.filter((field) => !columns.some((one) => one.field === field)).map((field) => ({
    header: '',
    field,
  })),
];

export function ColumnsDialog({ projectId, columns, onClose }: ColumnsDialogProps) {
  const { t, code, problem } = useWords();
  const refresh = useRefreshAll();
  const { data: project } = useRow(projects, projectId);
  const [rows, setRows] = useState(() => allOf(columns));
  const [key] = useState(newId);
  const [wrong, setWrong] = useState<string | null>(null);
  const put = (at: number, header: string): void =>
    setRows(rows.map((row, i) => (i === at ? { ...row, header } : row)));
  const up = (at: number): void => setRows([...rows.slice(0, at - 1), rows[at], rows[at - 1], ...rows.slice(at + 1)]);
  const save = async (): Promise<void> => {
    const kept = rows.flatMap(({ header, field }) => (header.trim() ? [{ header: header.trim(), field }] : []));
    if (kept.length === 0) return setWrong(t('months.columns.none'));
    try {
      await write(`/projects/${projectId}/months/columns`, { body: { columns: kept }, key, ifMatch: project?.version });
      refresh();
      toast(t('months.columns.done'));
      onClose();
    } catch (error) {
      setWrong(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline.write'));
    }
    return undefined;
  };
  return (
    <Sheet title={t('months.columns')} onClose={onClose} width={560}>
      <div className="action">
        <div className="fields">
          <p className="muted">{t('months.columns.text')}</p>
          <ol className="column-rows">
            {rows.map((row, at) => {
              const name = code('monthField', row.field);
              return (
                <li key={row.field}>
                  <span>{name}</span>
                  <input
                    className="in"
                    maxLength={60}
                    aria-label={t('months.columns.head', { name })}
                    value={row.header}
                    onChange={(event) => put(at, event.target.value)}
                  />
                  <button
                    type="button"
                    className="btn icon"
                    disabled={at === 0}
                    aria-label={t('months.columns.up', { name })}
                    onClick={() => up(at)}
                  >
                    <ArrowUp className="i" aria-hidden />
                  </button>
                </li>
              );
            })}
          </ol>
        </div>
        {wrong && (
          <div className="banner bad" role="alert">
            <p>{wrong}</p>
          </div>
        )}
        <footer>
          <span className="end">
            <button type="button" className="btn" onClick={onClose}>
              {t('act.cancel')}
            </button>
            <button type="button" className="btn fill" disabled={!project} onClick={() => void save()}>
              {t('months.columns.save')}
            </button>
          </span>
        </footer>
      </div>
    </Sheet>
  );
}
