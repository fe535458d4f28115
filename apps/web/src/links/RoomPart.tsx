/** Checking in from one's own phone: the sign on the wall came with the address, one's own code is pressed or typed. */
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { CheckedIn, RoomPage } from '#contracts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import type { LinkPartProps } from './LinkPage';

export default function RoomPart({ link, token }: LinkPartProps) {
  const { t, code, problem } = useWords();
  const page = link.page as unknown as RoomPage;
  const sign = useLocation().hash.split('.')[1] ?? '';
  const [own, setOwn] = useState('');
  const [isIn, setIn] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const checkIn = async (chosen: string): Promise<void> => {
    setMessage(null);
    try {
      const answer = await write<CheckedIn>('/links/answer', { body: { token, answer: { sign, code: chosen } } });
      if (answer.isCheckedIn) setIn(true);
      else setMessage(t(answer.why === 'code' ? 'roomPage.unknown' : 'roomPage.old'));
    } catch (error) {
      const isSign = error instanceof ApiProblem && error.status === 400;
      setMessage(
        isSign
          ? t('roomPage.old')
          : error instanceof ApiProblem
            ? problem(error.code, error.params)
            : t('state.offline'),
      );
    }
  };
  if (isIn) return <h1 role="status">{t('roomPage.done')}</h1>;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (own.trim()) void checkIn(own);
      }}
    >
      <h1>{t('roomPage.title')}</h1>
      <p className="muted">
        {[code('activityKind', page.kind), page.startsAt && `${page.startsAt}${page.endsAt ? `–${page.endsAt}` : ''}`]
          .filter(Boolean)
          .join(' ')}
      </p>
      {page.codes.length > 0 && (
        <div role="group" aria-label={t('roomPage.choose')}>
          <p className="lbl">{t('roomPage.choose')}</p>
          <div className="chips codes">
            {page.codes.map((one) => (
              <button key={one} type="button" className="chip" onClick={() => void checkIn(one)}>
                {one}
              </button>
            ))}
          </div>
        </div>
      )}
      <label className="field">
        <span className="lbl">{t('roomPage.type')}</span>
        <input className="in" autoComplete="off" value={own} onChange={(event) => setOwn(event.target.value)} />
      </label>
      {message && (
        <p className="bad" role="alert">
          {message}
        </p>
      )}
      <button type="submit" className="btn fill" disabled={!own.trim()}>
        {t('roomPage.do')}
      </button>
    </form>
  );
}
