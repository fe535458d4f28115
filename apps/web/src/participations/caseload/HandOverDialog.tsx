/** Everyone a coach has, to a colleague. How many that is stands there before it is begun; a coach hands over her own, who steers the project anybody's. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { caseload, HandOver } from '#contracts';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChoiceField, TextField } from '../../parts/fields';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import type { Values } from '../../parts/validate';
import { newId } from '../../providers/ids';
import { useProject, useRoles, useSession } from '../../providers/session';
import { type BulkDialogProps, useCoaches } from './BulkDialogs';

/** What would happen with what is chosen, in a sentence. */
function WhatFollows() {
  const { t, problem } = useWords();
  const projectId = useProject()?.id;
  const { fromAccountId: coachId, accountId }: Values = useWatch();
  const theirs = useRows(caseload, { filter: { projectId, coachId }, perPage: 1, isOff: !coachId });
  if (!coachId || theirs.total === undefined) return null;
  if (coachId === accountId) return <Said tone="watch">{problem('handover.same')}</Said>;
  if (theirs.total === 0) return <Said tone="watch">{t('handover.nobody')}</Said>;
  return <Said tone="info">{t('handover.follows', { smart_count: theirs.total })}</Said>;
}

function Said({ tone, children }: { tone: 'watch' | 'info'; children: string }) {
  return (
    <div className={`banner ${tone}`} role="status">
      <p>{children}</p>
    </div>
  );
}

export function HandOverDialog({ onStarted, onClose }: Omit<BulkDialogProps, 'chosen'>) {
  const { t } = useWords();
  const [id] = useState(newId);
  const { account } = useSession();
  const projectId = useProject()?.id;
  const roles = useRoles();
  const isSteering = roles.includes('project_leader') || roles.includes('project_admin');
  const coaches = useCoaches();
  return (
    <ActionSheet
      input={HandOver}
      path="/caseload/hand-over"
      initial={{ id, projectId, fromAccountId: roles.includes('coach') ? account.id : undefined }}
      title={t('handover.title')}
      done={t('bulk.started')}
      submit={t('handover.do')}
      onClose={onClose}
      onDone={() => onStarted(id)}
    >
      <p>{t('handover.text')}</p>
      {isSteering && <ChoiceField name="fromAccountId" label={t('handover.from')} options={coaches} />}
      <ChoiceField
        name="accountId"
        label={t('handover.to')}
        options={isSteering ? coaches : coaches.filter(({ value }) => value !== account.id)}
      />
      <WhatFollows />
      <TextField name="note" label={t('handover.note')} help={t('handover.note.help')} rows={3} isOptional />
    </ActionSheet>
  );
}
