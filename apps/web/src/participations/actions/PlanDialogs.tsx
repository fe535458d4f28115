/** The plan: a step in plain words with who does it and by when, moving it on, and the goal in the person's own words. */
import { useState } from 'react';
import { AddPlanStep, AgreePlan, ChangePlanStep, MovePlanStep, SetGoalWords, type PlanStepRow } from '#contracts';
import { ACTIVITY_KINDS, PLAN_STEP_STATUSES } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, CodeField, DayField, TextField } from '../../parts/fields';
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
      <StepFields />
    </ActionSheet>
  );
}

function StepFields() {
  const { t } = useWords();
  return (
    <>
      <TextField name="title" label={t('plan.what')} help={t('plan.what.help')} />
      <CodeField name="kind" label={t('plan.kind')} list="activityKind" codes={ACTIVITY_KINDS} isOptional />
      <TextField name="responsible" label={t('plan.who')} help={t('plan.who.help')} isOptional />
      <div className="grid">
        <DayField name="startsOn" label={t('plan.from')} isOptional />
        <DayField name="dueOn" label={t('plan.due')} isOptional />
      </div>
    </>
  );
}

export function ChangeStepDialog({ step, onClose }: DialogProps & { step: PlanStepRow }) {
  const { t } = useWords();
  const { title, kind, responsible, startsOn, dueOn } = step;
  return (
    <ActionSheet
      input={ChangePlanStep}
      path={`/plan-steps/${step.id}/change`}
      version={step.version}
      initial={{ title, kind, responsible, startsOn, dueOn }}
      title={t('act.change-step')}
      done={t('plan.changed')}
      onClose={onClose}
    >
      <StepFields />
    </ActionSheet>
  );
}

/** From this day the plan stands as a version of its own that can be read and compared. */
export function AgreePlanDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={AgreePlan}
      path={`/participations/${person.row.id}/agree-plan`}
      initial={{ id, agreedOn: today }}
      title={t('act.agree-plan')}
      done={t('plan.agreed')}
      submit={t('plan.agree.do')}
      onClose={onClose}
    >
      <p>{t('plan.agree.text', { name: nameOf(person.row) })}</p>
      <DayField name="agreedOn" label={t('plan.agreedOn')} />
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
