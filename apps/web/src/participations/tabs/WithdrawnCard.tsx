/** Events taken away by mistake come back as they stood: shown only where there are any. */
import { withdrawnOutcomes, type WithdrawnOutcomeRow } from '#contracts';
import { Card } from '../../parts/Card';
import { RowTable } from '../../parts/RowTable';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { useRestore } from '../actions/useRestore';
import type { TabProps } from './participant-tabs';
import { useCan } from './TabCard';

export function WithdrawnCard({ person }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  const restore = useRestore();
  const list = useRows(withdrawnOutcomes, { filter: { participationId: person.row.id }, perPage: 100 });
  if (!list.data || list.data.length === 0) return null;
  const button = (row: WithdrawnOutcomeRow) =>
    can('withdraw-outcome') && (
      <button
        type="button"
        className="btn plain s"
        aria-label={t('outcome.restoreOf', { what: code('outcomeType', row.type) })}
        onClick={() => void restore(row.id, row.version)}
      >
        {t('outcome.restore')}
      </button>
    );
  return (
    <Card title={t('outcome.withdrawnList')} count={list.total}>
      <RowTable
        label={t('outcome.withdrawnList')}
        rows={list.data}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'type',
            head: t('outcome.type'),
            phone: 'first',
            cell: (row) => code('outcomeType', row.type),
          },
          {
            id: 'dates',
            head: t('placement.time'),
            phone: 'aside',
            cell: (row) => `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : ''}`,
          },
          {
            id: 'why',
            head: t('outcome.withdrawnWhy'),
            phone: 'second',
            cell: (row) => [f.day(row.withdrawnOn), row.withdrawnReason].filter(Boolean).join(', '),
          },
          { id: 'act', head: '', isEnd: true, phone: 'below', cell: button },
        ]}
      />
    </Card>
  );
}
