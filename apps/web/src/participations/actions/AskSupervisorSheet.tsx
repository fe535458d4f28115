/** A link for the supervisor: four taps, no account. It is shown once, to send or to let somebody scan; it can be taken back. */
import { useState } from 'react';
import { Copy } from 'lucide-react';
import { QRCodeSVG } from 'qrcode.react';
import type { PlacementRow } from '#contracts';
import { useMakeLink } from '../../links/useMakeLink';
import { Sheet } from '../../parts/Sheet';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { ApiProblem } from '../../providers/api-problem';
import type { DialogProps } from './ActionDialog';

export function AskSupervisorSheet({ placement, onClose }: DialogProps & { placement: PlacementRow }) {
  const { t, problem } = useWords();
  const make = useMakeLink();
  const [address, setAddress] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    try {
      const { projectId, participationId, id: subjectId } = placement;
      setAddress((await make({ projectId, participationId, purpose: 'supervisor_feedback', subjectId })).address);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setWrong(problem(error.code, error.params));
    }
  };
  const copy = async (): Promise<void> => {
    if (!address) return;
    await navigator.clipboard.writeText(address);
    toast(t('ask.copied'));
  };
  return (
    <Sheet title={t('act.ask-supervisor')} onClose={onClose} width={480}>
      <div className="fields">
        <p>{t('ask.text', { name: placement.supervisor ?? t('placement.supervisor').toLowerCase() })}</p>
        {address ? (
          <>
            <label className="lbl" htmlFor="ask-address">
              {t('ask.address')}
            </label>
            <input
              id="ask-address"
              className="in"
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
            <button type="button" className="btn fill" onClick={() => void copy()}>
              <Copy className="i s" aria-hidden /> {t('ask.copy')}
            </button>
            <div className="qr">
              <QRCodeSVG value={address} size={176} title={t('ask.address')} />
            </div>
          </>
        ) : (
          <button type="button" className="btn fill" onClick={() => void ask()}>
            {t('ask.make')}
          </button>
        )}
        {wrong && (
          <p className="bad" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </Sheet>
  );
}
