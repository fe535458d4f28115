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
  // The same two at the same hours are one line, with its weekdays.
  const together = new Map<string, { pair: [string, string]; days: string[]; from: string; to: string }>();
  for (const { a, b, weekday, from, to } of met) {
    const pair = [named(a), named(b)].sort() as [string, string];
    const key = [...pair, from, to].join('|');
    const known = together.get(key) ?? { pair, days: [], from, to };
    together.set(key, { ...known, days: [...known.days, t(`week.${weekday as 1}`)] });
  }
  return (
    <div className="banner watch" role="status">
      <TriangleAlert className="i s watch" aria-hidden />
      <div>
        <p>{t('meets.title')}</p>
        <ul>
          {[...together].slice(0, 6).map(([key, { pair, days, from, to }]) => (
            <li key={key}>{t('meets.row', { a: pair[0], b: pair[1], day: days.join(', '), from, to })}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
