/** The sign-in has run out: asks for the password (and the code) over the form, and what was being done goes on where it was. */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Sheet } from '../parts/Sheet';
import { useWords } from '../parts/useWords';
import { onSignedOut } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { session, signIn, useMaybeSession } from '../providers/session';
import { CodeInput } from './CodeInput';
import { PasswordInput } from './SignInPage';
import { useSignInSteps } from './useSignInSteps';

interface Waiting {
  resolve: () => void;
  reject: (reason: unknown) => void;
}

export function SignInAgain() {
  const { t } = useWords();
  const id = useId();
  const email = useMaybeSession()?.account.email ?? '';
  const waiting = useRef<Waiting[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const settle = (how: (one: Waiting) => void): void => {
    waiting.current.splice(0).forEach(how);
    setOpen(false);
    setPassword('');
    setCode('');
  };
  const { step, setStep, refusal, isBusy, submit } = useSignInSteps(async (input) => {
    await signIn(input);
    settle(({ resolve }) => resolve());
  });
  useEffect(() => {
    onSignedOut(() => {
      const email = session.get()?.account.email;
      if (!email) return Promise.reject(new ApiProblem({ status: 401, code: 'signed_out' }));
      setStep('password');
      setOpen(true);
      return new Promise<void>((resolve, reject) => waiting.current.push({ resolve, reject }));
    });
    return () => onSignedOut(null);
  }, [setStep]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void submit({ email, password, ...(code && { code }) });
  };
  if (!isOpen) return null;
  return (
    <Sheet
      title={t('signIn.again')}
      width={440}
      onClose={() => settle(({ reject }) => reject(new ApiProblem({ status: 401, code: 'signed_out' })))}
    >
      <form className="action" onSubmit={send}>
        <div className="fields">
          <p>{t('signIn.again.text')}</p>
          <input type="email" autoComplete="username" className="sr" tabIndex={-1} aria-hidden readOnly value={email} />
          {step === 'code' ? (
            <CodeInput
              label={t('step.code.signIn')}
              help={t('step.code.signIn.help')}
              value={code}
              onChange={setCode}
              refusal={refusal}
            />
          ) : (
            <div className="field">
              <label className="lbl" htmlFor={id}>
                {t('signIn.password')}
              </label>
              <PasswordInput isFirst id={id} value={password} onChange={setPassword} />
              {refusal && (
                <p className="help bad" role="alert">
                  {refusal}
                </p>
              )}
            </div>
          )}
        </div>
        <footer>
          <span className="end">
            <button type="submit" className="btn fill" disabled={isBusy}>
              {t('signIn.do')}
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
