/** Restores an event that was taken away, and says so; or says why not. */
import { useRefreshAll } from '../../parts/rows';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';

export function useRestore(): (id: string, version: number) => Promise<void> {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  return async (id, version) => {
    try {
      await write(`/outcomes/${id}/restore`, { ifMatch: version });
      toast(t('outcome.restored'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
  };
}
