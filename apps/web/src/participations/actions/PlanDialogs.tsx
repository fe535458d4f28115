/** The plan: a step in plain words with who does it and by when, moving it on, and the goal in the person's own words. */
import { useState } from 'react';
import { AddPlanStep, MovePlanStep, SetGoalWords, type PlanStepRow } from '#contracts';
import { PLAN_STEP_STATUSES } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, DayField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import { goalWordsOf } from '../person';
import type { DialogProps } from './ActionDialog';

export function PlanStepDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={AddPlanStep}
      path="/plan-steps"
      initial={{ id, participationId: person.row.id, startsOn: today }}
      draft={`plan-step:${person.row.id}`}
      title={t('plan.add', { name: nameOf(person.row) })}
      done={t('plan.added')}
      onClose={onClose}
    >
      <TextField name="title" label={t('plan.what')} help={t('plan.what.help')} />
      <TextField name="responsible" label={t('plan.who')} isOptional />
      <DayField name="startsOn" label={t('plan.from')} isOptional />
      <DayField name="dueOn" label={t('plan.due')} isOptional />
    </ActionSheet>
  );
}

export function MoveStepDialog({ step, onClose }: DialogProps & { step: PlanStepRow }) {
  const { t, today } = useWords();
  return (
    <ActionSheet
      input={MovePlanStep}
      path={`/plan-steps/${step.id}/move`}
      version={step.version}
      initial={{ status: 'done', doneOn: today }}
      title={step.title}
      done={t('plan.moved', { title: step.title })}
      onClose={onClose}
      shape={(values) => (values.status === 'done' ? values : { status: values.status })}
    >
      <ChipField name="status" label={t('plan.status')} list="planStepStatus" codes={PLAN_STEP_STATUSES} />
      <DayField name="doneOn" label={t('plan.doneOn')} isOptional />
    </ActionSheet>
  );
}

export function GoalWordsDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const { row } = person;
  return (
    <ActionSheet
      input={SetGoalWords}
      path={`/participations/${row.id}/set-goal-words`}
      version={row.version}
      draft={`goal-words:${row.id}`}
      initial={{ goalWords: goalWordsOf(person) ?? '' }}
      title={t('act.goal-words')}
      done={t('plan.goalSaved')}
      onClose={onClose}
    >
      <TextField name="goalWords" label={t('next.goal')} help={t('plan.goal.help')} rows={4} />
    </ActionSheet>
  );
}
