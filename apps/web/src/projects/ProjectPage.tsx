/** A funder's project: the goals as last published, the reports, and two reports side by side. Everything here is read from published reports. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { projects, reports, type ReportView } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { useRow, useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { GoalSentences } from '../reports/GoalSentences';
import { CompareReports } from './CompareReports';

function useReport(id: string | undefined) {
  return useQuery({
    queryKey: ['report', id],
    enabled: Boolean(id),
    queryFn: ({ signal }) => get<ReportView>(`/reports/${id}/snapshot`, { signal }),
  });
}

export default function ProjectPage() {
  const { t, f, code } = useWords();
  const { id = '' } = useParams();
  const project = useRow(projects, id);
  const list = useRows(reports, { filter: { projectId: id, status: 'published' }, sort: '-asOf', perPage: 100 });
  const rows = list.data ?? [];
  const latest = useReport(rows[0]?.id);
  const [pair, setPair] = useState<[string, string] | null>(null);
  const [earlier, later] = pair ?? [rows[1]?.id, rows[0]?.id];
  if (project.error)
    return (
      <Card title={t('menu.project')}>
        <Failure error={project.error} retry={() => void project.refetch()} />
      </Card>
    );
  return (
    <div className="list-page">
      <PageHead
        title={project.data?.name ?? t('menu.project')}
        context={
          project.data &&
          `${project.data.ownerName} · ${f.date(project.data.startsOn)} – ${f.date(project.data.endsOn)}`
        }
      >
        {rows[0] && (
          <Link className="btn fill" to={`/reports/${rows[0].id}`}>
            {t('project.readLatest')}
          </Link>
        )}
      </PageHead>
      <div className="stack">
        <Card
          title={t('project.goals')}
          end={
            latest.data && (
              <span className="muted small">{t('goals.asOf', { date: f.date(latest.data.snapshot.asOf) })}</span>
            )
          }
        >
          <div className="b doc-lines">
            {latest.isFetching && !latest.data && <LoadingRows count={3} />}
            {latest.data && <GoalSentences goals={latest.data.snapshot.goals} />}
            {list.data && rows.length === 0 && <Empty title={t('reports.empty')} text={t('project.waiting')} />}
          </div>
        </Card>
        <Card title={t('menu.reports')} count={list.total}>
          {list.isPending && <LoadingRows count={3} />}
          {rows.length > 0 && (
            <RowTable
              label={t('menu.reports')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
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
                {
                  id: 'template',
                  head: t('reports.template'),
                  phone: 'second',
                  cell: (row) => code('reportTemplate', row.template),
                },
                { id: 'asOf', head: t('reports.asOf'), phone: 'aside', cell: (row) => f.date(row.asOf) },
                {
                  id: 'current',
                  head: t('followUps.status'),
                  cell: (row) => (
                    <Status tone={row.isCurrent ? 'good' : 'muted'}>
                      {t(row.isCurrent ? 'project.current' : 'project.superseded')}
                    </Status>
                  ),
                },
              ]}
            />
          )}
        </Card>
        {rows.length > 1 && earlier && later && (
          <CompareReports
            choices={rows.map((row) => ({ id: row.id, label: `${row.title}, ${f.date(row.asOf)}` }))}
            earlier={earlier}
            later={later}
            onPick={(a, b) => setPair([a, b])}
          />
        )}
      </div>
    </div>
  );
}
