/** Asks for a link to set a new password; the answer is the same whether the address is known or not. */
import { useId, useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { Mark } from '../layout/Mark';
import { SignInFrame } from './SignInFrame';

export function ForgotPasswordPage() {
  const { t } = useWords();
  const id = useId();
  const [email, setEmail] = useState('');
  const [state, setState] = useState<'asking' | 'sent' | 'failed'>('asking');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await write('/password/forgot', { body: { email }, isPatient: false }).then(
      () => setState('sent'),
      () => setState('failed'),
    );
  };
  return (
    <SignInFrame title={t('forgot.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <div>
          <h1>{t('forgot.title')}</h1>
          <p className="lead">{t('forgot.lead')}</p>
        </div>
        {state === 'sent' ? (
          <div className="banner good" role="status">
            <p>{t('forgot.sent')}</p>
          </div>
        ) : (
          <>
            <div className="field">
              <label className="lbl" htmlFor={id}>
                {t('signIn.email')}
              </label>
              <input
                className="in"
                id={id}
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            </div>
            {state === 'failed' && (
              <p className="bad" role="alert">
                {t('forgot.failed')}
              </p>
            )}
            <button type="submit" className="btn fill">
              {t('forgot.do')}
            </button>
          </>
        )}
      </form>
      <div className="foot">
        <Link to="/login">{t('forgot.back')}</Link>
      </div>
    </SignInFrame>
  );
}
