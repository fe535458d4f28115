/** Does something that the house may refuse, and keeps the refusal in the reader's words until the next try. */
import { useCallback, useState } from 'react';
import { useWords } from '../parts/useWords';
import { ApiProblem } from '../providers/api-problem';

interface Attempts {
  refusal: string | null;
  isBusy: boolean;
  /** @param isOwn takes a refusal that is no fault but a question of the house, by its code */
  attempt: (act: () => Promise<void>, isOwn?: (code: string) => boolean) => Promise<void>;
}

export function useRefusal(): Attempts {
  const { t, problem } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = useCallback<Attempts['attempt']>(
    async (act, isOwn = () => false) => {
      setBusy(true);
      setRefusal(null);
      try {
        await act();
      } catch (error) {
        if (!(error instanceof ApiProblem)) setRefusal(t('state.offline'));
        else if (!isOwn(error.code)) setRefusal(problem(error.code, error.params));
      } finally {
        setBusy(false);
      }
    },
    [t, problem],
  );
  return { refusal, isBusy, attempt };
}
