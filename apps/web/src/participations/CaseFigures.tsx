/** The case in three figures: what she came to in thirty days, how often the coach changed, and how long nobody met her. */
import { caseSummaries } from '#contracts';
import { GAP_TOLERATED_DAYS, gapsBetween } from '#domain';
import { useRow } from '../parts/rows';
import { useWords } from '../parts/useWords';
import type { Person } from './person';

export function CaseFigures({ person }: { person: Person }) {
  const { t, f, today } = useWords();
  const { row } = person;
  const summary = useRow(caseSummaries, row.id);
  if (!row.entryOn || !summary.data) return null;
  const { days, longest } = gapsBetween(summary.data.contactDays, row.entryOn, row.exitOn ?? today);
  return (
    <dl className="own three">
      <div>
        <dt>{t('caseload.attendance')}</dt>
        <dd>{row.planned30 ? t('caseload.attended', { attended: row.attended30, planned: row.planned30 }) : '–'}</dd>
      </div>
      <div>
        <dt>{t('case.coachChanges')}</dt>
        <dd>{summary.data.coachChanges}</dd>
      </div>
      <div title={t('case.gap.help', { days: GAP_TOLERATED_DAYS })}>
        <dt>{t('case.gap')}</dt>
        <dd>
          {longest > GAP_TOLERATED_DAYS
            ? t('case.gap.days', { days: f.days(days), longest: f.days(longest) })
            : t('case.gap.none')}
        </dd>
      </div>
    </dl>
  );
}
