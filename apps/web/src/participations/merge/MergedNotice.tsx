/** Says that this person was made of two, and lets it be undone while it can be. */
import { Merge } from 'lucide-react';
import { merges, type MergeRow } from '#contracts';
import { useRefreshAll, useRows } from '../../parts/rows';
import { Awaited } from '../../parts/states';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';
import { useMay } from '../../providers/session';

export function useUndoMerge(): (id: string, version: number) => Promise<void> {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  return async (id, version) => {
    try {
      await write(`/merges/${id}/undo`, { ifMatch: version });
      toast(t('merge.undone.done'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
  };
}

export function MergedNotice({ participationId }: { participationId: string }) {
  const { t, f } = useWords();
  const may = useMay();
  const undo = useUndoMerge();
  const list = useRows(merges, { filter: { participationId }, perPage: 5, isOff: !may('participant:merge') });
  if (list.isLoading) return <Awaited />;
  return (
    <>
      {list.data?.map((row: MergeRow & { id: string }) => (
        <div className="banner info" key={row.id}>
          <Merge className="i s" aria-hidden />
          <p>
            {t('merge.notice', {
              name: row.mergedByName,
              date: f.date(row.createdAt.slice(0, 10)),
              until: f.date(row.undoUntil),
            })}
          </p>
          <button type="button" className="btn line s" onClick={() => void undo(row.id, row.version)}>
            {t('merge.part')}
          </button>
        </div>
      ))}
    </>
  );
}
