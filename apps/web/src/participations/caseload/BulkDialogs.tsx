/** One action over many: asked for once, then its progress and exact result, row by row. The page may be left while it goes on. */
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { AddPlanStepToMany, AssignCoachToMany, bulkRuns, members, type BulkRunRow } from '#contracts';
import { summarise, type BulkResult } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChoiceField, DayField, TextField } from '../../parts/fields';
import { Sheet } from '../../parts/Sheet';
import { useRefreshAll, useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { get } from '../../providers/api';
import { newId } from '../../providers/ids';
import { useProject } from '../../providers/session';
import type { Filter } from './filters';

export interface Chosen {
  count: number;
  of: { ids?: string[]; filter: Filter; q?: string };
}
export interface BulkDialogProps {
  chosen: Chosen;
  onStarted: (runId: string) => void;
  onClose: () => void;
}

export function useCoaches(): { value: string; label: string }[] {
  const { t } = useWords();
  const projectId = useProject()?.id;
  const rows = useRows(members, { filter: { projectId, role: ['coach', 'coach_substitute'] }, perPage: 100 });
  return (rows.data ?? []).map((row) => ({
    value: row.accountId,
    label: t('coach.option', { name: row.name, smart_count: row.caseload }),
  }));
}

export function AssignManyDialog({ chosen, onStarted, onClose }: BulkDialogProps) {
  const { t } = useWords();
  const [id] = useState(newId);
  const projectId = useProject()?.id;
  return (
    <ActionSheet
      input={AssignCoachToMany}
      path="/caseload/assign-coach"
      initial={{ id, projectId, of: chosen.of }}
      title={t('bulk.assign.title', { smart_count: chosen.count })}
      done={t('bulk.started')}
      submit={t('bulk.assign.do', { smart_count: chosen.count })}
      onClose={onClose}
      onDone={() => onStarted(id)}
    >
      <ChoiceField name="accountId" label={t('people.coach')} options={useCoaches()} />
    </ActionSheet>
  );
}

export function StepManyDialog({ chosen, onStarted, onClose }: BulkDialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  const projectId = useProject()?.id;
  return (
    <ActionSheet
      input={AddPlanStepToMany}
      path="/caseload/add-plan-step"
      initial={{ id, projectId, of: chosen.of, startsOn: today }}
      title={t('bulk.step.title', { smart_count: chosen.count })}
      done={t('bulk.started')}
      submit={t('bulk.step.do', { smart_count: chosen.count })}
      onClose={onClose}
      onDone={() => onStarted(id)}
    >
      <TextField name="title" label={t('plan.what')} help={t('plan.what.help')} />
      <TextField name="responsible" label={t('plan.who')} isOptional />
      <DayField name="dueOn" label={t('plan.due')} isOptional />
    </ActionSheet>
  );
}

/** Follows a run until it has ended; everything on the screen is fresh then. */
export function RunSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, problem } = useWords();
  const latest = useRef(useRefreshAll());
  const run = useQuery({
    queryKey: ['bulk-run', id],
    queryFn: ({ signal }) => get<BulkRunRow>(`/${bulkRuns.name}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'running' ? false : 500),
  });
  const row = run.data;
  const gone = row ? row.done + row.skipped : 0;
  const { reasons } = summarise((row?.results ?? []) as BulkResult[]);
  const isOver = row !== undefined && row.status !== 'running';
  useEffect(() => {
    if (isOver) latest.current();
  }, [isOver]);
  return (
    <Sheet title={t(isOver ? 'bulk.ended' : 'bulk.running')} onClose={onClose} width={480}>
      <div className="fields" role="status">
        {row && !isOver && (
          <>
            <div
              className="prog"
              role="progressbar"
              aria-label={t('bulk.running')}
              aria-valuemin={0}
              aria-valuemax={row.total}
              aria-valuenow={gone}
            >
              <i style={{ width: `${(100 * gone) / row.total}%` }} />
            </div>
            <p>{t('bulk.progress', { gone, total: row.total })}</p>
            <p className="muted">{t('bulk.leave')}</p>
          </>
        )}
        {isOver && (
          <>
            <p>
              <b>
                {row.skipped > 0
                  ? t('bulk.result', { done: row.done, skipped: row.skipped })
                  : row.receiverName
                    ? t('bulk.handedOver', { smart_count: row.done, name: row.receiverName })
                    : t('bulk.allDone', { smart_count: row.done })}
              </b>
            </p>
            {reasons.map(({ code, count, participationIds }) => (
              <div key={code}>
                {t('bulk.reason', { smart_count: count, reason: problem(code) })}{' '}
                <Link to={`/participants?tab=all&f.id=${participationIds.slice(0, 60).join(',')}`} onClick={onClose}>
                  {t('bulk.show')}
                </Link>
              </div>
            ))}
          </>
        )}
      </div>
      {isOver && (
        <footer className="foot-acts">
          {row.receiverName && row.done > 0 && (
            <Link className="btn plain" to={`/handovers/${id}`} onClick={onClose}>
              {t('handover.see')}
            </Link>
          )}
          <button type="button" className="btn fill" onClick={onClose}>
            {t('act.close')}
          </button>
        </footer>
      )}
    </Sheet>
  );
}
