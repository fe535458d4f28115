/** Accounts: who has one, in which projects and as what; inviting, new links, closing. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { accounts, projects, type AccountRow } from '#contracts';
import { PageHead } from '../parts/PageHead';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { useRefreshAll, useRows } from '../parts/rows';
import { Awaited, Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { useMay } from '../providers/session';
import { InviteDialog, MembershipsDialog } from './AccountDialogs';
import { membershipsOf } from './memberships';

type Act = 'disable' | 'enable' | 'send-link' | 'reset-second-step';
const DONE = {
  disable: 'accounts.disable.done',
  enable: 'accounts.enable.done',
  'send-link': 'accounts.send-link.done',
  'reset-second-step': 'accounts.resetStep.done',
} as const;

function useActs() {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  return async (row: AccountRow, act: Act): Promise<void> => {
    try {
      await write(`/accounts/${row.id}/${act}`, { ifMatch: row.version });
      refresh();
      toast(t(DONE[act], { name: row.name }));
    } catch (error) {
      toast(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
}

function AccountStatus({ row }: { row: AccountRow }) {
  const { t, f } = useWords();
  if (row.isDisabled) return <Status tone="muted">{t('accounts.disabled')}</Status>;
  if (!row.hasPassword) return <Status tone="watch">{t('accounts.invited')}</Status>;
  const seen = row.lastSeenAt ? t('accounts.seen', { when: f.ago(row.lastSeenAt.slice(0, 10)) }) : t('accounts.never');
  return <>{row.hasSecondStep ? `${seen} · ${t('accounts.twoSteps')}` : seen}</>;
}

/** In a new house an account can do nothing until there is a project to have a role in. */
function NoProjectYet() {
  const { t } = useWords();
  const all = useRows(projects, { perPage: 1 });
  if (all.isPending) return <Awaited />;
  if (all.total !== 0) return null;
  return (
    <div className="banner info">
      <p>{t('accounts.noProject')}</p>
      <Link className="btn line s" to="/projects">
        {t('accounts.noProject.do')}
      </Link>
    </div>
  );
}

export default function AccountsPage() {
  const { t, code } = useWords();
  const canManage = useMay()('account:manage');
  const act = useActs();
  const [isInviting, invite] = useState(false);
  const [chosen, choose] = useState<AccountRow | null>(null);
  const columns: Column<AccountRow>[] = [
    {
      id: 'name',
      head: t('people.name'),
      sort: 'name',
      phone: 'first',
      cell: (row) => <b className="strong">{row.name}</b>,
    },
    {
      id: 'email',
      head: t('signIn.email'),
      sort: 'email',
      phone: 'second',
      cell: (row) => <span className="wraps">{row.email}</span>,
    },
    {
      id: 'roles',
      head: t('accounts.roles'),
      cell: (row) =>
        membershipsOf(row)
          .map(({ role, projectName }) => `${code('role', role)}${projectName ? `, ${projectName}` : ''}`)
          .join(' · ') || '–',
    },
    { id: 'status', head: t('followUps.status'), phone: 'aside', cell: (row) => <AccountStatus row={row} /> },
    {
      id: 'acts',
      head: '',
      isEnd: true,
      phone: 'below',
      cell: (row) =>
        canManage ? (
          <>
            <button
              type="button"
              className="btn plain s"
              aria-label={`${t('accounts.memberships')}: ${row.name}`}
              onClick={() => choose(row)}
            >
              {t('accounts.memberships')}
            </button>
            {row.hasSecondStep && (
              <button
                type="button"
                className="btn plain s"
                aria-label={`${t('accounts.resetStep')}: ${row.name}`}
                onClick={() => void act(row, 'reset-second-step')}
              >
                {t('accounts.resetStep')}
              </button>
            )}
            {!row.isDisabled && (
              <button
                type="button"
                className="btn plain s"
                aria-label={`${t('accounts.send-link')}: ${row.name}`}
                onClick={() => void act(row, 'send-link')}
              >
                {t('accounts.send-link')}
              </button>
            )}
            <button
              type="button"
              className="btn plain s"
              aria-label={`${t(row.isDisabled ? 'accounts.enable' : 'accounts.disable')}: ${row.name}`}
              onClick={() => void act(row, row.isDisabled ? 'enable' : 'disable')}
            >
              {t(row.isDisabled ? 'accounts.enable' : 'accounts.disable')}
            </button>
          </>
        ) : null,
    },
  ];
  return (
    <div className="list-page">
      <PageHead title={t('menu.accounts')} context={t('accounts.context')}>
        {canManage && (
          <button type="button" className="btn fill" onClick={() => invite(true)}>
            <Plus className="i s" aria-hidden /> {t('accounts.invite')}
          </button>
        )}
      </PageHead>
      <NoProjectYet />
      <RowList
        of={accounts}
        label={t('menu.accounts')}
        filter={{}}
        columns={columns}
        empty={<Empty title={t('accounts.empty')} />}
      />
      {isInviting && <InviteDialog onClose={() => invite(false)} />}
      {chosen && <MembershipsDialog account={chosen} onClose={() => choose(null)} />}
    </div>
  );
}
