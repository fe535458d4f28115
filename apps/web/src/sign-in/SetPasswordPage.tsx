/** Sets a password through a link; the token stands after # so that no server log ever holds it. */
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { Mark } from '../layout/Mark';
import { PasswordInput } from './SignInPage';
import { SignInFrame } from './SignInFrame';

interface PasswordLink {
  purpose: string;
  email: string;
  name: string;
}

function SetPasswordForm({ link, token }: { link: PasswordLink; token: string }) {
  const { t, problem } = useWords();
  const id = useId();
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(null);
    try {
      await write('/password/set', { body: { token, password }, isPatient: false });
      setDone(true);
    } catch (error) {
      setRefusal(
        error instanceof ApiProblem ? problem(error.fields[0]?.code ?? error.code, error.params) : t('state.offline'),
      );
    }
  };
  if (isDone) {
    return (
      <div className="banner good" role="status">
        <p>{t('setPassword.done')}</p>
        <Link className="btn line" to="/login">
          {t('signIn.do')}
        </Link>
      </div>
    );
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <p>{t('setPassword.for', { name: link.name, email: link.email })}</p>
      <div className="field">
        <label className="lbl" htmlFor={id}>
          {t('setPassword.new')}
        </label>
        <PasswordInput id={id} value={password} onChange={setPassword} autoComplete="new-password" />
        <p className="help">{t('setPassword.help', { count: password.length })}</p>
      </div>
      {refusal && (
        <p className="bad" role="alert">
          {refusal}
        </p>
      )}
      <button type="submit" className="btn fill">
        {t('setPassword.do')}
      </button>
    </form>
  );
}

export function SetPasswordPage() {
  const { t, problem } = useWords();
  const { hash } = useLocation();
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const link = useQuery({
    queryKey: ['password-link', token],
    retry: false,
    queryFn: () => write<PasswordLink>('/password/link', { body: { token }, isPatient: false }),
  });
  return (
    <SignInFrame title={t('setPassword.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      <div className="form">
        <h1>{t('setPassword.title')}</h1>
        {link.isPending && <LoadingRows count={1} />}
        {link.isError && (
          <div className="banner bad" role="alert">
            <p>
              {problem('link.expired')} <Link to="/forgot-password">{t('signIn.forgot')}</Link>
            </p>
          </div>
        )}
        {link.data && <SetPasswordForm link={link.data} token={token} />}
      </div>
    </SignInFrame>
  );
}
