/** A supervisor's word on a placement: three questions with three answers, one about being called. Four taps and it is sent. */
import { useState } from 'react';
import type { FeedbackPage } from '#contracts';
import { FEEDBACK_MARKS } from '#domain';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import type { LinkPartProps } from './LinkPage';

const QUESTIONS = ['attends', 'learns', 'understands'] as const;
type Marks = Partial<Record<(typeof QUESTIONS)[number], number>>;

export default function FeedbackPart({ link, token }: LinkPartProps) {
  const { t, problem, f } = useWords();
  const page = link.page as unknown as FeedbackPage;
  const [marks, setMarks] = useState<Marks>({});
  const [state, setState] = useState<'open' | 'sending' | 'done'>('open');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isWhole = QUESTIONS.every((question) => marks[question] !== undefined);
  const send = async (wantsContact: boolean): Promise<void> => {
    setState('sending');
    setRefusal(null);
    try {
      await write('/links/answer', { body: { token, answer: { ...marks, wantsContact } } });
      setState('done');
    } catch (error) {
      setState('open');
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  if (state === 'done') return <h1 role="status">{t('feedback.thanks')}</h1>;
  return (
    <div className="form">
      <h1>{page.firstName ? t('feedback.title', { name: page.firstName }) : t('feedback.titleNoName')}</h1>
      <p className="muted">
        {[page.workplace, t('feedback.since', { day: f.day(page.startsOn) })].filter(Boolean).join(' · ')}
      </p>
      {QUESTIONS.map((question) => (
        <fieldset key={question} className="field">
          <legend className="lbl">{t(`feedback.${question}`)}</legend>
          <div className="chips">
            {FEEDBACK_MARKS.map((mark) => (
              <button
                key={mark}
                type="button"
                className={`chip${marks[question] === mark ? ' on' : ''}`}
                aria-pressed={marks[question] === mark}
                onClick={() => setMarks({ ...marks, [question]: mark })}
              >
                {t(`feedback.mark.${mark}`)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <p>{t('feedback.call')}</p>
      {refusal && (
        <p className="bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="chips">
        <button
          type="button"
          className="btn fill"
          disabled={!isWhole || state === 'sending'}
          onClick={() => void send(false)}
        >
          {t('feedback.send')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={!isWhole || state === 'sending'}
          onClick={() => void send(true)}
        >
          {t('feedback.sendAndCall')}
        </button>
      </div>
    </div>
  );
}
