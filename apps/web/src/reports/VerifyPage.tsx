/** Is this report genuine and current? Anybody may ask: the file is hashed on the asker's own machine, only the checksum is sent. */
import { ShieldAlert, ShieldCheck, Upload } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import type { Verification } from '#contracts';
import { Mark } from '../layout/Mark';
import { useWords } from '../parts/useWords';
import { get, write } from '../providers/api';
import { SignInFrame } from '../sign-in/SignInFrame';

async function checksumOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function Answer({ found }: { found: Verification }) {
  const { t, f } = useWords();
  if (!found.isGenuine)
    return (
      <div className="banner bad" role="status">
        <ShieldAlert className="i bad" aria-hidden />
        <p>{t('verify.unknown')}</p>
      </div>
    );
  const rows: [string, string][] = [
    [t('reports.title'), found.title ?? ''],
    [t('menu.project'), `${found.project}, ${found.owner}`],
    [t('reports.asOf'), f.date(found.asOf ?? '')],
    [t('verify.published'), f.moment(found.publishedAt ?? '')],
    [t('verify.key'), found.keyId ?? ''],
  ];
  return (
    <div role="status">
      <div className={`banner ${found.isCurrent ? 'good' : 'watch'}`}>
        <ShieldCheck className={`i ${found.isCurrent ? 'good' : 'watch'}`} aria-hidden />
        <p>
          {t('verify.genuine')}{' '}
          {found.isCurrent ? t('verify.current') : t('verify.superseded', { date: f.date(found.newerAsOf ?? '') })}
        </p>
      </div>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export default function VerifyPage() {
  const { t } = useWords();
  const id = useId();
  const [sum, setSum] = useState('');
  const [found, setFound] = useState<Verification | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = async (sha256: string): Promise<void> => {
    setTrouble(null);
    setFound(null);
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
      setTrouble(t('verify.notChecksum'));
      return;
    }
    try {
      setFound(await write<Verification>('/verify', { body: { sha256 }, isPatient: false }));
    } catch {
      setTrouble(t('state.offline'));
    }
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await ask(await checksumOf(file));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask(sum.replace(/\s/g, '').toLowerCase());
  };
  const saveKey = async (): Promise<void> => {
    const { publicKey } = await get<{ publicKey: string }>('/verify/key', { isQuiet: true });
    const address = URL.createObjectURL(new Blob([publicKey], { type: 'application/x-pem-file' }));
    Object.assign(document.createElement('a'), { href: address, download: 'framsteg-public-key.pem' }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <SignInFrame title={t('verify.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      <form className="form verify" onSubmit={submit}>
        <h1>{t('verify.title')}</h1>
        <p className="muted">{t('verify.text')}</p>
        <label
          className="drop"
          htmlFor={id}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void take(event.dataTransfer.files[0]);
          }}
        >
          <Upload className="i" aria-hidden />
          <span className="strong">{t('verify.drop')}</span>
          <span className="muted small">{t('verify.stays')}</span>
          <input
            id={id}
            type="file"
            accept=".pdf,.xlsx,.csv"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        <div className="field">
          <label className="lbl" htmlFor={`${id}-sum`}>
            {t('verify.sum')}
          </label>
          <input
            id={`${id}-sum`}
            className="in"
            autoComplete="off"
            spellCheck={false}
            value={sum}
            onChange={(event) => setSum(event.target.value)}
          />
        </div>
        {trouble && (
          <p className="bad" role="alert">
            {trouble}
          </p>
        )}
        <button type="submit" className="btn fill">
          {t('verify.do')}
        </button>
        {found && <Answer found={found} />}
        <button type="button" className="linkish" onClick={() => void saveKey()}>
          {t('verify.saveKey')}
        </button>
      </form>
    </SignInFrame>
  );
}
