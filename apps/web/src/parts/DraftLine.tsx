/** Says that the form is kept on the server, and that it was found again; a found one can be thrown away. */
import { Check } from 'lucide-react';
import type { DraftKeeper } from './useDraft';
import { useWords } from './useWords';

export function DraftLine({ draft, onDiscard }: { draft: DraftKeeper; onDiscard?: () => void }) {
  const { t, f } = useWords();
  return (
    <span className="small muted draft-line">
      <span role="status">
        {draft.savedAt && (
          <>
            <Check className="i s" aria-hidden />{' '}
            {t(draft.isRestored ? 'draft.restored' : 'log.draft', { time: f.clock(draft.savedAt) })}
          </>
        )}
      </span>
      {draft.isRestored && onDiscard && (
        <button
          type="button"
          className="linkish"
          onClick={() => {
            draft.drop();
            onDiscard();
          }}
        >
          {t('draft.discard')}
        </button>
      )}
    </span>
  );
}
