/** Why rows stand in the day's list: the rules in words with this project's numbers, who may change them, and what one has put aside. */
import { useState } from 'react';
import { projects, toDoSnoozes, TuneDay, type ProjectRow, type ToDoSnoozeRow } from '#contracts';
import { ActionForm } from '../parts/ActionForm';
import { NumberField } from '../parts/fields';
import { useRefreshAll, useRow, useRows } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { useMay } from '../providers/session';

function Rules({ project }: { project: ProjectRow }) {
  const { t } = useWords();
  return (
    <ul>
      <li>{t('rules.followUp')}</li>
      <li>{t('rules.step', { days: project.stepDaysAhead })}</li>
      <li>{t('rules.absence', { count: project.absencesInRow })}</li>
      <li>{t('rules.silence', { days: project.silenceDays })}</li>
      <li>{t('rules.answer')}</li>
    </ul>
  );
}

function Tune({ project, onDone }: { project: ProjectRow; onDone: () => void }) {
  const { t } = useWords();
  const { silenceDays, absencesInRow, stepDaysAhead } = project;
  return (
    <ActionForm
      input={TuneDay}
      path={`/projects/${project.id}/tune-day`}
      version={project.version}
      initial={{ silenceDays, absencesInRow, stepDaysAhead }}
      submit={t('act.save')}
      className="inline"
      onDone={() => {
        toast(t('rules.tuned'));
        onDone();
      }}
    >
      <div className="grid">
        <NumberField name="silenceDays" label={t('rules.silenceDays')} />
        <NumberField name="absencesInRow" label={t('rules.absencesInRow')} />
        <NumberField name="stepDaysAhead" label={t('rules.stepDaysAhead')} />
      </div>
    </ActionForm>
  );
}

function Aside({ projectId }: { projectId: string }) {
  const { t, f } = useWords();
  const refresh = useRefreshAll();
  const list = useRows(toDoSnoozes, { filter: { projectId }, perPage: 50 });
  const back = async (row: ToDoSnoozeRow): Promise<void> => {
    await write(`/to-do-snoozes/${row.id}/end`, { ifMatch: row.version });
    refresh();
  };
  const shown = (list.data ?? []).filter(({ reason }) => reason !== 'seen');
  return (
    <>
      <h3>{t('rules.aside')}</h3>
      {shown.length === 0 && <p className="muted">{t('rules.aside.none')}</p>}
      <ul className="bare-list">
        {shown.map((row) => (
          <li key={row.id}>
            {t('rules.aside.until', { day: f.weekday(row.untilOn), reason: row.reason })}{' '}
            <button type="button" className="linkish" onClick={() => void back(row)}>
              {t('rules.aside.back')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export default function RulesDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const project = useRow(projects, projectId);
  const [isTuning, tune] = useState(false);
  return (
    <Sheet title={t('rules.title')} onClose={onClose}>
      <div className="fields rules">
        {!project.data && <LoadingRows />}
        {project.data && <Rules project={project.data} />}
        {may('project:manage') && !isTuning && (
          <button type="button" className="btn line s" onClick={() => tune(true)}>
            {t('rules.tune')}
          </button>
        )}
        {project.data && isTuning && <Tune project={project.data} onDone={() => tune(false)} />}
        {may('day:read') && <Aside projectId={projectId} />}
      </div>
    </Sheet>
  );
}
