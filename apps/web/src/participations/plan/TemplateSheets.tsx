/** Templates: taken over into a plan, and made from one. A change of a template touches no plan that runs. */
import { useState } from 'react';
import { planTemplates, SavePlanTemplate, UsePlanTemplate, type PlanStepRow } from '#contracts';
import { daysBetween, type TemplateStep } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChoiceField, DayField, TextField } from '../../parts/fields';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from '../actions/ActionDialog';

export function UseTemplateDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const templates = useRows(planTemplates, { filter: { projectId: person.row.projectId }, perPage: 50 });
  const options = (templates.data ?? []).map(({ id, name, steps }) => ({
    value: id,
    label: t('plan.template.option', { name, smart_count: (steps as unknown[]).length }),
  }));
  return (
    <ActionSheet
      input={UsePlanTemplate}
      path={`/participations/${person.row.id}/use-template`}
      initial={{ from: today }}
      title={t('act.use-template')}
      done={t('plan.template.used')}
      submit={t('plan.template.use')}
      onClose={onClose}
    >
      {templates.data?.length === 0 ? (
        <p>{t('plan.template.none')}</p>
      ) : (
        <ChoiceField name="templateId" label={t('plan.template')} options={options} />
      )}
      <DayField name="from" label={t('plan.template.from')} help={t('plan.template.from.help')} />
    </ActionSheet>
  );
}

/** Days counted from the plan's first day. */
function templateOf(steps: readonly PlanStepRow[]): Partial<TemplateStep>[] {
  const kept = steps.filter(({ status }) => status !== 'cancelled');
  const days = kept.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn]).filter((day) => day !== null);
  const first = days.length ? days.reduce((least, day) => (day < least ? day : least)) : null;
  const after = (day: string | null): number | undefined => (day && first ? daysBetween(first, day) : undefined);
  return kept.map(({ title, kind, startsOn, dueOn }) => ({
    title,
    kind: kind ?? undefined,
    startsAfterDays: after(startsOn),
    dueAfterDays: after(dueOn),
  }));
}

export function SaveTemplateDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const [id] = useState(newId);
  const steps = templateOf(person.steps);
  return (
    <ActionSheet
      input={SavePlanTemplate}
      path="/plan-templates"
      initial={{ id, projectId: person.row.projectId, steps }}
      title={t('act.save-template')}
      done={t('plan.template.saved')}
      onClose={onClose}
    >
      <p>{t('plan.template.save.text', { smart_count: steps.length })}</p>
      <TextField name="name" label={t('plan.template.name')} help={t('filter.name.help')} />
    </ActionSheet>
  );
}
