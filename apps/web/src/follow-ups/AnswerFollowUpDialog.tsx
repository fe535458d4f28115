/** A follow-up answered in one screen: what came of it, the person's situation now, how it was asked. */
import { useWatch } from 'react-hook-form';
import { AnswerFollowUp, followUps } from '#contracts';
import { CONTACT_CHANNELS, FOLLOW_UP_RESULTS, LABOUR_STATUSES, SUPPORT_CODES } from '#domain';
import { useState } from 'react';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, CodeField, CodesField, DayField } from '../parts/fields';
import { nameOf } from '../parts/PersonName';
import { Sheet } from '../parts/Sheet';
import { Failure, LoadingRows } from '../parts/states';
import { useRow } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { LogAttemptDialog } from './LogAttemptDialog';

function Situation() {
  const { t } = useWords();
  const result = useWatch({ name: 'result' }) as string;
  if (result !== 'ANSWERED') return null;
  return (
    <>
      <CodeField name="labourStatus" label={t('followUp.situation')} list="labourStatus" codes={LABOUR_STATUSES} />
      <CodesField name="support" label={t('followUp.support')} list="support" codes={SUPPORT_CODES} isOptional />
    </>
  );
}

export default function AnswerFollowUpDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, f, code, today } = useWords();
  const row = useRow(followUps, id);
  const [isAttempt, setAttempt] = useState(false);
  if (isAttempt) return <LogAttemptDialog id={id} onClose={onClose} />;
  if (!row.data) {
    return (
      <Sheet title={t('followUp.title')} onClose={onClose}>
        <div className="fields">
          {row.error ? <Failure error={row.error} retry={() => void row.refetch()} /> : <LoadingRows />}
        </div>
      </Sheet>
    );
  }
  const { data } = row;
  return (
    <ActionSheet
      input={AnswerFollowUp}
      path={`/follow-ups/${id}/answer`}
      version={data.version}
      initial={{ result: 'ANSWERED', onDate: today, channel: 'PHONE' }}
      title={t('followUp.of', { name: nameOf(data), milestone: code('milestone', data.milestone).toLowerCase() })}
      done={t('followUp.done', { name: nameOf(data) })}
      onClose={onClose}
      shape={(values) =>
        values.result === 'ANSWERED' ? values : { ...values, labourStatus: undefined, support: undefined }
      }
    >
      <p className="muted">
        {t('followUp.about', { exit: data.exitOn ? f.date(data.exitOn) : '–', closes: f.date(data.closesOn) })}{' '}
        {t('todo.attempts', { attempts: data.attempts })}{' '}
        <button type="button" className="linkish" onClick={() => setAttempt(true)}>
          {t('followUp.attempt')}
        </button>
      </p>
      <ChipField name="result" label={t('followUp.result')} list="followUpResult" codes={FOLLOW_UP_RESULTS} />
      <Situation />
      <DayField name="onDate" label={t('survey.onDate')} />
      <ChipField
        name="channel"
        label={t('followUp.channel')}
        list="contactChannel"
        codes={CONTACT_CHANNELS}
        isOptional
      />
    </ActionSheet>
  );
}
