/** The next thing for a person and how urgent it is: late, silent, or simply when. */
import type { CaseloadRow } from '#contracts';
import { daysBetween } from '#domain';
import { Status } from '../parts/Status';
import { useWords } from '../parts/useWords';

const SILENT_AFTER = 14;

export function NextCell({ row }: { row: CaseloadRow }) {
  const { t, f, code, today } = useWords();
  const silence = row.state === 'active' && row.lastContactOn ? daysBetween(row.lastContactOn, today) : 0;
  const late = row.nextOn ? daysBetween(row.nextOn, today) : 0;
  const what = row.nextKind ? code('source', row.nextKind) : '';
  if (row.nextOn && late > 0) return <Status tone="bad">{t('people.nextLate', { what, days: f.days(late) })}</Status>;
  if (silence >= SILENT_AFTER) return <Status tone="watch">{t('people.call', { days: f.days(silence) })}</Status>;
  if (row.nextOn && late === 0)
    return <Status tone="watch">{t('people.nextOn', { what, when: f.near(row.nextOn) })}</Status>;
  return <>{row.nextOn ? t('people.nextOn', { what, when: f.day(row.nextOn) }) : '–'}</>;
}
