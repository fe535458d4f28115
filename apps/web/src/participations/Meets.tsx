/** Where a placement, a course and a session take the same hours: told before somebody has to choose on the morning itself. */
import { TriangleAlert } from 'lucide-react';
import { busyTimes } from '#contracts';
import { conflictsOf, type Busy } from '#domain';
import { useRows } from '../parts/rows';
import { useWords } from '../parts/useWords';

export function Meets({ participationId }: { participationId: string }) {
  const { t, f, code } = useWords();
  const list = useRows(busyTimes, { filter: { participationId }, perPage: 100 });
  const met = conflictsOf(
    (list.data ?? []).map((row): Busy => ({ ...row, id: row.ofId, from: row.fromTime, to: row.toTime })),
  );
  if (met.length === 0) return null;
  const named = (one: Busy): string =>
    one.source === 'session'
      ? `${code('activityKind', one.title)} ${f.day(one.startsOn)}`
      : one.title || code('source', one.source);
  return (
    <div className="banner watch" role="status">
      <TriangleAlert className="i s watch" aria-hidden />
      <div>
        <p>{t('meets.title')}</p>
        <ul>
          {met.slice(0, 6).map(({ a, b, weekday, from, to }) => (
            <li key={`${a.id}${b.id}${weekday}${from}`}>
              {t('meets.row', { a: named(a), b: named(b), day: t(`week.${weekday as 1}`), from, to })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
