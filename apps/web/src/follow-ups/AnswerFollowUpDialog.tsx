/** A follow-up answered in one screen: what came of it, the person's situation now, how it was asked. */
import { useWatch } from 'react-hook-form';
import { AnswerFollowUp, followUps, type FollowUpRow } from '#contracts';
import { CONTACT_CHANNELS, FOLLOW_UP_RESULTS, LABOUR_STATUSES, SUPPORT_CODES } from '#domain';
import { useQuery } from '@tanstack/react-query';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, CodeField, CodesField, DayField } from '../parts/fields';
import { nameOf } from '../parts/PersonName';
import { Sheet } from '../parts/Sheet';
import { Failure, LoadingRows } from '../parts/states';
import { useRow } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { Attempts } from './Attempts';

/** How she said at the exit that she may be reached. */
function Reached({ participationId }: { participationId: string }) {
  const { t, code } = useWords();
  const asked = useQuery({
    queryKey: ['later-contact', participationId],
    queryFn: () =>
      get<{ mayContact: boolean | null; channel: string | null; value: string | null }>(
        `/participations/${participationId}/later-contact`,
      ),
  });
  if (!asked.data || asked.data.mayContact === null) return null;
  const { mayContact, channel, value } = asked.data;
  if (!mayContact) return <p className="banner watch">{t('followUp.mayNot')}</p>;
  return value ? (
    <p>
      {t('followUp.also')}: <bdi>{value}</bdi>{' '}
      <span className="muted">({code('contactChannel', channel).toLowerCase()})</span>
    </p>
  ) : null;
}

/** Until when the answer counts, and what it means when that day has gone. */
function Window({ row }: { row: FollowUpRow }) {
  const { t, f, today } = useWords();
  const onDate = useWatch({ name: 'onDate' }) as string | undefined;
  const isLate = (onDate ?? today) > row.closesOn;
  return (
    <p className={isLate ? 'banner watch' : 'muted'} role="status">
      {t(isLate ? 'followUp.late' : 'followUp.counts', { date: f.day(row.closesOn) })}
    </p>
  );
}

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

/** What is asked at first, or what was recorded. */
const begin = (row: FollowUpRow, today: string, isCorrection: boolean) =>
  isCorrection
    ? {
        result: row.result ?? undefined,
        onDate: row.answeredOn ?? undefined,
        labourStatus: row.labourStatus ?? undefined,
        support: row.support,
        mode: row.mode ?? undefined,
        channel: row.channel ?? undefined,
      }
    : { result: 'ANSWERED', onDate: today, channel: 'PHONE' };

interface AnswerProps {
  id: string;
  onClose: () => void;
  /** it has been answered, and is put right */
  isCorrection?: boolean;
}

export default function AnswerFollowUpDialog({ id, onClose, isCorrection = false }: AnswerProps) {
  const { t, code, today } = useWords();
  const row = useRow(followUps, id);
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
      path={`/follow-ups/${id}/${isCorrection ? 'correct' : 'answer'}`}
      version={data.version}
      initial={begin(data, today, isCorrection)}
      title={t('followUp.of', { name: nameOf(data), milestone: code('milestone', data.milestone).toLowerCase() })}
      done={t('followUp.done', { name: nameOf(data) })}
      onClose={onClose}
      shape={(values) =>
        values.result === 'ANSWERED' ? values : { ...values, labourStatus: undefined, support: undefined }
      }
    >
      <Window row={data} />
      {!isCorrection && <Reached participationId={data.participationId} />}
      {!isCorrection && <Attempts row={data} />}
      {isCorrection && <p className="muted">{t('followUp.correct.text')}</p>}
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
