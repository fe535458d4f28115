/** Who handles a protected person, what is proposed about her protection, and what the reader can do about either. */
import { protectedHandlers, protectionLifts, type ProtectedHandlerRow, type ProtectionLiftRow } from '#contracts';
import { addDays } from '#domain';
import { useRefreshAll, useRows } from '../../parts/rows';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';
import { useMay, useSession } from '../../providers/session';

/** So long the page says how the last proposal ended, in days. */
const TOLD_DAYS = 14;

export interface Protection {
  handlers: ProtectedHandlerRow[];
  /** Her handlers and the proposals have arrived. */
  isWhole: boolean;
  /** They are still asked for. */
  isWaiting: boolean;
  open: ProtectionLiftRow | null;
  /** The last one that came to nothing, while that is news. */
  ended: ProtectionLiftRow | null;
  isMine: boolean;
  isAlone: boolean;
  may: boolean;
}

export function useProtection(participationId: string): Protection {
  const { today } = useWords();
  const { account } = useSession();
  const may = useMay()('participant:protect');
  const own = { filter: { participationId } };
  const handlers = useRows(protectedHandlers, own);
  const lifts = useRows(protectionLifts, { ...own, perPage: 1 });
  const newest = lifts.data?.[0] ?? null;
  const isNews = newest !== null && addDays(newest.decidedOn ?? newest.lapsesOn, TOLD_DAYS) >= today;
  return {
    handlers: handlers.data ?? [],
    isWhole: Boolean(handlers.data && lifts.data),
    isWaiting: handlers.isPending || lifts.isPending,
    open: newest?.state === 'open' ? newest : null,
    ended: newest && isNews && (newest.state === 'declined' || newest.state === 'lapsed') ? newest : null,
    isMine: newest?.proposedById === account.id,
    isAlone: !handlers.data?.some((one) => one.isAble && one.accountId !== account.id),
    may,
  };
}

/** Sends something without fields and says how it went; true when it was done. */
export function useSay(): (path: string, version: number, done: string) => Promise<boolean> {
  const { problem } = useWords();
  const refresh = useRefreshAll();
  return async (path, version, done) => {
    let isDone = false;
    try {
      await write(path, { ifMatch: version });
      toast(done);
      isDone = true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
    return isDone;
  };
}
