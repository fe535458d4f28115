/** One thing in the calendar, as a link to where one does something about it. */
import { Check } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { CalendarRow } from '#contracts';
import { useWords, type Words } from '../parts/useWords';

function whatOf(row: CalendarRow, { t, code }: Words): string {
  switch (row.source) {
    case 'session':
      return code('activityKind', row.kind);
    case 'follow_up':
      return t('cal.follow_up', { milestone: code('milestone', row.kind).toLowerCase() });
    case 'plan_step':
      return t('cal.plan_step', { title: row.text ?? '' });
    default:
      return t(row.source === 'placement_start' ? 'cal.placement_start' : 'cal.placement_end', {
        kind: code('activityKind', row.kind),
      });
  }
}

export function CalendarEvent({ row }: { row: CalendarRow }) {
  const words = useWords();
  const who = row.participationId ? (row.displayName ?? row.reference) : row.text;
  const to = row.participationId ? `/participants/${row.participationId}` : `/sessions/${row.targetId}`;
  return (
    <Link className={`event ${row.source}${row.isDone ? ' past' : ''}`} to={to}>
      {row.startsAt && <span className="num">{row.startsAt}</span>} <span className="what">{whatOf(row, words)}</span>
      {row.isDone && <Check className="i s" aria-label={words.t('cal.done')} />}
      {who && <span className="who-in small">{who}</span>}
    </Link>
  );
}
