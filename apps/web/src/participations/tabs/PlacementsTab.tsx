/** Work placements: where, what kind, from when to when, hours and whether work was offered. */
import { placements } from '#contracts';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

export function PlacementsTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  return (
    <TabCard
      of={placements}
      participationId={person.row.id}
      title={t('tab.placements')}
      empty={t('placement.empty')}
      add={{ name: 'placement' }}
      onAct={onAct}
      columns={[
        {
          id: 'employer',
          head: t('placement.employer'),
          phone: 'first',
          cell: (row) => <b className="strong">{row.employerName ?? '–'}</b>,
        },
        { id: 'kind', head: t('placement.kind'), phone: 'second', cell: (row) => code('activityKind', row.kind) },
        {
          id: 'dates',
          head: t('placement.time'),
          phone: 'aside',
          cell: (row) =>
            `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : row.plannedEndOn ? f.day(row.plannedEndOn) : ''}`,
        },
        {
          id: 'hours',
          head: t('outcome.hours'),
          isEnd: true,
          cell: (row) => (row.hoursPerWeek === null ? '–' : f.number(row.hoursPerWeek)),
        },
        { id: 'supervisor', head: t('placement.supervisor'), cell: (row) => row.supervisor ?? '–' },
        { id: 'job', head: t('placement.offeredJob'), cell: (row) => code('tristate', row.offeredJob) },
        {
          id: 'act',
          head: '',
          isEnd: true,
          cell: (row) =>
            can('end-placement') && !row.endsOn ? (
              <button
                type="button"
                className="btn plain s"
                onClick={() => onAct({ name: 'end-placement', placement: row })}
              >
                {t('act.end')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
