/** The case itself: a note, who is coach, and protecting an identity. */
import { useState } from 'react';
import { AssignCoach, members, ProtectParticipant, WriteNote } from '#contracts';
import { PROTECTION_KINDS } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, ChoiceField, DayField, TextField, TickField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import { useSession } from '../../providers/session';
import type { DialogProps } from './ActionDialog';

export function NoteDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={WriteNote}
      path="/notes"
      initial={{ id, participationId: row.id, onDate: today }}
      draft={`note:${row.id}`}
      title={t('note.title', { name: nameOf(row) })}
      done={t('note.done')}
      onClose={onClose}
    >
      <DayField name="onDate" label={t('survey.onDate')} />
      <TextField
        name="body"
        label={t('log.note')}
        rows={6}
        help={row.displayName ? t('log.note.help', { name: row.displayName.split(' ')[0] }) : t('log.note.helpAll')}
      />
      <TickField name="isRestricted" label={t('note.restricted')} text={t('note.restricted.text')} />
    </ActionSheet>
  );
}

export function AssignCoachDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  const coaches = useRows(members, {
    filter: { projectId: row.projectId, role: ['coach', 'coach_substitute'] },
    perPage: 100,
  });
  const choices = (coaches.data ?? []).map((member) => ({
    value: member.accountId,
    label: t('coach.option', { name: member.name, smart_count: member.caseload }),
  }));
  return (
    <ActionSheet
      input={AssignCoach}
      path={`/participations/${row.id}/assign-coach`}
      initial={{ id, kind: 'coach' }}
      title={t('coach.title', { name: nameOf(row) })}
      done={t('coach.done')}
      onClose={onClose}
    >
      <ChoiceField name="accountId" label={t('people.coach')} options={choices} />
      <ChipField name="kind" label={t('coach.kind')} list="role" codes={['coach', 'substitute']} />
      <DayField name="toOn" label={t('coach.toOn')} isOptional />
    </ActionSheet>
  );
}

export function ProtectDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const { account } = useSession();
  const { row } = person;
  return (
    <ActionSheet
      input={ProtectParticipant}
      path={`/participations/${row.id}/protect`}
      initial={{ handlerIds: [account.id] }}
      version={row.version}
      title={t('protect.title')}
      done={t('protect.done')}
      submit={t('protect.do')}
      onClose={onClose}
    >
      <p>{t('protect.text')}</p>
      <ChipField
        name="protection"
        label={t('protect.kind')}
        list="protection"
        codes={PROTECTION_KINDS.filter((kind) => kind !== 'no')}
      />
    </ActionSheet>
  );
}
