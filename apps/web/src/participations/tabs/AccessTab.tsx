/** Who has looked at or changed this person's case, when and why. */
import { accessLog } from '#contracts';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard } from './TabCard';

export function AccessTab({ person }: TabProps) {
  const { t, f, code } = useWords();
  return (
    <TabCard
      of={accessLog}
      participationId={person.row.id}
      title={t('tab.access')}
      empty={t('access.empty')}
      columns={[
        { id: 'at', head: t('access.at'), phone: 'aside', cell: (row) => f.moment(row.at) },
        {
          id: 'who',
          head: t('access.who'),
          phone: 'first',
          cell: (row) => <b className="strong">{row.accountName}</b>,
        },
        { id: 'what', head: t('access.what'), phone: 'second', cell: (row) => code('permission', row.permission) },
        { id: 'why', head: t('access.why'), cell: (row) => row.reason ?? '–' },
      ]}
    />
  );
}
