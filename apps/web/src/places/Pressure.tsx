/** How much an employer has been asked lately, and whether it may be asked at all: on its page, and wherever one is about to ask it. */
import { Ban, TriangleAlert } from 'lucide-react';
import { employerTouches, type OrganisationRow } from '#contracts';
import { contactPressure, type TouchPurpose } from '#domain';
import { useRows } from '../parts/rows';
import { useWords } from '../parts/useWords';

/** Asked within thirty days, by whom: told before one asks again. */
export function Pressure({ employer }: { employer: OrganisationRow }) {
  const { t, f, today } = useWords();
  const list = useRows(employerTouches, { filter: { employerId: employer.id, purpose: 'ASK_PLACE' }, perPage: 50 });
  const asks = (list.data ?? []).map((row) => ({ ...row, purpose: row.purpose as TouchPurpose }));
  const { asked, lastOn } = contactPressure(asks, today);
  const last = asks.find(({ onDate }) => onDate === lastOn);
  if (employer.doNotContact) {
    return (
      <div className="banner bad" role="status">
        <Ban className="i s bad" aria-hidden />
        <p>
          {employer.doNotContactUntil
            ? t('employer.closedUntil', { date: f.date(employer.doNotContactUntil) })
            : t('employer.closed')}{' '}
          {employer.doNotContactReason}
        </p>
      </div>
    );
  }
  if (!lastOn || !last) return null;
  return (
    <div className="banner watch" role="status">
      <TriangleAlert className="i s watch" aria-hidden />
      <p>{t('employer.pressure', { smart_count: asked, name: last.accountName, when: f.near(lastOn) })}</p>
    </div>
  );
}
