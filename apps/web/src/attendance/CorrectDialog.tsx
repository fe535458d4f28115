/** Correcting one attendance: freely while the month is open; with a reason and a kept version when it is locked. */
import { useState } from 'react';
import { CorrectAttendance, CorrectLocked, type EvidenceRow } from '#contracts';
import { ATTENDANCE_STATUSES } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, NumberField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';
import { newId } from '../providers/ids';

interface CorrectDialogProps {
  row: EvidenceRow;
  isLocked: boolean;
  onClose: () => void;
}

const isThere = (values: Values): boolean => values.attendance === 'PRESENT' || values.attendance === 'PARTIAL';

export function CorrectDialog({ row, isLocked, onClose }: CorrectDialogProps) {
  const { t, f } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet<CorrectAttendance | CorrectLocked>
      input={isLocked ? CorrectLocked : CorrectAttendance}
      path={`/attendances/${row.id}/${isLocked ? 'correct-locked' : 'correct'}`}
      version={row.version}
      initial={{
        ...(isLocked ? { id } : {}),
        attendance: row.attendance === 'NOT_REPORTED' ? 'PRESENT' : row.attendance,
        attendedMinutes: row.attendance === 'NOT_REPORTED' ? row.planned : row.attended,
      }}
      shape={(values) => (isThere(values) ? values : { ...values, attendedMinutes: undefined })}
      title={t('att.correct.title', { day: f.weekday(row.onDate) })}
      done={t('att.correct.done')}
      onClose={onClose}
    >
      {isLocked && <p>{t('att.correct.lockedText')}</p>}
      <ChipField
        name="attendance"
        label={t('att.correct.status')}
        list="attendance"
        codes={ATTENDANCE_STATUSES.filter((status) => status !== 'NOT_REPORTED')}
      />
      <NumberField name="attendedMinutes" label={t('att.correct.minutes')} isOptional />
      {isLocked && <TextField name="reason" label={t('att.correct.reason')} />}
    </ActionSheet>
  );
}
