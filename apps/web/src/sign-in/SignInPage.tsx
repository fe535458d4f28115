/** Signing in; on a demo it also offers one account per role and says what that role will see. */
import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useLogin, useSetLocale } from 'react-admin';
import { Link } from 'react-router-dom';
import { ApiProblem } from '../providers/api-problem';
import { Mark } from '../layout/Mark';
import { focusAtOnce } from '../parts/focus';
import { useWords } from '../parts/useWords';
import { DemoAccounts } from './DemoAccounts';
import { SignInFrame } from './SignInFrame';

export function PasswordInput({
  id,
  value,
  onChange,
  autoComplete = 'current-password',
  isFirst = false,
}: {
  id: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete?: string;
  /** The only field of a dialogue: ready to type in at once. */
  isFirst?: boolean;
}) {
  const { t } = useWords();
  const [isShown, show] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="in">
      <input
        id={id}
        ref={isFirst ? focusAtOnce : undefined}
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="btn icon"
        aria-label={t(isShown ? 'signIn.hide' : 'signIn.show')}
        onClick={() => show(!isShown)}
      >
        <Icon className="i" aria-hidden />
      </button>
    </span>
  );
}

function SignInForm() {
  const { t, problem } = useWords();
  const login = useLogin();
  const id = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    await login({ email, password }).catch((error: unknown) =>
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline')),
    );
    setBusy(false);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <div>
        <h1>{t('signIn.title')}</h1>
        <p className="lead">{t('signIn.lead')}</p>
      </div>
      {refusal && (
        <div className="banner bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      <div className="field">
        <label className="lbl" htmlFor={`${id}-email`}>
          {t('signIn.email')}
        </label>
        <input
          className="in"
          id={`${id}-email`}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>
      <div className="field">
        <label className="lbl" htmlFor={`${id}-password`}>
          {t('signIn.password')}
        </label>
        <PasswordInput id={`${id}-password`} value={password} onChange={setPassword} />
      </div>
      <button className="btn fill" type="submit" disabled={isBusy}>
        {t('signIn.do')}
      </button>
    </form>
  );
}

export function SignInPage() {
  const { t, language } = useWords();
  const setLocale = useSetLocale();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <SignInFrame aside={<DemoAccounts />} title={t('signIn.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      <SignInForm />
      <div className="foot">
        <Link to="/forgot-password">{t('signIn.forgot')}</Link>
        <button type="button" className="linkish" lang={other} onClick={() => void setLocale(other)}>
          {other === 'en' ? 'English' : 'Svenska'}
        </button>
      </div>
    </SignInFrame>
  );
}
