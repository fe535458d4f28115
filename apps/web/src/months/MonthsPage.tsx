/** The monthly participant file: each month's state, what must be sent again, and what a month holds before it is handed over. */
import { useQuery } from '@tanstack/react-query';
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { MonthChainView } from '#contracts';
import { addMonths, monthOf } from '#domain';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { RowTable } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status, type Tone } from '../parts/Status';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { useMay, useProject } from '../providers/session';
import { ColumnsDialog } from './ColumnsDialog';
import { MonthSheet } from './MonthSheet';

type Month = MonthChainView['months'][number];
const TONES: Record<Month['state'], Tone> = {
  not_open: 'muted',
  open: 'info',
  late: 'bad',
  sent: 'good',
  resend: 'watch',
};

/** The month to do next: the first that must go again, else the oldest not yet handed over. */
function nextOf({ months, resend }: MonthChainView): string | null {
  if (resend.length > 0) return resend[0];
  const waiting = months.filter((one) => one.state === 'open' || one.state === 'late');
  return waiting[waiting.length - 1]?.month ?? null;
}

export default function MonthsPage() {
  const { t, f, today } = useWords();
  const project = useProject();
  const may = useMay();
  const [shown, show] = useState<string | null>(null);
  const [areColumnsOpen, openColumns] = useState(false);
  const chain = useQuery({
    queryKey: ['months', project?.id],
    enabled: Boolean(project),
    queryFn: ({ signal }) => get<MonthChainView>(`/projects/${project?.id}/months`, { signal }),
  });
  const next = chain.data ? nextOf(chain.data) : null;
  const resend = chain.data?.resend ?? [];
  return (
    <div className="list-page">
      <PageHead title={t('menu.months')} context={t('months.context')}>
        {may('month_file:send') && (
          <button type="button" className="btn line" disabled={!chain.data} onClick={() => openColumns(true)}>
            <Columns3 className="i s" aria-hidden /> {t('months.columns')}
          </button>
        )}
        {(next || chain.isPending) && (
          <button type="button" className={`btn fill${next ? '' : ' waiting'}`} onClick={() => show(next)}>
            {t('months.look', { month: f.month(next ?? monthOf(addMonths(today, -1))) })}
          </button>
        )}
      </PageHead>
      {resend.length > 0 && (
        <div className="banner watch" role="status">
          <p>{t('months.resend', { list: f.list(resend.map((one) => f.month(one))) })}</p>
        </div>
      )}
      <Card title={t('months.chain')} count={chain.data?.months.length}>
        {chain.isPending && <LoadingRows count={6} />}
        {chain.error && <Failure error={chain.error} retry={() => void chain.refetch()} />}
        {chain.data?.months.length === 0 && <Empty title={t('months.none')} />}
        {chain.data && chain.data.months.length > 0 && (
          <RowTable
            label={t('months.chain')}
            rows={chain.data.months}
            rowKey={(row) => row.month}
            columns={[
              {
                id: 'month',
                head: t('months.month'),
                phone: 'first',
                cell: (row) => (
                  <button type="button" className="linkish who" onClick={() => show(row.month)}>
                    {f.month(row.month)}
                  </button>
                ),
              },
              {
                id: 'state',
                head: t('followUps.status'),
                phone: 'second',
                cell: (row) => <Status tone={TONES[row.state]}>{t(`months.state.${row.state}`)}</Status>,
              },
              { id: 'due', head: t('months.due'), cell: (row) => f.date(row.dueOn) },
              {
                id: 'rows',
                head: t('months.people'),
                isEnd: true,
                phone: 'aside',
                cell: (row) => (
                  <>
                    <span className="hide-s">{row.rowCount}</span>
                    <span className="only-s">{t('check.people', { smart_count: row.rowCount })}</span>
                  </>
                ),
              },
              {
                id: 'changes',
                head: t('months.changes'),
                isEnd: true,
                cell: (row) => (row.changes ? row.changes : '–'),
              },
              { id: 'versions', head: t('months.versions'), isEnd: true, cell: (row) => row.versions || '–' },
            ]}
          />
        )}
      </Card>
      {areColumnsOpen && project && chain.data && (
        <ColumnsDialog projectId={project.id} columns={chain.data.columns} onClose={() => openColumns(false)} />
      )}
      {shown && project && <MonthSheet projectId={project.id} month={shown} onClose={() => show(null)} />}
    </div>
  );
}
