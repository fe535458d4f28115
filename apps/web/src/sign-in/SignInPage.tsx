/** Signing in, with a second step where there is one; on a demo it also offers one account per role and says what that role will see. */
import { Eye, EyeOff } from 'lucide-react';
import { lazy, Suspense, useId, useMemo, useState, type FormEvent } from 'react';
import { useLogin, useSetLocale } from 'react-admin';
import { Link } from 'react-router-dom';
import { Mark } from '../layout/Mark';
import { focusAtOnce } from '../parts/focus';
import { languageChosen } from '../providers/LanguageFollower';
import { useWords } from '../parts/useWords';
import { CodeInput } from './CodeInput';
import { DemoAccounts } from './DemoAccounts';
import { SignInFrame } from './SignInFrame';
import { useSignInSteps } from './useSignInSteps';

type Steps = ReturnType<typeof useSignInSteps>;
// Few meet it, and it draws squares; the first page of everybody else is spared.
const SecondStepSetUp = lazy(() => import('./SecondStepSetUp'));

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

/** The house knows the password; now it wants the code. */
function CodeForm({ steps, send }: { steps: Steps; send: (code: string) => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(code);
  };
  return (
    <form className="form" onSubmit={submit}>
      <h1>{t('step.title')}</h1>
      <CodeInput
        label={t('step.code.signIn')}
        help={t('step.code.signIn.help')}
        value={code}
        onChange={setCode}
        refusal={steps.refusal}
      />
      <button className="btn fill" type="submit" disabled={steps.isBusy}>
        {t('signIn.do')}
      </button>
      <button className="btn plain" type="button" onClick={() => steps.setStep('password')}>
        {t('step.back')}
      </button>
    </form>
  );
}

function SignInForm() {
  const { t } = useWords();
  const login = useLogin();
  const id = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const steps = useSignInSteps(login);
  const proof = useMemo(() => ({ email, password }), [email, password]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void steps.submit(proof);
  };
  if (steps.step === 'code') return <CodeForm steps={steps} send={(code) => void steps.submit({ ...proof, code })} />;
  if (steps.step === 'set-up')
    return (
      <div className="form">
        <h1>{t('step.title')}</h1>
        <p className="lead">{t('step.need')}</p>
        <Suspense fallback={<p className="muted">{t('state.loading')}</p>}>
          <SecondStepSetUp proof={proof} onDone={() => steps.setStep('code')} />
        </Suspense>
      </div>
    );
  return (
    <form className="form" onSubmit={submit}>
      <div>
        <h1>{t('signIn.title')}</h1>
        <p className="lead">{t('signIn.lead')}</p>
      </div>
      {steps.refusal && (
        <div className="banner bad" role="alert">
          <p>{steps.refusal}</p>
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
      <button className="btn fill" type="submit" disabled={steps.isBusy}>
        {t('signIn.do')}
      </button>
    </form>
  );
}

export function SignInPage() {
  const { t, language } = useWords();
  const setLocale = useSetLocale();
  const other = language === 'sv' ? 'en' : 'sv';
  const choose = (): void => {
    languageChosen.set(other);
    void setLocale(other);
  };
  return (
    <SignInFrame aside={<DemoAccounts />} title={t('signIn.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      <SignInForm />
      <div className="foot">
        <Link to="/forgot-password">{t('signIn.forgot')}</Link>
        <button type="button" className="linkish" lang={other} onClick={choose}>
          {other === 'en' ? 'English' : 'Svenska'}
        </button>
      </div>
    </SignInFrame>
  );
}
