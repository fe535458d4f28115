/** The roster of a group session: press those who are missing, the sum and Spara always in view. */
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { activities, attendances, type ActivityRow, type AttendanceRow } from '#contracts';
import { Card } from '../parts/Card';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { PageHead } from '../parts/PageHead';
import { useRefreshAll, useRow, useRows } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useMay } from '../providers/session';
import { RosterRow } from './RosterRow';
import {
  inputOf,
  lengthOf,
  marksOf,
  sumOf,
  toggled,
  withLate,
  withMinutes,
  type Mark,
  type Marks,
} from './roster-state';
import { SaveBar } from './SaveBar';
import { SessionMenu } from './SessionMenu';

function Roster({ activity, rows }: { activity: ActivityRow; rows: readonly AttendanceRow[] }) {
  const { t, problem, code } = useWords();
  const navigate = useNavigate();
  const refresh = useRefreshAll();
  const canSave = useMay()('activity:log');
  const length = lengthOf(activity, rows);
  const [marks, setMarks] = useState<Marks>(() => marksOf(rows, length));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [key, setKey] = useState(newId);
  const set = (id: string, mark: Mark): void => setMarks((now) => ({ ...now, [id]: mark }));
  const save = async (): Promise<void> => {
    setSaving(true);
    setRefusal(null);
    try {
      await write(`/activities/${activity.id}/mark-attendance`, {
        body: inputOf(marks),
        key,
        ifMatch: activity.version,
      });
      refresh();
      toast(
        t('roster.saved', {
          kind: code('activityKind', activity.kind),
          present: sumOf(marks).present,
          all: rows.length,
        }),
      );
      navigate('/sessions');
    } catch (error) {
      setRefusal(
        error instanceof ApiProblem ? problem(error.fields[0]?.code ?? error.code, error.params) : t('state.offline'),
      );
      setKey(newId());
    } finally {
      setSaving(false);
    }
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave && !isSaving) void save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <>
      <Card title={t('roster.press')} end={<span className="muted small">{length} min</span>} className="roster">
        {rows.length === 0 && <Empty title={t('roster.empty')} />}
        <ul>
          {rows.map((row) => (
            <RosterRow
              key={row.id}
              row={row}
              mark={marks[row.participationId] ?? { attendance: 'PRESENT', minutes: length }}
              isReadOnly={!canSave}
              onToggle={() => set(row.participationId, toggled(marks[row.participationId], length))}
              onAbsence={(attendance) => set(row.participationId, { attendance, minutes: 0 })}
              onMinutes={(minutes) => set(row.participationId, withMinutes(minutes, length))}
              onLate={(late) => set(row.participationId, withLate(marks[row.participationId], late, length))}
            />
          ))}
        </ul>
      </Card>
      {refusal && (
        <div className="banner bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      {canSave && rows.length > 0 && (
        <SaveBar marks={marks} isSaving={isSaving} save={() => void save()} leave={() => navigate('/sessions')} />
      )}
    </>
  );
}

export default function RosterPage() {
  const { t, f, code } = useWords();
  const { id = '' } = useParams();
  const activity = useRow(activities, id);
  const list = useRows(attendances, { filter: { activityId: id }, sort: 'reference', perPage: 100 });
  const { data } = activity;
  const error = activity.error ?? list.error;
  const time = data?.startsAt
    ? `, ${data.startsAt.slice(0, 5)}${data.endsAt ? `–${data.endsAt.slice(0, 5)}` : ''}`
    : '';
  // Who was taken off the roster is no longer on it.
  const rows = (list.data ?? [])
    .filter((row) => row.attendance !== 'CANCELLED_BY_PROJECT')
    .sort((a, b) => (a.displayName ?? a.reference).localeCompare(b.displayName ?? b.reference, 'sv'));
  return (
    <div className="roster-page">
      <PageHead
        title={data ? code('activityKind', data.kind) : t('menu.sessions')}
        context={data && `${f.longDay(data.onDate)}${time}${data.place ? ` · ${data.place}` : ''}`}
      >
        {data && <SessionMenu activity={data} expected={rows.map((row) => row.participationId)} />}
      </PageHead>
      {error ? (
        <Card title={t('state.notShown.title')}>
          <Failure error={error} retry={() => void list.refetch()} />
        </Card>
      ) : data && list.data ? (
        <Roster key={data.id} activity={data} rows={rows} />
      ) : (
        <Card title={t('roster.press')}>
          <LoadingRows count={6} />
        </Card>
      )}
    </div>
  );
}
