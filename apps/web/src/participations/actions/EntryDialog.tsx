/** Correcting what was so at entry: the answers as they stand, the day and a reason that is always asked for. What was written first stays to be read. */
import { useState } from 'react';
import { CorrectEntry, type EntrySnapshotRow, entrySnapshots, periods } from '#contracts';
import { EDUCATION_LEVELS, SUPPORT_CODES } from '#domain';
import { StatusFields } from '../../intake/StatusFields';
import { ActionSheet } from '../../parts/ActionSheet';
import { CodeField, CodesField, DayField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

export function CorrectEntryDialog({ person: { row }, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  const all = useRows(periods, { filter: { participationId: row.id }, sort: 'entryOn', perPage: 20 }).data ?? [];
  // What figures look at: the first entry that was no mistake.
  const first = all.find(({ exitReason }) => exitReason !== 'REGISTRATION_ERROR') ?? all[0];
  const written = useRows(entrySnapshots, {
    filter: { periodId: first?.id },
    sort: '-number',
    perPage: 20,
    isOff: !first,
  });
  // The form begins with what stands: it is shown when that is known.
  if (!first || !written.data) return null;
  const stands = written.data[0];
  return (
    <ActionSheet
      input={CorrectEntry}
      path={`/participations/${row.id}/correct-entry`}
      version={row.version}
      initial={{
        id,
        onDate: today,
        labourStatus: first.labourStatus ?? undefined,
        unemployedSince: first.unemployedSince ?? undefined,
        hoursPerWeek: first.hoursPerWeek ?? undefined,
        contractType: first.contractType ?? undefined,
        support: first.support,
        education: stands?.education ?? undefined,
      }}
      title={t('entry.correct.title', { name: nameOf(row) })}
      done={t('entry.corrected')}
      onClose={onClose}
    >
      <p>{t('entry.correct.text')}</p>
      <StatusFields />
      <CodeField name="education" label={t('enrol.education')} list="education" codes={EDUCATION_LEVELS} isOptional />
      <CodesField name="support" label={t('enrol.support')} list="support" codes={SUPPORT_CODES} isOptional />
      <DayField name="onDate" label={t('entry.correct.onDate')} />
      <TextField name="reason" label={t('entry.correct.reason')} help={t('entry.correct.reason.help')} />
      {written.data.length > 0 && <Written snapshots={written.data} />}
    </ActionSheet>
  );
}

/** What has stood, newest first; the last is what was written first. */
function Written({ snapshots }: { snapshots: EntrySnapshotRow[] }) {
  const { t, f, code } = useWords();
  return (
    <details>
      <summary>{t('entry.written')}</summary>
      <ol className="compared">
        {snapshots.map((one) => (
          <li key={one.id}>
            <b>{f.date(one.onDate)}</b>
            <div>
              {code('labourStatus', one.labourStatus)}
              {one.unemployedSince && `, ${t('entry.since', { date: f.date(one.unemployedSince) })}`}
            </div>
            {(one.contractType !== null || one.hoursPerWeek !== null) && (
              <div>
                {[
                  one.contractType && code('contractType', one.contractType),
                  one.hoursPerWeek !== null && t('entry.hours', { hours: f.number(one.hoursPerWeek, 1) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </div>
            )}
            {one.support.length > 0 && <div>{one.support.map((support) => code('support', support)).join(', ')}</div>}
            <div>{code('education', one.education)}</div>
            <div className="muted small">{[one.reason, one.writtenByName].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ol>
    </details>
  );
}
