/** SFI: courses, when they began and ended, and how they went. */
import { sfiEnrolments } from '#contracts';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

export function SfiTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  return (
    <TabCard
      of={sfiEnrolments}
      participationId={person.row.id}
      title={t('tab.sfi')}
      empty={t('sfi.empty')}
      add={{ name: 'sfi' }}
      onAct={onAct}
      columns={[
        {
          id: 'course',
          head: t('sfi.course'),
          phone: 'first',
          cell: (row) => <b className="strong">{code('sfiCourse', row.course)}</b>,
        },
        { id: 'path', head: t('sfi.path'), cell: (row) => code('sfiPath', row.path) },
        { id: 'school', head: t('sfi.provider'), phone: 'second', cell: (row) => row.providerName ?? '–' },
        {
          id: 'dates',
          head: t('placement.time'),
          phone: 'aside',
          cell: (row) => `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : ''}`,
        },
        { id: 'result', head: t('sfi.result'), cell: (row) => code('sfiResult', row.result) },
        {
          id: 'act',
          head: '',
          isEnd: true,
          cell: (row) =>
            can('end-sfi') && !row.endsOn ? (
              <button type="button" className="btn plain s" onClick={() => onAct({ name: 'end-sfi', enrolment: row })}>
                {t('act.end')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
