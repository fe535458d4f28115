/** Under the head of one who has left: that the exit can be taken back, and until when. */
import { Undo2 } from 'lucide-react';
import { reopenUntil } from '#domain';
import { useRefreshAll } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { useMay } from '../providers/session';
import { useExitRecordedOn } from './actions/ExitDialog';
import type { Person } from './person';

export function ExitNotice({ person }: { person: Person }) {
  const { t, f, today, problem } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const recordedOn = useExitRecordedOn(person);
  const { row, followUps } = person;
  const until = recordedOn ? reopenUntil(recordedOn) : null;
  const isAnswered = followUps.some(({ result, state }) => result !== null && state !== 'cancelled');
  if (row.state !== 'exited' || !until || until < today || isAnswered || !may('exit:record')) return null;
  const reopen = async (): Promise<void> => {
    try {
      await write(`/participations/${row.id}/reopen`, { ifMatch: row.version });
      toast(t('exit.reopened'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
  };
  return (
    <div className="banner info">
      <Undo2 className="i s" aria-hidden />
      <p>{t('exit.canUndo', { until: f.date(until) })}</p>
      <button type="button" className="btn line s" onClick={() => void reopen()}>
        {t('exit.reopen')}
      </button>
    </div>
  );
}
