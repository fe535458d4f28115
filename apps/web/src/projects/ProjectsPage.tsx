/** Projects: for the funder what they are and how many published reports there are to read; for the system administrator which there are, and a new one. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { projects, type ProjectRow } from '#contracts';
import { Link } from 'react-router-dom';
import { PageHead } from '../parts/PageHead';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';
import { chooseProject, useMay } from '../providers/session';
import { OpenProjectSheet } from './OpenProjectSheet';

export default function ProjectsPage() {
  const { t, f } = useWords();
  const mayOpen = useMay()('project:open');
  const [isOpening, open] = useState(false);
  const columns: Column<ProjectRow>[] = [
    {
      id: 'name',
      head: t('menu.project'),
      sort: 'name',
      phone: 'first',
      cell: (row) =>
        mayOpen ? (
          <b className="strong">{row.name}</b>
        ) : (
          <Link className="who" to={`/projects/${row.id}`} onClick={() => chooseProject(row.id)}>
            {row.name}
          </Link>
        ),
    },
    { id: 'owner', head: t('projects.owner'), phone: 'second', cell: (row) => row.ownerName },
    { id: 'region', head: t('projects.region'), cell: (row) => row.region ?? '–' },
    {
      id: 'dates',
      head: t('reports.period'),
      sort: 'endsOn',
      cell: (row) => `${f.date(row.startsOn)} – ${f.date(row.endsOn)}`,
    },
    {
      id: 'granted',
      head: t('projects.granted'),
      isEnd: true,
      cell: (row) => (row.grantedSek === null ? '–' : t('projects.sek', { amount: f.number(row.grantedSek) })),
    },
    {
      id: 'reports',
      head: t('menu.reports'),
      isEnd: true,
      phone: 'aside',
      cell: (row) =>
        mayOpen || row.publishedReports === 0 ? (
          t('projects.reports', { smart_count: row.publishedReports })
        ) : (
          <Link to="/reports" onClick={() => chooseProject(row.id)}>
            {t('projects.reports', { smart_count: row.publishedReports })}
          </Link>
        ),
    },
  ];
  return (
    <div className="list-page">
      <PageHead title={t('menu.projects')} context={t(mayOpen ? 'projects.context.house' : 'projects.context')}>
        {mayOpen && (
          <button type="button" className="btn fill" onClick={() => open(true)}>
            <Plus className="i s" aria-hidden /> {t('projects.open')}
          </button>
        )}
      </PageHead>
      <RowList
        of={projects}
        label={t('menu.projects')}
        filter={{}}
        columns={columns}
        empty={<Empty title={t('projects.empty')} text={mayOpen ? t('projects.empty.house') : undefined} />}
      />
      {isOpening && <OpenProjectSheet onClose={() => open(false)} />}
    </div>
  );
}
