/** What the verbs of the to-do rows do, in place: answer, tick off (with Ångra), register, open, take over. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { PlanStepRow, ToDoRow } from '#contracts';
import { addDays, SNOOZE_DAYS } from '#domain';
import { openLog } from '../layout/open';
import { useRefreshAll } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { get, write, type Saved } from '../providers/api';
import { newId } from '../providers/ids';
import { useSession } from '../providers/session';
import { nameOf } from '../parts/PersonName';
import { LaterDialog } from './LaterDialog';
import { reasonOf, verbOf } from './to-do-words';

const AnswerFollowUpDialog = lazy(() => import('../follow-ups/AnswerFollowUpDialog'));

export interface ToDoActs {
  act: (row: ToDoRow) => void;
  /** K: only what can be ticked off and taken back. */
  finish: (row: ToDoRow) => Promise<void>;
  /** Puts the row aside until a day. */
  later: (row: ToDoRow) => void;
  dialog: ReactNode;
}

export function useToDoActs(): ToDoActs {
  const { t, today } = useWords();
  const navigate = useNavigate();
  const refresh = useRefreshAll();
  const { account } = useSession();
  const [answering, setAnswering] = useState<string | null>(null);
  const [aside, setAside] = useState<ToDoRow | null>(null);

  const finish = async (row: ToDoRow): Promise<void> => {
    if (row.kind !== 'plan_step' || !row.targetId) return;
    const step = await get<PlanStepRow>(`/plan-steps/${row.targetId}`);
    const path = `/plan-steps/${step.id}/move`;
    const saved = await write<Saved>(path, { body: { status: 'done', doneOn: today }, ifMatch: step.version });
    refresh();
    toast(t('todo.doneToast', { name: nameOf(row), title: step.title }), async () => {
      await write(path, { body: { status: step.status }, ifMatch: saved.version });
      refresh();
    });
  };

  const take = async (row: ToDoRow): Promise<void> => {
    await write(`/participations/${row.participationId}/assign-coach`, {
      body: { id: newId(), accountId: account.id, kind: 'coach' },
    });
    refresh();
    toast(t('todo.taken', { name: nameOf(row) }));
  };

  /** Read is read: the row goes for good, the answer stays with the person. */
  const read = async (row: ToDoRow): Promise<void> => {
    const body = {
      id: newId(),
      participationId: row.participationId,
      untilOn: addDays(today, SNOOZE_DAYS),
      reason: 'seen',
    };
    await write(`/to-do/${row.id}/snooze`, { body });
    refresh();
    navigate(`/participants/${row.participationId}`);
  };

  const see = async (row: ToDoRow): Promise<void> => {
    await write(`/duplicate-hints/${row.targetId ?? ''}/handled`, { ifMatch: reasonOf(row).version ?? 1 });
    refresh();
    navigate(`/participants/${row.participationId}`);
  };

  const act = (row: ToDoRow): void => {
    const verb = verbOf(row);
    if (verb === 'answer' && row.targetId) setAnswering(row.targetId);
    else if (verb === 'done') void finish(row);
    else if (verb === 'log') openLog.set({ person: row });
    else if (verb === 'take') void take(row);
    else if (verb === 'read') void read(row);
    else if (verb === 'see') void see(row);
    else navigate(`/participants/${row.participationId}`);
  };

  return {
    act,
    finish,
    later: setAside,
    dialog: (
      <>
        {answering && (
          <Suspense fallback={null}>
            <AnswerFollowUpDialog id={answering} onClose={() => setAnswering(null)} />
          </Suspense>
        )}
        {aside && <LaterDialog row={aside} onClose={() => setAside(null)} />}
      </>
    ),
  };
}
