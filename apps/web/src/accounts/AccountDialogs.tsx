/** Inviting someone, and which projects an account works in. */
import { useState } from 'react';
import { AddMembership, InviteAccount, LANGUAGES, projects, type AccountRow } from '#contracts';
import { ACCOUNT_KINDS, MEMBER_ROLES } from '#domain';
import { ActionForm } from '../parts/ActionForm';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, ChoiceField, CodeField, DayField, TextField } from '../parts/fields';
import { Sheet } from '../parts/Sheet';
import { useRefreshAll, useRows } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { newId } from '../providers/ids';
import { membershipsOf } from './memberships';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={InviteAccount}
      path="/accounts"
      initial={{ id, kind: 'staff', language: 'sv' }}
      title={t('accounts.invite')}
      done={t('accounts.invite.done')}
      submit={t('accounts.invite.do')}
      onClose={onClose}
      // The letter can be written once the account stands; it says its own failure.
      onDone={() => void write(`/accounts/${id}/send-link`).catch(() => toast(t('accounts.invite.notSent')))}
    >
      <TextField name="name" label={t('people.name')} />
      <TextField name="email" type="email" label={t('signIn.email')} />
      <ChipField
        name="kind"
        label={t('accounts.kind')}
        list="accountKind"
        codes={ACCOUNT_KINDS.filter((kind) => kind !== 'system')}
      />
      <ChoiceField
        name="language"
        label={t('accounts.language')}
        options={LANGUAGES.map((value) => ({ value, label: value === 'sv' ? 'Svenska' : 'English' }))}
      />
    </ActionSheet>
  );
}

export function MembershipsDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const { t, f, code } = useWords();
  const refresh = useRefreshAll();
  const [id] = useState(newId);
  const all = useRows(projects, { perPage: 100 });
  const end = async (membershipId: string, version?: number): Promise<void> => {
    await write(`/memberships/${membershipId}/end`, { ifMatch: version ?? 1, isPatient: false });
    refresh();
    onClose();
    toast(t('accounts.membership.ended'));
  };
  return (
    <Sheet title={t('accounts.memberships.of', { name: account.name })} onClose={onClose}>
      <ul className="fields">
        {membershipsOf(account).map((one) => (
          <li key={one.id} className="member">
            <span>
              <b className="strong">{code('role', one.role)}</b> {one.projectName}{' '}
              {one.toOn && <span className="muted">{t('project.until', { date: f.date(one.toOn) })}</span>}
            </span>
            <button type="button" className="btn plain s" onClick={() => void end(one.id, one.version)}>
              {t('act.end')}
            </button>
          </li>
        ))}
      </ul>
      <ActionForm
        input={AddMembership}
        path="/memberships"
        initial={{ id, accountId: account.id }}
        submit={t('accounts.membership.add')}
        onCancel={onClose}
        onDone={() => {
          onClose();
          toast(t('accounts.membership.added'));
        }}
      >
        <ChoiceField
          name="projectId"
          label={t('menu.project')}
          options={(all.data ?? []).map(({ id: value, name }) => ({ value, label: name }))}
        />
        <CodeField name="role" label={t('accounts.role')} list="role" codes={MEMBER_ROLES} />
        <DayField name="toOn" label={t('coach.toOn')} isOptional />
      </ActionForm>
    </Sheet>
  );
}
