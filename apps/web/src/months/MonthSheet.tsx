/** One month before it is handed over: checks, what is different since last time, its rows (numbers masked), the file, and noting that it was handed over. */
import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { monthFiles, type MonthView } from '#contracts';
import { useRefreshAll, useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Sheet } from '../parts/Sheet';
import { Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { get, write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';

interface MonthSheetProps {
  projectId: string;
  month: string;
  onClose: () => void;
}

function Checks({ view }: { view: MonthView }) {
  const { t, code } = useWords();
  if (view.checks.length === 0) return <Status tone="good">{t('check.allGreen')}</Status>;
  return (
    <ul className="checks">
      {view.checks.map((one) => (
        <li key={one.check}>
          <Status tone={one.isBlocking ? 'bad' : 'watch'}>
            {code('monthCheck', one.check)}
            {one.n > 0 && `: ${t('check.people', { smart_count: one.n })}`}
          </Status>{' '}
          {one.participationIds.length > 0 && (
            <Link to={`/participants/${one.participationIds[0]}`}>{t('check.mendOne')}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Changes({ view }: { view: MonthView }) {
  const { t, f } = useWords();
  if (view.changes.length === 0) return null;
  const said = (cells: MonthView['changes'][number]['before']): string =>
    cells === null
      ? '–'
      : `${f.date(cells.startsOn)}–${cells.endsOn ? f.date(cells.endsOn) : ''}, ${t('months.hours', { hours: f.number(cells.hours, 2) })}`;
  return (
    <RowTable
      label={t('months.changes')}
      isDense
      rows={view.changes}
      rowKey={(row) => row.identity}
      columns={[
        { id: 'who', head: t('months.person'), phone: 'first', cell: (row) => row.identity },
        { id: 'before', head: t('months.before'), phone: 'second', cell: (row) => said(row.before) },
        { id: 'after', head: t('months.after'), cell: (row) => said(row.after) },
      ]}
    />
  );
}

export function MonthSheet({ projectId, month, onClose }: MonthSheetProps) {
  const { t, f, problem } = useWords();
  const refresh = useRefreshAll();
  const [key] = useState(newId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const at = `/projects/${projectId}/months/${month}`;
  const view = useQuery({ queryKey: ['month', projectId, month], queryFn: () => get<MonthView>(at) });
  const sent = useRows(monthFiles, { filter: { projectId, month }, sort: '-sentAt', perPage: 50 });
  const send = async (): Promise<void> => {
    try {
      await write(`${at}/send`, { body: { id: newId(), sha256: view.data?.sha256 }, key });
      refresh();
      toast(t('months.sent', { month: f.month(month) }));
      onClose();
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
      void view.refetch();
    }
  };
  const isBlocked = view.data?.checks.some((one) => one.isBlocking) ?? true;
  return (
    <Sheet title={t('months.title', { month: f.month(month) })} onClose={onClose} width={880}>
      <div className="action">
        <div className="fields">
          {view.isPending && <LoadingRows count={6} />}
          {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
          {view.data && (
            <>
              <Checks view={view.data} />
              <Changes view={view.data} />
              {view.data.rows.length === 0 && <p className="muted">{t('months.nobody')}</p>}
              <RowTable
                label={t('months.rows')}
                isDense
                rows={view.data.rows}
                rowKey={(row) => `${row.identity}${row.startsOn}`}
                columns={[
                  { id: 'who', head: t('months.person'), phone: 'first', cell: (row) => row.identity },
                  { id: 'from', head: t('months.from'), phone: 'second', cell: (row) => f.date(row.startsOn) },
                  { id: 'to', head: t('months.to'), cell: (row) => (row.endsOn ? f.date(row.endsOn) : '–') },
                  {
                    id: 'hours',
                    head: t('months.hoursHead'),
                    isEnd: true,
                    phone: 'aside',
                    cell: (row) => f.number(row.hours, 2),
                  },
                ]}
              />
              {(sent.data ?? []).map((row) => (
                <p key={row.id} className="small muted">
                  {t('months.version', { number: row.number, when: f.moment(row.sentAt), name: row.sentByName })}
                </p>
              ))}
            </>
          )}
        </div>
        {refusal && (
          <div className="banner bad" role="alert">
            <p>{refusal}</p>
          </div>
        )}
        <footer>
          <span className="end">
            <a className="btn line" href={`/api${at}/file?format=xlsx`} download>
              <FileDown className="i s" aria-hidden /> {t('reports.file.xlsx')}
            </a>
            <a className="btn line" href={`/api${at}/file?format=csv`} download>
              <FileDown className="i s" aria-hidden /> {t('reports.file.csv')}
            </a>
            <button type="button" className="btn fill" disabled={isBlocked} onClick={() => void send()}>
              {t('months.send')}
            </button>
          </span>
        </footer>
      </div>
    </Sheet>
  );
}
