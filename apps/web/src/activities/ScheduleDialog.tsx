/** A group session or a series of them: what, when, where, how often and who is expected. */
import { useState } from 'react';
import { ScheduleActivity, ScheduleSeries } from '#contracts';
import { ACTIVITY_KIND_RULES, ACTIVITY_KINDS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { CodeField, DayField, NumberField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';
import { newId } from '../providers/ids';
import { ExpectedField } from './ExpectedField';
import { RepeatFields } from './RepeatFields';
import { seriesOf, singleOf } from './repeats';

const GROUP_KINDS = ACTIVITY_KINDS.filter((kind) => ['S', 'A', 'F'].includes(ACTIVITY_KIND_RULES[kind].hours));

const repeats = (values: Values): boolean => values.repeat === 'weekly' || values.repeat === 'other';

interface ScheduleDialogProps {
  projectId: string;
  onClose: () => void;
  /** The id of the session, or none for a series. */
  onDone: (id: string | null) => void;
}

export function ScheduleDialog({ projectId, onClose, onDone }: ScheduleDialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet<ScheduleActivity | ScheduleSeries>
      input={(values) => (repeats(values) ? ScheduleSeries : ScheduleActivity)}
      path={(values) => (repeats(values) ? '/activities/series' : '/activities')}
      initial={{
        id,
        projectId,
        kind: 'COACHING_GROUP',
        onDate: today,
        startsAt: '09:00',
        endsAt: '12:00',
        participationIds: [],
        repeat: 'no',
      }}
      shape={(values) => (repeats(values) ? seriesOf(values) : singleOf(values))}
      title={t('sessions.schedule')}
      done={t('sessions.scheduled')}
      onClose={onClose}
      onDone={(_, values) => onDone('fromOn' in values ? null : id)}
    >
      <CodeField name="kind" label={t('sessions.kind')} list="activityKind" codes={GROUP_KINDS} />
      <DayField name="onDate" label={t('sessions.day')} />
      <div className="grid">
        <TextField name="startsAt" label={t('sessions.startsAt')} isOptional />
        <TextField name="endsAt" label={t('sessions.endsAt')} isOptional />
        <NumberField name="breakMinutes" label={t('sessions.break')} isOptional />
        <TextField name="place" label={t('sessions.place')} isOptional />
      </div>
      <RepeatFields />
      <ExpectedField projectId={projectId} />
    </ActionSheet>
  );
}
