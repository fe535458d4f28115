/** This person's follow-ups: when they fall due, attempts made, and the answer; and what came of it, the events every result is made of. */
import { followUps } from '#contracts';
import { FollowUpStatus } from '../../follow-ups/FollowUpsPage';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { OutcomesCard } from './OutcomesCard';
import { WithdrawnCard } from './WithdrawnCard';
import { TabCard, useCan } from './TabCard';

export function FollowUpsTab(props: TabProps) {
  return (
    <div className="stack">
      <FollowUpsCard {...props} />
      <OutcomesCard {...props} />
      <WithdrawnCard {...props} />
    </div>
  );
}

function FollowUpsCard({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  return (
    <TabCard
      of={followUps}
      participationId={person.row.id}
      title={t('tab.followUps')}
      empty={t('followUp.empty')}
      columns={[
        {
          id: 'milestone',
          head: t('followUps.milestone'),
          phone: 'first',
          cell: (row) => <b className="strong">{code('milestone', row.milestone)}</b>,
        },
        { id: 'due', head: t('followUps.due'), phone: 'aside', cell: (row) => f.day(row.dueOn) },
        { id: 'status', head: t('followUps.status'), phone: 'second', cell: (row) => <FollowUpStatus row={row} /> },
        { id: 'attempts', head: t('followUps.attempts'), cell: (row) => row.attempts || '–' },
        {
          id: 'act',
          head: '',
          isEnd: true,
          phone: 'below',
          cell: (row) =>
            can('answer-follow-up') && (row.state === 'open' || row.state === 'overdue') ? (
              <>
                <button
                  type="button"
                  className="btn plain s"
                  onClick={() => onAct({ name: 'log-attempt', id: row.id })}
                >
                  {t('followUp.attempt')}
                </button>
                <button
                  type="button"
                  className="btn plain s"
                  onClick={() => onAct({ name: 'answer-follow-up', id: row.id })}
                >
                  {t('todo.verb.answer')}
                </button>
              </>
            ) : can('correct-follow-up') && (row.state === 'answered' || row.state === 'closed') ? (
              <button
                type="button"
                className="btn plain s"
                aria-label={t('followUp.correctOf', { milestone: code('milestone', row.milestone) })}
                onClick={() => onAct({ name: 'correct-follow-up', id: row.id })}
              >
                {t('act.correct-follow-up')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
