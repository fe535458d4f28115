/** Planned, attended and certified minutes apart, and the attendance rate with what it is of. */
import { percentOf, type MonthTotals } from '#domain';
import { useWords } from '../parts/useWords';

export function MonthSums({ totals }: { totals: MonthTotals }) {
  const { t, f } = useWords();
  const rate = percentOf(totals.attended, totals.reported);
  const sums = [
    [t('att.planned'), totals.planned],
    [t('att.attended'), totals.attended],
    [t('att.certified'), totals.certified],
  ] as const;
  return (
    <dl className="month-sums">
      {sums.map(([label, minutes]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{f.minutes(minutes)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('att.rate')}</dt>
        <dd className="num">{rate === null ? '–' : f.percent(rate)}</dd>
        {rate !== null && (
          <dd className="small muted">
            {t('att.rate.of', { attended: f.minutes(totals.attended), reported: f.minutes(totals.reported) })}
          </dd>
        )}
      </div>
    </dl>
  );
}
