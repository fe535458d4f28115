/** Reports: what is prepared and what is published, newest first. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { reports, type ReportRow } from '#contracts';
import { PageHead } from '../parts/PageHead';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords } from '../parts/useWords';
import { useMay, useProject, useSession } from '../providers/session';
import { PrepareReportDialog } from './PrepareReportDialog';
import { ReportRulesDialog } from './ReportRulesDialog';

export default function ReportsPage() {
  const { t, f, code, today } = useWords();
  const may = useMay();
  const { account } = useSession();
  const project = useProject();
  const [isOpen, open] = useState(false);
  const [areRulesOpen, openRules] = useState(false);
  const columns: Column<ReportRow>[] = [
    {
      id: 'title',
      head: t('reports.title'),
      phone: 'first',
      cell: (row) => (
        <Link className="who" to={`/reports/${row.id}`}>
          {row.title}
        </Link>
      ),
    },
    { id: 'project', head: t('menu.project'), cell: (row) => row.projectName },
    {
      id: 'template',
      head: t('reports.template'),
      cell: (row) => <span className="wraps">{code('reportTemplate', row.template)}</span>,
    },
    {
      id: 'period',
      head: t('reports.period'),
      phone: 'second',
      cell: (row) => `${f.date(row.periodFrom)} – ${f.date(row.periodTo)}`,
    },
    { id: 'asOf', head: t('reports.asOf'), sort: 'asOf', phone: 'aside', cell: (row) => f.date(row.asOf) },
    {
      id: 'status',
      head: t('followUps.status'),
      cell: (row) =>
        row.status === 'published' ? (
          <Status tone="good">
            {t('reports.publishedOn', { date: row.publishedAt ? f.day(row.publishedAt.slice(0, 10)) : '' })}
          </Status>
        ) : (
          <span className="muted">{code('reportStatus', row.status)}</span>
        ),
    },
    { id: 'by', head: t('reports.by'), cell: (row) => row.publishedByName ?? row.preparedByName ?? '–' },
  ];
  const canPrepare = may('report:prepare') && project;
  const asOf = project && project.endsOn < today ? project.endsOn : today;
  return (
    <div className="list-page">
      <PageHead title={t('menu.reports')} context={t('reports.context')}>
        {may('project:manage') && project && (
          <button type="button" className="btn" onClick={() => openRules(true)}>
            {t('reportRules.open')}
          </button>
        )}
        {canPrepare && (
          <button type="button" className="btn fill" onClick={() => open(true)}>
            <Plus className="i s" aria-hidden /> {t('goals.report')}
          </button>
        )}
      </PageHead>
      <RowList
        of={reports}
        label={t('menu.reports')}
        filter={account.kind === 'funder' ? {} : { projectId: project?.id }}
        columns={columns}
        empty={<Empty title={t('reports.empty')} text={t('reports.empty.text')} />}
      />
      {areRulesOpen && project && <ReportRulesDialog projectId={project.id} onClose={() => openRules(false)} />}
      {isOpen && project && <PrepareReportDialog projectId={project.id} asOf={asOf} onClose={() => open(false)} />}
    </div>
  );
}
