/** Recording an exit in one guided dialogue, which shows the follow-ups it will bring; and a return after an exit. */
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { RecordExit, RecordReturn } from '#contracts';
import {
  EXIT_DESTINATIONS,
  EXIT_REASONS,
  exitConsequences,
  isCivilDate,
  LABOUR_STATUSES,
  type ExitReason,
} from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { CodeField, DayField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import { openSteps, type Person } from '../person';
import type { DialogProps } from './ActionDialog';

function Follows({ person }: { person: Person }) {
  const { t, f, code } = useWords();
  const { control } = useFormContext();
  const [exitOn, exitReason] = useWatch({ control, name: ['exitOn', 'exitReason'] }) as [
    unknown,
    ExitReason | undefined,
  ];
  if (!isCivilDate(exitOn) || !exitReason) return null;
  const { followUps, closePlanSteps } = exitConsequences(
    { planStepIds: openSteps(person).map(({ id }) => id), mentorMatchIds: [] },
    { exitOn, exitReason },
  );
  return (
    <div className="follows" role="status">
      <h3>{t('exit.follows')}</h3>
      <ul>
        {followUps.map(({ milestone, dueOn, opensOn, closesOn }) => (
          <li key={milestone}>
            <b>{t('exit.followUp', { milestone: code('milestone', milestone).toLowerCase(), date: f.date(dueOn) })}</b>{' '}
            <span className="muted">{t('exit.window', { from: f.day(opensOn), to: f.date(closesOn) })}</span>
          </li>
        ))}
        {followUps.length === 0 && <li>{t('exit.noFollowUps')}</li>}
        {closePlanSteps.length > 0 && <li>{t('exit.closesSteps', { smart_count: closePlanSteps.length })}</li>}
      </ul>
    </div>
  );
}

export function ExitDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  return (
    <ActionSheet
      input={RecordExit}
      path={`/participations/${row.id}/record-exit`}
      version={row.version}
      initial={{ exitOn: today }}
      title={t('exit.title', { name: nameOf(row) })}
      done={t('exit.done', { name: nameOf(row) })}
      submit={t('exit.do')}
      onClose={onClose}
    >
      <DayField name="exitOn" label={t('exit.on')} />
      <CodeField name="exitReason" label={t('exit.reason')} list="exitReason" codes={EXIT_REASONS} />
      <CodeField
        name="exitDestination"
        label={t('exit.destination')}
        list="exitDestination"
        codes={EXIT_DESTINATIONS}
      />
      <Follows person={person} />
    </ActionSheet>
  );
}

export function ReturnDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={RecordReturn}
      path={`/participations/${row.id}/record-return`}
      version={row.version}
      initial={{ id, entryOn: today }}
      title={t('return.title', { name: nameOf(row) })}
      done={t('return.done', { name: nameOf(row) })}
      onClose={onClose}
    >
      <p>{t('return.text')}</p>
      <DayField name="entryOn" label={t('return.on')} />
      <DayField name="plannedExitOn" label={t('enrol.plannedExitOn')} isOptional />
      <CodeField
        name="labourStatus"
        label={t('enrol.labourStatus')}
        list="labourStatus"
        codes={LABOUR_STATUSES}
        isOptional
      />
    </ActionSheet>
  );
}
