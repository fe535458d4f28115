/** From how many people a number is shown in the project's reports. */
import { projects, SetThreshold } from '#contracts';
import { ActionForm } from '../parts/ActionForm';
import { NumberField } from '../parts/fields';
import { useRow } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';

export function ReportRulesDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useWords();
  const { data: project } = useRow(projects, projectId);
  return (
    <Sheet title={t('reportRules.title')} onClose={onClose} width={480}>
      {!project && <LoadingRows count={2} />}
      {project && (
        <ActionForm
          input={SetThreshold}
          path={`/projects/${projectId}/set-threshold`}
          version={project.version}
          initial={{ suppressionThreshold: project.suppressionThreshold }}
          submit={t('act.save')}
          onCancel={onClose}
          onDone={() => {
            toast(t('reportRules.done'));
            onClose();
          }}
        >
          <p>{t('reportRules.text')}</p>
          <NumberField name="suppressionThreshold" label={t('reportRules.threshold')} help={t('reportRules.help')} />
        </ActionForm>
      )}
    </Sheet>
  );
}
