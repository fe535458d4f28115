/** A participant looks at her month and signs it with four digits, on her own phone. */
import { useState } from 'react';
import type { SignaturePage, SignedWithCode } from '#contracts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import type { LinkPartProps } from './LinkPage';

export default function SignaturePart({ link, token }: LinkPartProps) {
  const { t, f, code, problem } = useWords();
  const page = link.page as unknown as SignaturePage;
  const [digits, setDigits] = useState('');
  const [isSigned, setSigned] = useState(page.isSigned);
  const [message, setMessage] = useState<string | null>(page.isOver ? t('sign.void') : null);
  const sign = async (): Promise<void> => {
    setMessage(null);
    try {
      const answer = await write<SignedWithCode>('/links/answer', { body: { token, answer: { code: digits } } });
      if (answer.isSigned) setSigned(true);
      else setMessage(answer.triesLeft ? t('sign.wrong', { smart_count: answer.triesLeft }) : t('sign.void'));
    } catch (error) {
      setMessage(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  if (isSigned) return <h1 role="status">{t('signPage.done')}</h1>;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <h1>{t('signPage.title', { month: f.month(page.month) })}</h1>
      <p>{page.firstName ? t('signPage.hello', { name: page.firstName }) : t('signPage.helloNoName')}</p>
      <p className="strong">
        {t('signPage.sum', { attended: f.minutes(page.attendedMinutes), planned: f.minutes(page.plannedMinutes) })}
      </p>
      <ul className="bare-list month-rows">
        {page.rows.map((row) => (
          <li key={`${row.onDate} ${row.startsAt ?? ''} ${row.kind}`}>
            <span>{f.weekday(row.onDate)}</span>
            <span>
              {code('activityKind', row.kind)}
              <span className="small muted"> {code('attendance', row.attendance)}</span>
            </span>
            <span className="num">{row.attendedMinutes ?? 0} min</span>
          </li>
        ))}
      </ul>
      <label className="field">
        <span className="lbl">{t('signPage.code')}</span>
        <input
          className="in digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={4}
          value={digits}
          aria-invalid={message ? true : undefined}
          onChange={(event) => setDigits(event.target.value.replace(/\D/g, ''))}
        />
      </label>
      {message && (
        <p className="bad" role="alert">
          {message}
        </p>
      )}
      <button type="submit" className="btn fill" disabled={digits.length !== 4 || page.isOver}>
        {t('sign.do')}
      </button>
      <p className="small muted">{t('signPage.wrongTimes')}</p>
    </form>
  );
}
