/** Work, education and other events, with what is not known of each yet: it is mended here. */
import { outcomes, type OutcomeRow } from '#contracts';
import { unansweredOf } from '#domain';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

export function OutcomesCard({ person, onAct }: TabProps) {
  const { t, f, code, today } = useWords();
  const can = useCan();
  const known = (row: OutcomeRow): string => {
    const missing = unansweredOf(row as Parameters<typeof unansweredOf>[0], today).map((one) =>
      t(`outcome.missing.${one}`),
    );
    return missing.length === 0 ? '' : t('outcome.missing', { what: missing.join(', ') });
  };
  return (
    <TabCard
      of={outcomes}
      participationId={person.row.id}
      title={t('outcome.list')}
      empty={t('outcome.none')}
      add={{ name: 'outcome' }}
      onAct={onAct}
      columns={[
        {
          id: 'type',
          head: t('outcome.type'),
          phone: 'first',
          cell: (row) => <b className="strong">{code('outcomeType', row.type)}</b>,
        },
        {
          id: 'dates',
          head: t('placement.time'),
          phone: 'aside',
          cell: (row) => `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : ''}`,
        },
        {
          id: 'confirmed',
          head: t('outcome.confirmed'),
          cell: (row) => (row.confirmedThrough ? f.day(row.confirmedThrough) : '–'),
        },
        { id: 'missing', head: t('outcome.missing.head'), phone: 'second', cell: (row) => known(row) || '–' },
        {
          id: 'act',
          head: '',
          isEnd: true,
          phone: 'below',
          cell: (row) =>
            can('change-outcome') ? (
              <>
                <button
                  type="button"
                  className="btn plain s"
                  aria-label={t('outcome.change', { what: code('outcomeType', row.type) })}
                  onClick={() => onAct({ name: 'change-outcome', outcome: row })}
                >
                  {t('act.change-outcome')}
                </button>
                <button
                  type="button"
                  className="btn plain s"
                  aria-label={t('outcome.withdraw', { what: code('outcomeType', row.type) })}
                  onClick={() => onAct({ name: 'withdraw-outcome', outcome: row })}
                >
                  {t('act.withdraw-outcome')}
                </button>
              </>
            ) : null,
        },
      ]}
    />
  );
}
