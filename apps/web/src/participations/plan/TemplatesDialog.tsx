/** The project's templates: changed, or taken away with a way back for five seconds. No plan that runs is touched by either. */
import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { ChangePlanTemplate, planTemplates, type PlanTemplateRow } from '#contracts';
import { ActionSheet } from '../../parts/ActionSheet';
import { TextField } from '../../parts/fields';
import { useRefreshAll, useRows } from '../../parts/rows';
import { Sheet } from '../../parts/Sheet';
import { Failure, LoadingRows } from '../../parts/states';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { newId } from '../../providers/ids';
import type { DialogProps } from '../actions/ActionDialog';
import { TemplateStepsField } from './TemplateStepsField';

/** What was taken away comes back as a new template with the same name and steps. The dialogue closes: the way back lies outside it. */
function useRemoveTemplate(): (row: PlanTemplateRow) => Promise<void> {
  const { t } = useWords();
  const refresh = useRefreshAll();
  return async ({ id, version, projectId, name, steps }) => {
    await write(`/plan-templates/${id}/remove`, { ifMatch: version });
    refresh();
    toast(t('plan.template.removed', { name }), async () => {
      await write('/plan-templates', { body: { id: newId(), projectId, name, steps } });
      refresh();
    });
  };
}

function ChangeTemplateDialog({ row, onClose }: { row: PlanTemplateRow; onClose: () => void }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={ChangePlanTemplate}
      path={`/plan-templates/${row.id}/change`}
      version={row.version}
      initial={{ name: row.name, steps: row.steps }}
      title={t('plan.template.change')}
      done={t('plan.template.changed')}
      onClose={onClose}
    >
      <TextField name="name" label={t('plan.template.name')} help={t('filter.name.help')} />
      <TemplateStepsField name="steps" label={t('plan.template.steps')} help={t('plan.template.steps.help')} />
    </ActionSheet>
  );
}

export function TemplatesDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const templates = useRows(planTemplates, { filter: { projectId: person.row.projectId }, perPage: 50 });
  const [changed, setChanged] = useState<PlanTemplateRow | null>(null);
  const remove = useRemoveTemplate();
  if (changed) return <ChangeTemplateDialog row={changed} onClose={() => setChanged(null)} />;
  return (
    <Sheet title={t('act.templates')} onClose={onClose}>
      <div className="fields">
        <p className="muted">{t('plan.template.text')}</p>
        {templates.isPending && <LoadingRows count={2} />}
        {templates.error && <Failure error={templates.error} retry={() => void templates.refetch()} />}
        {templates.data?.length === 0 && <p>{t('plan.template.none')}</p>}
        <ul className="templates">
          {(templates.data ?? []).map((row) => (
            <li key={row.id}>
              <b className="strong">
                {t('plan.template.option', { name: row.name, smart_count: (row.steps as unknown[]).length })}
              </b>
              <button
                type="button"
                className="btn line s"
                aria-label={t('plan.template.change.one', { name: row.name })}
                onClick={() => setChanged(row)}
              >
                <Pencil className="i s" aria-hidden /> {t('plan.template.action.change')}
              </button>
              <button
                type="button"
                className="btn plain s"
                aria-label={t('plan.template.remove.one', { name: row.name })}
                onClick={() => void remove(row).then(onClose)}
              >
                <Trash2 className="i s" aria-hidden /> {t('plan.template.action.remove')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
