/** Putting a to-do aside until a day, with a reason, for oneself alone. */
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { SnoozeToDo, type ToDoRow } from '#contracts';
import { addDays } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { Chip } from '../parts/Chip';
import { DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { nameOf } from '../parts/PersonName';
import { newId } from '../providers/ids';
import { whatOf } from './to-do-words';

const CHOICES = [
  ['later.tomorrow', 1],
  ['later.days3', 3],
  ['later.week', 7],
] as const;

function Until() {
  const { t, today } = useWords();
  const { setValue } = useFormContext();
  const chosen: unknown = useWatch({ name: 'untilOn' });
  return (
    <div className="chips">
      {CHOICES.map(([word, days]) => (
        <Chip
          key={word}
          hasTick
          isOn={chosen === addDays(today, days)}
          onPress={() => setValue('untilOn', addDays(today, days))}
        >
          {t(word)}
        </Chip>
      ))}
    </div>
  );
}

export function LaterDialog({ row, onClose }: { row: ToDoRow; onClose: () => void }) {
  const words = useWords();
  const { t, today } = words;
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={SnoozeToDo}
      path={`/to-do/${row.id}/snooze`}
      initial={{ id, participationId: row.participationId, untilOn: addDays(today, 3) }}
      title={t('later.title')}
      done={t('later.title')}
      submit={t('later.title')}
      onClose={onClose}
    >
      <p>
        <b>{nameOf(row)}</b>, {whatOf(row, words)}
      </p>
      <p className="muted">{t('later.text')}</p>
      <Until />
      <DayField name="untilOn" label={t('later.until')} />
      <TextField name="reason" label={t('later.reason')} />
    </ActionSheet>
  );
}
