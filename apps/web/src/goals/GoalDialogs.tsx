/** Setting a goal, changing it, and judging a milestone. A change is a new version; what stood before is kept. */
import { useState } from 'react';
import { JudgeMilestone, SetGoal, SetMilestone, type GoalView, type MilestoneView } from '#contracts';
import { GOAL_UNITS, INDICATOR_CODES, indicatorOf, isIndicatorCode, MILESTONE_STATUSES } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { indicatorWord } from '../parts/code-words';
import { ChipField, ChoiceField, CodeField, DayField, NumberField, TextField } from '../parts/fields';
import type { Values } from '../parts/validate';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';

/** Without a unit of its own a share is set in per cent, everything else as a count. */
const shape = (values: Values): Values => {
  const code = String(values.indicator ?? '');
  const usual = isIndicatorCode(code) && indicatorOf(code).measure === 'share' ? 'percent' : 'count';
  return { ...values, unit: values.unit || usual };
};

export function GoalDialog({ projectId, goal, onClose }: { projectId: string; goal?: GoalView; onClose: () => void }) {
  const { t, language } = useWords();
  const [id] = useState(newId);
  const kept = goal && {
    indicator: goal.indicator,
    target: goal.target,
    targetMax: goal.targetMax ?? undefined,
    unit: goal.unit ?? undefined,
    dueOn: goal.dueOn ?? undefined,
    label: goal.label ?? undefined,
    decision: goal.decision ?? undefined,
    baselineText: goal.baseline?.text,
    baselineValue: goal.baseline?.value ?? undefined,
    baselineSource: goal.baseline?.source ?? undefined,
  };
  return (
    <ActionSheet
      input={SetGoal}
      path={goal ? `/goals/${goal.id}/change` : '/goals'}
      version={goal?.version}
      initial={{ id, projectId, ...kept }}
      shape={shape}
      draft={goal ? `goal:${goal.id}` : `goal:${projectId}`}
      title={goal ? t('goal.change') : t('goal.new')}
      done={t('goal.saved')}
      onClose={onClose}
    >
      <ChoiceField
        name="indicator"
        label={t('goal.indicator')}
        help={t('goal.indicator.help')}
        options={INDICATOR_CODES.map((value) => ({ value, label: indicatorWord(language, value).short }))}
      />
      <TextField name="label" label={t('goal.label')} help={t('goal.label.help')} isOptional />
      <NumberField name="target" label={t('goal.target')} />
      <NumberField name="targetMax" label={t('goal.targetMax')} help={t('goal.targetMax.help')} isOptional />
      <CodeField name="unit" label={t('goal.unit')} list="goalUnit" codes={GOAL_UNITS} isOptional />
      <DayField name="dueOn" label={t('goal.dueOn')} isOptional />
      <TextField name="decision" label={t('goal.decision')} help={t('goal.decision.help')} isOptional />
      <TextField name="baselineText" label={t('goal.baseline')} help={t('goal.baseline.help')} isOptional />
      <NumberField name="baselineValue" label={t('goal.baselineValue')} isOptional />
      <TextField name="baselineSource" label={t('goal.baselineSource')} isOptional />
    </ActionSheet>
  );
}

export function MilestoneDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={SetMilestone}
      path="/milestones"
      initial={{ id, projectId }}
      title={t('milestone.new')}
      done={t('goal.saved')}
      onClose={onClose}
    >
      <TextField name="label" label={t('milestone.label')} help={t('milestone.label.help')} />
      <DayField name="dueOn" label={t('goal.dueOn')} isOptional />
      <TextField name="decision" label={t('goal.decision')} help={t('goal.decision.help')} isOptional />
    </ActionSheet>
  );
}

export function JudgeDialog({ milestone, onClose }: { milestone: MilestoneView; onClose: () => void }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={JudgeMilestone}
      path={`/milestones/${milestone.id}/judge`}
      version={milestone.version}
      initial={{ milestoneStatus: milestone.status ?? undefined, narrative: milestone.narrative ?? '' }}
      draft={`milestone:${milestone.id}`}
      title={milestone.label}
      done={t('milestone.judged')}
      onClose={onClose}
    >
      <ChipField
        name="milestoneStatus"
        label={t('milestone.status')}
        list="milestoneStatus"
        codes={MILESTONE_STATUSES}
      />
      <TextField name="narrative" label={t('milestone.narrative')} help={t('milestone.narrative.help')} rows={4} />
    </ActionSheet>
  );
}
