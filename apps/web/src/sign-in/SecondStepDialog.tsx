/** One's own second step: whether it is on, setting it up and turning it off; each after the password, so a screen left open can do neither. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState, type FormEvent } from 'react';
import type { SecondStepView } from '#contracts';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { get, write } from '../providers/api';
import { useSession } from '../providers/session';
import { CodeInput } from './CodeInput';
import SecondStepSetUp from './SecondStepSetUp';
import { PasswordInput } from './SignInPage';
import { useRefusal } from './useRefusal';

/** Asks for the password, and for a code when there is a second step to turn off. */
function Proof({ view, onProven }: { view: SecondStepView; onProven: (password: string, code: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onProven(password, code);
  };
  return (
    <form className="second-step" onSubmit={submit}>
      <div className="field">
        <label className="lbl" htmlFor={id}>
          {t('step.password')}
        </label>
        <PasswordInput isFirst id={id} value={password} onChange={setPassword} />
      </div>
      {view.onAt && (
        <CodeInput label={t('step.code.signIn')} help={t('step.code.signIn.help')} value={code} onChange={setCode} />
      )}
      <button type="submit" className={view.onAt ? 'btn line' : 'btn fill'}>
        {t(view.onAt ? 'step.turnOff' : 'step.next')}
      </button>
    </form>
  );
}

function Own({ view, onClose }: { view: SecondStepView; onClose: () => void }) {
  const { t, f } = useWords();
  const { email } = useSession().account;
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const proof = useMemo(() => ({ email, password }), [email, password]);
  const { refusal, attempt } = useRefusal();
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['second-step'] });
    onClose();
  };
  const turnOff = (typed: string, code: string): void =>
    void attempt(async () => {
      await write('/second-step/end', { body: { email, password: typed, code }, isPatient: false });
      toast(t('step.turnedOff'));
      done();
    });
  if (password) return <SecondStepSetUp proof={proof} onDone={done} />;
  const state = view.onAt
    ? t('step.isOn', { when: f.date(view.onAt.slice(0, 10)), smart_count: view.spareCodes })
    : t('step.isOff');
  return (
    <>
      <p>{t('step.why')}</p>
      <p className="strong">{state}</p>
      {refusal && (
        <p className="bad" role="alert">
          {refusal}
        </p>
      )}
      {view.onAt && view.isRequired ? (
        <p className="muted">{t('step.required')}</p>
      ) : (
        <Proof view={view} onProven={view.onAt ? turnOff : setPassword} />
      )}
    </>
  );
}

export default function SecondStepDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const own = useQuery({ queryKey: ['second-step'], queryFn: () => get<SecondStepView>('/second-step') });
  return (
    <Sheet title={t('step.title')} width={480} onClose={onClose}>
      <div className="fields">
        {own.data ? <Own view={own.data} onClose={onClose} /> : <p className="muted">{t('state.loading')}</p>}
      </div>
    </Sheet>
  );
}
