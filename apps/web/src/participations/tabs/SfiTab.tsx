/** SFI: courses, when they began and ended, and how they went. */
import { sfiEnrolments } from '#contracts';
import { Card } from '../../parts/Card';
import { Meets } from '../Meets';
import { SfiLevels } from '../SfiLevels';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

export function SfiTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  return (
    <div className="stack">
      <Meets participationId={person.row.id} />
      {person.sfi.length > 0 && (
        <Card title={t('sfi.levels')}>
          <SfiLevels courses={person.sfi} />
        </Card>
      )}
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
          {
            id: 'hours',
            head: t('outcome.hours'),
            isEnd: true,
            cell: (row) => (row.hoursPerWeek === null ? '–' : f.number(row.hoursPerWeek)),
          },
          { id: 'result', head: t('sfi.result'), cell: (row) => code('sfiResult', row.result) },
          {
            id: 'act',
            head: '',
            isEnd: true,
            phone: 'below',
            cell: (row) =>
              can('end-sfi') && !row.endsOn ? (
                <>
                  <button
                    type="button"
                    className="btn plain s"
                    onClick={() => onAct({ name: 'sfi-week', enrolment: row })}
                  >
                    {t('act.sfi-week')}
                  </button>
                  <button
                    type="button"
                    className="btn plain s"
                    onClick={() => onAct({ name: 'end-sfi', enrolment: row })}
                  >
                    {t('act.end')}
                  </button>
                </>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
