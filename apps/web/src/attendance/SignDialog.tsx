/** Asking the participant to sign a month: a square and a link for her own phone, four digits said or printed, or signing at the coach's or on paper. */
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { SignOnPaper, type PersonMonthView, type SignedWithCode } from '#contracts';
import { useMakeLink } from '../links/useMakeLink';
import { ActionForm } from '../parts/ActionForm';
import { DayField } from '../parts/fields';
import { useRefreshAll } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { nameOf } from '../parts/PersonName';

interface Code {
  id: string;
  digits: string;
  address: string;
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
/** Four digits, each as likely as any other. */
function fourDigits(): string {
  const [high, low] = random(2);
  const number = high * 256 + low;
  return number < 60_000 ? String(number % 10_000).padStart(4, '0') : fourDigits();
}
const nonce = (): string => [...random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function useCode(view: PersonMonthView, projectId: string) {
  const makeLink = useMakeLink();
  const { mutate, ...made } = useMutation({
    mutationFn: async (): Promise<Code> => {
      const digits = fourDigits();
      const { participationId, month } = view;
      const { id } = await write('/signature-codes', {
        body: { id: newId(), participationId, month, code: digits, nonce: nonce() },
      });
      const { address } = await makeLink({
        projectId,
        purpose: 'attendance_signature',
        participationId,
        subjectId: id,
      });
      return { id, digits, address };
    },
  });
  useEffect(() => {
    mutate();
  }, [mutate]);
  return made;
}

function SignHere({ id, onSigned }: { id: string; onSigned: () => void }) {
  const { t, problem } = useWords();
  const [digits, setDigits] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const sign = async (): Promise<void> => {
    try {
      const answer = await write<SignedWithCode>(`/signature-codes/${id}/sign`, { body: { code: digits } });
      if (answer.isSigned) onSigned();
      else setMessage(answer.triesLeft ? t('sign.wrong', { smart_count: answer.triesLeft }) : t('sign.void'));
    } catch (error) {
      setMessage(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  return (
    <div className="field">
      <label className="lbl" htmlFor="sign-here">
        {t('sign.here')}
      </label>
      <div className="row">
        <input
          id="sign-here"
          className="in digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={digits}
          aria-invalid={message ? true : undefined}
          onChange={(event) => setDigits(event.target.value.replace(/\D/g, ''))}
        />
        <button type="button" className="btn line" disabled={digits.length !== 4} onClick={() => void sign()}>
          {t('sign.do')}
        </button>
      </div>
      {message && (
        <p className="help bad" role="alert">
          {message}
        </p>
      )}
    </div>
  );
}

function OnPaper({ view, onSigned }: { view: PersonMonthView; onSigned: () => void }) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <details>
      <summary>{t('sign.paper')}</summary>
      <ActionForm
        input={SignOnPaper}
        path={`/participations/${view.participationId}/attendance-months/${view.month}/sign-on-paper`}
        initial={{ id, signedOn: today }}
        submit={t('sign.paper.do')}
        onDone={onSigned}
        className="inline"
      >
        <DayField name="signedOn" label={t('sign.paper.on')} />
      </ActionForm>
    </details>
  );
}

interface SignDialogProps {
  view: PersonMonthView;
  projectId: string;
  onClose: () => void;
}

export function SignDialog({ view, projectId, onClose }: SignDialogProps) {
  const { t, f, problem } = useWords();
  const refresh = useRefreshAll();
  const code = useCode(view, projectId);
  const signed = (): void => {
    onClose();
    refresh();
    toast(t('sign.done'));
  };
  const copy = async (address: string): Promise<void> => {
    await navigator.clipboard.writeText(address);
    toast(t('sign.copied'));
  };
  return (
    <Sheet title={t('sign.title', { month: f.month(view.month) })} onClose={onClose}>
      <div className="fields">
        <p>{t('sign.text', { name: nameOf(view) })}</p>
        {code.isPending && <LoadingRows />}
        {code.error && (
          <div className="banner bad" role="alert">
            <p>{code.error instanceof ApiProblem ? problem(code.error.code, code.error.params) : t('state.offline')}</p>
          </div>
        )}
        {code.data && (
          <>
            <div className="sign-code">
              <span className="qr">
                <QRCodeSVG value={code.data.address} size={168} title={t('sign.qr')} />
              </span>
              <div>
                <p className="small muted">{t('sign.code')}</p>
                <p className="big-code num">{code.data.digits}</p>
                <button type="button" className="btn line s" onClick={() => void copy(code.data.address)}>
                  {t('sign.copy')}
                </button>
              </div>
            </div>
            <SignHere id={code.data.id} onSigned={signed} />
          </>
        )}
        <OnPaper view={view} onSigned={signed} />
      </div>
    </Sheet>
  );
}
