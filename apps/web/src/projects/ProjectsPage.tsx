/** The funder's projects: what they are, when they run, how many published reports there are to read. */
import { projects, type ProjectRow } from '#contracts';
import { Link } from 'react-router-dom';
import { PageHead } from '../parts/PageHead';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';
import { chooseProject } from '../providers/session';

export default function ProjectsPage() {
  const { t, f } = useWords();
  const columns: Column<ProjectRow>[] = [
    {
      id: 'name',
      head: t('menu.project'),
      sort: 'name',
      phone: 'first',
      cell: (row) => (
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
      cell: (row) => (
        <Link to="/reports" onClick={() => chooseProject(row.id)}>
          {t('projects.reports', { smart_count: row.publishedReports })}
        </Link>
      ),
    },
  ];
  return (
    <div className="list-page">
      <PageHead title={t('menu.projects')} context={t('projects.context')} />
      <RowList
        of={projects}
        label={t('menu.projects')}
        filter={{}}
        columns={columns}
        empty={<Empty title={t('projects.empty')} />}
      />
    </div>
  );
}
