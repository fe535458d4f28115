/** Today's activities in order, with a line that shows now; group sessions lead to their roster. */
import { Check } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { activities, type ActivityRow } from '#contracts';
import { Card } from '../parts/Card';
import { useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useProject } from '../providers/session';

const clockNow = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }).format(
    new Date(),
  );

function useClock(): string {
  const [now, setNow] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Slot({ row, isPast }: { row: ActivityRow; isPast: boolean }) {
  const { t, code } = useWords();
  const isDone = row.notReported === 0 && row.present > 0;
  const about = [
    row.withName ??
      (isDone
        ? t('today.came', { present: row.present, enrolled: row.enrolled })
        : t('today.enrolled', { smart_count: row.enrolled })),
    row.place,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className={`slot${isPast ? ' past' : ''}`}>
      <span className="t">{row.startsAt?.slice(0, 5) ?? '–'}</span>
      <div>
        <div className="what">
          {row.isGroup ? (
            <Link to={`/sessions/${row.id}`}>{code('activityKind', row.kind)}</Link>
          ) : (
            code('activityKind', row.kind)
          )}
        </div>
        <div className="sub">{about}</div>
      </div>
      {isDone ? (
        <span className="st good small">
          <Check className="i s" aria-hidden /> {t('today.done')}
        </span>
      ) : (
        row.isGroup && (
          <Link className="btn plain s" to={`/sessions/${row.id}`}>
            {t('today.attendance')}
          </Link>
        )
      )}
    </div>
  );
}

export function TodayCard() {
  const { t, today } = useWords();
  const now = useClock();
  const projectId = useProject()?.id;
  const list = useRows(activities, {
    filter: { projectId, onDateFrom: today, onDateTo: today, isMine: true, isVoided: false },
    perPage: 50,
  });
  const rows = [...(list.data ?? [])].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  const line = rows.findIndex((row) => (row.startsAt ?? '').slice(0, 5) > now);
  const nowLine = (
    <div className="nowline" role="img" aria-label={t('today.now', { time: now })}>
      {now}
    </div>
  );
  return (
    <Card title={t('today.title')} count={list.total} className="today">
      {list.isPending && <LoadingRows />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <p className="b muted">{t('today.none')}</p>}
      {rows.map((row, at) => (
        <Fragment key={row.id}>
          {at === line && nowLine}
          <Slot row={row} isPast={line === -1 || at < line} />
        </Fragment>
      ))}
      {rows.length > 0 && line === -1 && nowLine}
    </Card>
  );
}
