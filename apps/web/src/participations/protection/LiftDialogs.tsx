/** The two steps: one handler proposes with a reason; another one reads once more what it means, and approves. */
import { useState } from 'react';
import { ProposeLift, type ProtectionLiftRow } from '#contracts';
import { ActionSheet } from '../../parts/ActionSheet';
import { TextField } from '../../parts/fields';
import { Sheet } from '../../parts/Sheet';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import { useSay } from './useProtection';

export function ProposeLiftDialog({ participationId, onClose }: { participationId: string; onClose: () => void }) {
  const { t } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={ProposeLift}
      path={`/participations/${participationId}/propose-lift`}
      initial={{ id }}
      title={t('lift.propose')}
      done={t('lift.proposed')}
      submit={t('lift.propose.do')}
      onClose={onClose}
    >
      <p>{t('lift.propose.text')}</p>
      <TextField name="reason" label={t('lift.reason')} rows={4} help={t('lift.reason.help')} />
    </ActionSheet>
  );
}

export function ApproveLiftSheet({ lift, onClose }: { lift: ProtectionLiftRow; onClose: () => void }) {
  const { t } = useWords();
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const approve = async (): Promise<void> => {
    setBusy(true);
    try {
      await say(`/protection-lifts/${lift.id}/approve`, lift.version, t('lift.approved'));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={t('lift.approve.title')} onClose={onClose}>
      <div className="action">
        <div className="fields">
          <p>{t('lift.approve.text')}</p>
          <div className="lift">
            <p className="muted">{t('lift.reasonOf', { name: lift.proposedByName })}</p>
            <q>{lift.reason}</q>
          </div>
        </div>
        <footer>
          <span className="end">
            <button type="button" className="btn" onClick={onClose}>
              {t('act.cancel')}
            </button>
            <button type="button" className="btn fill" disabled={isBusy} onClick={() => void approve()}>
              {t('lift.approve.do')}
            </button>
          </span>
        </footer>
      </div>
    </Sheet>
  );
}
