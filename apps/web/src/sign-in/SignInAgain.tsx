/** The sign-in has run out: asks for the password over the form, and what was being done goes on where it was. */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Sheet } from '../parts/Sheet';
import { useWords } from '../parts/useWords';
import { onSignedOut } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { session, signIn } from '../providers/session';
import { PasswordInput } from './SignInPage';

interface Waiting {
  resolve: () => void;
  reject: (reason: unknown) => void;
}

export function SignInAgain() {
  const { t, problem } = useWords();
  const id = useId();
  const waiting = useRef<Waiting[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    onSignedOut(() => {
      const email = session.get()?.account.email;
      if (!email) return Promise.reject(new ApiProblem({ status: 401, code: 'signed_out' }));
      setOpen(true);
      return new Promise<void>((resolve, reject) => waiting.current.push({ resolve, reject }));
    });
    return () => onSignedOut(null);
  }, []);
  const settle = (how: (one: Waiting) => void): void => {
    waiting.current.splice(0).forEach(how);
    setOpen(false);
    setPassword('');
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(null);
    try {
      await signIn({ email: session.get()?.account.email ?? '', password });
      settle(({ resolve }) => resolve());
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  if (!isOpen) return null;
  return (
    <Sheet
      title={t('signIn.again')}
      width={440}
      onClose={() => settle(({ reject }) => reject(new ApiProblem({ status: 401, code: 'signed_out' })))}
    >
      <form className="action" onSubmit={(event) => void submit(event)}>
        <div className="fields">
          <p>{t('signIn.again.text')}</p>
          <input
            type="email"
            autoComplete="username"
            className="sr"
            tabIndex={-1}
            aria-hidden
            readOnly
            value={session.get()?.account.email ?? ''}
          />
          <div className="field">
            <label className="lbl" htmlFor={id}>
              {t('signIn.password')}
            </label>
            <PasswordInput isFirst id={id} value={password} onChange={setPassword} />
          </div>
          {refusal && (
            <p className="bad" role="alert">
              {refusal}
            </p>
          )}
        </div>
        <footer>
          <span className="end">
            <button type="submit" className="btn fill">
              {t('signIn.do')}
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
