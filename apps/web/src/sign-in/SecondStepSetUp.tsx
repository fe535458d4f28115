/** Setting up the second step, for whoever has just given her password: read the square, prove it with a code, keep the spare codes. */
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState, type FormEvent } from 'react';
import type { OfferedStep, ProvePassword } from '#contracts';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { CodeInput } from './CodeInput';
import { useRefusal } from './useRefusal';

function SpareCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useWords();
  const copy = (): void => {
    navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => toast(t('step.spare.copied')))
      .catch(() => undefined);
  };
  return (
    <div className="second-step">
      <h3>{t('step.spare.title')}</h3>
      <p>{t('step.spare')}</p>
      <ul className="spare-codes" aria-label={t('step.spare.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="btn line" onClick={copy}>
          {t('step.spare.copy')}
        </button>
        <button type="button" className="btn fill" onClick={onDone}>
          {t('step.spare.done')}
        </button>
      </div>
    </div>
  );
}

interface SecondStepSetUpProps {
  proof: ProvePassword;
  /** The second step is on, and its spare codes are kept. */
  onDone: () => void;
}

export default function SecondStepSetUp({ proof, onDone }: SecondStepSetUpProps) {
  const { t } = useWords();
  const [offered, setOffered] = useState<OfferedStep | null>(null);
  const [spares, setSpares] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');
  const { refusal, attempt } = useRefusal();
  useEffect(() => {
    // A new secret each time it is opened: the one before was never proven.
    void attempt(async () => {
      setOffered(await write<OfferedStep>('/second-step/offer', { body: proof, isPatient: false }));
    });
  }, [proof, attempt]);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    void attempt(async () => {
      const body = { ...proof, code };
      const begun = await write<{ spareCodes: string[] }>('/second-step/begin', { body, isPatient: false });
      setSpares(begun.spareCodes);
    });
  };
  if (spares) return <SpareCodes codes={spares} onDone={onDone} />;
  if (!offered)
    return (
      <p className={refusal ? 'bad' : 'muted'} role="status">
        {refusal ?? t('state.loading')}
      </p>
    );
  return (
    <form className="second-step" onSubmit={begin}>
      <p>{t('step.scan')}</p>
      <span className="qr">
        <QRCodeSVG value={offered.address} size={168} title={t('step.square')} />
      </span>
      <p className="muted">
        {t('step.secret')} <code>{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeInput label={t('step.code')} help={t('step.code.help')} value={code} onChange={setCode} refusal={refusal} />
      <button type="submit" className="btn fill">
        {t('step.begin')}
      </button>
    </form>
  );
}
