/** Each try noted with one press, the next channel proposed; and what has been tried so far. Three on two channels are needed before "gick inte att nå". */
import { useState } from 'react';
import { followUpAttempts, type FollowUpRow } from '#contracts';
import {
  ATTEMPTS_BEFORE_UNREACHABLE,
  CHANNELS_BEFORE_UNREACHABLE,
  proposedChannel,
  type ContactChannel,
} from '#domain';
import { useRefreshAll, useRows } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';

const ONE_TAP: readonly ContactChannel[] = ['PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING'];

export function Attempts({ row }: { row: FollowUpRow }) {
  const { t, f, code, problem, today } = useWords();
  const refresh = useRefreshAll();
  const tried = useRows(followUpAttempts, { filter: { followUpId: row.id }, perPage: 50 });
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempts = (tried.data ?? []) as { id: string; onDate: string; channel: ContactChannel }[];
  const next = proposedChannel(attempts);
  const channels = new Set(attempts.map(({ channel }) => channel)).size;
  const isEnough = attempts.length >= ATTEMPTS_BEFORE_UNREACHABLE && channels >= CHANNELS_BEFORE_UNREACHABLE;
  const note = async (channel: ContactChannel): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      await write(`/follow-ups/${row.id}/log-attempt`, { body: { id: newId(), onDate: today, channel } });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setWrong(problem(error.code, error.params));
    }
    setBusy(false);
    refresh();
  };
  return (
    <div className="field" role="group" aria-label={t('followUp.attempts')}>
      <span className="lbl">{t('followUp.noAnswer')}</span>
      <div className="chips">
        {ONE_TAP.map((channel) => (
          <button
            key={channel}
            type="button"
            className={`chip${channel === next && !isEnough ? ' on' : ''}`}
            disabled={isBusy}
            onClick={() => void note(channel)}
          >
            {t(`followUp.tried.${channel as 'PHONE'}`)}
          </button>
        ))}
      </div>
      <p className="help" aria-live="polite">
        {attempts.length === 0
          ? t('followUp.tried.none')
          : attempts
              .map(({ onDate, channel }) => `${f.day(onDate)} ${code('contactChannel', channel).toLowerCase()}`)
              .join(', ')}
        {attempts.length > 0 &&
          (isEnough
            ? `. ${t('followUp.enough')}`
            : `. ${t('followUp.tryNext', { channel: code('contactChannel', next).toLowerCase() })}`)}
      </p>
      {wrong && (
        <p className="help bad" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
