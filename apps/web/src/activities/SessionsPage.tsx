/** Group activities: what is planned, what is missing attendance, and scheduling a new one. */
import { Plus } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { activities, type ActivityRow } from '#contracts';
import { addDays } from '#domain';
import { byClock } from '../parts/by-clock';
import { PageHead } from '../parts/PageHead';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { Tabs, useTab, type Tab } from '../parts/Tabs';
import { useWords } from '../parts/useWords';
import { useMay, useProject } from '../providers/session';
import { ScheduleDialog } from './ScheduleDialog';

export function AttendanceStatus({ row }: { row: ActivityRow }) {
  const { t, today } = useWords();
  if (row.onDate > today) return <span className="muted">{t('today.enrolled', { smart_count: row.enrolled })}</span>;
  if (row.notReported > 0) return <Status tone={row.onDate < today ? 'bad' : 'watch'}>{t('sessions.missing')}</Status>;
  return <Status tone="good">{t('today.came', { present: row.present, enrolled: row.enrolled })}</Status>;
}

export default function SessionsPage() {
  const { t, f, code, today } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const projectId = useProject()?.id;
  const [params, setParams] = useSearchParams();
  const isOpen = params.get('book') === 'yes';
  const open = (isWanted: boolean): void =>
    setParams(
      (now) => {
        if (isWanted) now.set('book', 'yes');
        else now.delete('book');
        return now;
      },
      { replace: true },
    );
  const tabs: Tab[] = [
    { id: 'coming', label: t('sessions.coming') },
    { id: 'past', label: t('sessions.past') },
  ];
  const [tab] = useTab(tabs);
  const range = tab === 'past' ? { onDateTo: addDays(today, -1) } : { onDateFrom: today };
  const columns: Column<ActivityRow>[] = [
    {
      id: 'kind',
      head: t('sessions.kind'),
      phone: 'first',
      cell: (row) => (
        <Link className="who" to={`/sessions/${row.id}`}>
          {code('activityKind', row.kind)}
        </Link>
      ),
    },
    {
      id: 'day',
      head: t('sessions.day'),
      sort: 'onDate',
      phone: 'aside',
      cell: (row) => (
        <>
          {row.onDate === today ? f.near(row.onDate) : f.weekday(row.onDate)}
          {row.startsAt && <span className="only-s num"> {row.startsAt.slice(0, 5)}</span>}
        </>
      ),
    },
    {
      id: 'time',
      head: t('sessions.time'),
      cell: (row) =>
        row.startsAt ? `${row.startsAt.slice(0, 5)}${row.endsAt ? `–${row.endsAt.slice(0, 5)}` : ''}` : '–',
    },
    { id: 'place', head: t('sessions.place'), cell: (row) => row.place ?? '–' },
    { id: 'leader', head: t('sessions.leader'), cell: (row) => row.ledByName ?? '–' },
    { id: 'status', head: t('today.attendance'), phone: 'second', cell: (row) => <AttendanceStatus row={row} /> },
  ];
  const schedule = may('activity:log') && (
    <button type="button" className="btn fill" onClick={() => open(true)}>
      <Plus className="i s" aria-hidden /> {t('sessions.schedule')}
    </button>
  );
  return (
    <div className="list-page">
      <PageHead title={t('menu.sessions')} context={t('sessions.context')}>
        {may('activity:log') && (
          <Link className="btn line" to="/sessions/for-several">
            {t('many.title')}
          </Link>
        )}
        {schedule}
      </PageHead>
      <Tabs label={t('menu.sessions')} tabs={tabs} />
      <RowList
        of={activities}
        label={t('menu.sessions')}
        filter={{ projectId, isGroup: true, isVoided: false, ...range }}
        defaultSort={tab === 'past' ? '-onDate' : 'onDate'}
        columns={columns}
        arrange={byClock}
        empty={<Empty title={t('sessions.empty')} text={t('sessions.empty.text')} />}
      />
      {isOpen && projectId && (
        <ScheduleDialog
          projectId={projectId}
          onClose={() => open(false)}
          onDone={(id) => id && navigate(`/sessions/${id}`)}
        />
      )}
    </div>
  );
}
