/** The plan: every step with who does it, when, and how far it has come. */
import { planSteps } from '#contracts';
import { Status } from '../../parts/Status';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

const TONES = { done: 'good', in_progress: 'watch', planned: 'info', cancelled: 'muted' } as const;

export function PlanTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  return (
    <TabCard
      of={planSteps}
      participationId={person.row.id}
      title={t('tab.plan')}
      empty={t('plan.empty')}
      add={{ name: 'plan-step' }}
      onAct={onAct}
      columns={[
        { id: 'title', head: t('plan.what'), phone: 'first', cell: (row) => <b className="strong">{row.title}</b> },
        { id: 'who', head: t('plan.who'), cell: (row) => row.responsible ?? '–' },
        { id: 'from', head: t('plan.from'), cell: (row) => (row.startsOn ? f.day(row.startsOn) : '–') },
        { id: 'due', head: t('plan.due'), phone: 'aside', cell: (row) => (row.dueOn ? f.day(row.dueOn) : '–') },
        {
          id: 'status',
          head: t('plan.status'),
          phone: 'second',
          cell: (row) => (
            <Status tone={TONES[row.status as keyof typeof TONES] ?? 'muted'}>
              {code('planStepStatus', row.status)}
              {row.doneOn ? ` ${f.day(row.doneOn)}` : ''}
            </Status>
          ),
        },
        {
          id: 'act',
          head: '',
          isEnd: true,
          cell: (row) =>
            can('move-step') && (row.status === 'planned' || row.status === 'in_progress') ? (
              <button
                type="button"
                className="btn plain s"
                aria-label={`${t('act.move-step')}: ${row.title}`}
                onClick={() => onAct({ name: 'move-step', step: row })}
              >
                {t('act.move-step')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
