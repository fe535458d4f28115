/** The next thing for a person by its own name, and how urgent it is: late, silent, or simply when. */
import type { CaseloadRow } from '#contracts';
import { daysBetween } from '#domain';
import { Status } from '../parts/Status';
import { useWords, type Words } from '../parts/useWords';

const SILENT_AFTER = 14;

/** A step by its title, a follow-up by which one it is, the rest by what they are. */
function whatOf(row: CaseloadRow, { t, code }: Words): string {
  if (row.nextKind === 'plan_step' && row.nextWhat) return row.nextWhat;
  if (row.nextKind === 'follow_up' && row.nextWhat)
    return t(row.nextWhat === 'six_months' ? 'next.followUp6' : 'next.followUp3');
  if (row.nextKind === 'placement') return t('next.placement');
  return row.nextKind ? code('source', row.nextKind) : '';
}

export function NextCell({ row }: { row: CaseloadRow }) {
  const words = useWords();
  const { t, f, today } = words;
  const silence = row.state === 'active' && row.lastContactOn ? daysBetween(row.lastContactOn, today) : 0;
  const late = row.nextOn ? daysBetween(row.nextOn, today) : 0;
  const what = whatOf(row, words);
  const name = <span className="cut">{what}</span>;
  if (row.nextOn && late > 0)
    return (
      <Status tone="bad">
        {name}, {t('todo.late', { days: f.days(late) })}
      </Status>
    );
  if (silence >= SILENT_AFTER) return <Status tone="watch">{t('people.call', { days: f.days(silence) })}</Status>;
  if (row.nextOn && late === 0)
    return (
      <Status tone="watch">
        {name}, {f.near(row.nextOn)}
      </Status>
    );
  if (!row.nextOn) return <>–</>;
  return (
    <>
      {name}, {f.day(row.nextOn)}
    </>
  );
}
