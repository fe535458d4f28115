/** The plan: its goal, every step with who does it and how far it has come, plan against what happened, versions agreed on, and paper to sign. */
import { useState } from 'react';
import { Handshake, LayoutList, ListPlus, Pencil, Printer, Save } from 'lucide-react';
import { planSteps } from '#contracts';
import { Card } from '../../parts/Card';
import { Status } from '../../parts/Status';
import { useWords } from '../../parts/useWords';
import { useMay } from '../../providers/session';
import { goalWordsOf } from '../person';
import { PlanLane } from '../plan/PlanLane';
import { PlanVersions } from '../plan/PlanVersions';
import { PrintPlanSheet } from '../plan/PrintPlanSheet';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

const TONES = { done: 'good', in_progress: 'watch', planned: 'info', cancelled: 'muted' } as const;

function Tools({ person, onAct }: TabProps) {
  const { t } = useWords();
  const can = useCan();
  const may = useMay();
  const [isPrinting, setPrinting] = useState(false);
  const isRunning = person.row.state !== 'exited';
  return (
    <div className="tools chips plan-tools">
      {can('agree-plan') && isRunning && (
        <button type="button" className="btn line s" onClick={() => onAct({ name: 'agree-plan' })}>
          <Handshake className="i s" aria-hidden /> {t('act.agree-plan')}
        </button>
      )}
      {may('plan:print') && (
        <button type="button" className="btn line s" onClick={() => setPrinting(true)}>
          <Printer className="i s" aria-hidden /> {t('plan.print')}
        </button>
      )}
      {can('use-template') && isRunning && (
        <button type="button" className="btn plain s" onClick={() => onAct({ name: 'use-template' })}>
          <ListPlus className="i s" aria-hidden /> {t('act.use-template')}
        </button>
      )}
      {can('save-template') && person.steps.length > 0 && (
        <button type="button" className="btn plain s" onClick={() => onAct({ name: 'save-template' })}>
          <Save className="i s" aria-hidden /> {t('act.save-template')}
        </button>
      )}
      {can('templates') && (
        <button type="button" className="btn plain s" onClick={() => onAct({ name: 'templates' })}>
          <LayoutList className="i s" aria-hidden /> {t('act.templates')}
        </button>
      )}
      {isPrinting && (
        <PrintPlanSheet participationId={person.row.id} own={person.row.languages} onClose={() => setPrinting(false)} />
      )}
    </div>
  );
}

export function PlanTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  const goal = goalWordsOf(person);
  return (
    <div className="stack">
      <Tools person={person} onAct={onAct} />
      {goal && (
        <p className="goal-words">
          <span className="muted small">{t('next.goal')}</span> <q>{goal}</q>
        </p>
      )}
      <TabCard
        of={planSteps}
        participationId={person.row.id}
        title={t('tab.plan')}
        empty={t('plan.empty')}
        add={{ name: 'plan-step' }}
        onAct={onAct}
        columns={[
          { id: 'title', head: t('plan.what'), phone: 'first', cell: (row) => <b className="strong">{row.title}</b> },
          { id: 'kind', head: t('plan.kind'), cell: (row) => (row.kind ? code('activityKind', row.kind) : '–') },
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
            phone: 'below',
            cell: (row) =>
              can('move-step') && (row.status === 'planned' || row.status === 'in_progress') ? (
                <>
                  <button
                    type="button"
                    className="btn icon s"
                    aria-label={`${t('act.change-step')}: ${row.title}`}
                    onClick={() => onAct({ name: 'change-step', step: row })}
                  >
                    <Pencil className="i s" aria-hidden />
                  </button>
                  <button
                    type="button"
                    className="btn plain s"
                    aria-label={`${t('act.move-step')}: ${row.title}`}
                    onClick={() => onAct({ name: 'move-step', step: row })}
                  >
                    {t('act.move-step')}
                  </button>
                </>
              ) : null,
          },
        ]}
      />
      {person.steps.length > 0 && (
        <Card title={t('plan.lane')}>
          <PlanLane person={person} />
        </Card>
      )}
      <PlanVersions participationId={person.row.id} />
    </div>
  );
}
