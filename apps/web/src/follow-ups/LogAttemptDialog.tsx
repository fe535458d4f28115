/** An attempt to reach someone, on which channel and when; three on two channels are needed before "gick inte att nå". */
import { useState } from 'react';
import { LogAttempt } from '#contracts';
import { CONTACT_CHANNELS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, DayField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';

export function LogAttemptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, today } = useWords();
  const [attemptId] = useState(newId);
  return (
    <ActionSheet
      input={LogAttempt}
      path={`/follow-ups/${id}/log-attempt`}
      initial={{ id: attemptId, onDate: today, channel: 'PHONE' }}
      title={t('followUp.attempt')}
      done={t('followUp.attemptDone')}
      onClose={onClose}
    >
      <p className="muted">{t('followUp.attempt.text')}</p>
      <ChipField name="channel" label={t('followUp.channel')} list="contactChannel" codes={CONTACT_CHANNELS} />
      <DayField name="onDate" label={t('survey.onDate')} />
    </ActionSheet>
  );
}
