/** One made-up person per role, one press each; the list is empty on a server that keeps real people. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLogin } from 'react-admin';
import type { DemoAccount } from '#contracts';
import type { MemberRole } from '#domain';
import { initials } from '../layout/PersonMenu';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import type { Word } from '../messages/sv';
import { About } from './About';

const GROUPS: { word: Word; roles: readonly MemberRole[] }[] = [
  { word: 'demo.works', roles: ['coach', 'coach_substitute'] },
  { word: 'demo.leads', roles: ['project_leader', 'funder'] },
  { word: 'demo.keeps', roles: ['project_admin', 'system_admin'] },
];

function Account({ account }: { account: DemoAccount }) {
  const { t, code } = useWords();
  const login = useLogin();
  const [isBusy, setBusy] = useState(false);
  const enter = (): void => {
    setBusy(true);
    void login({ email: account.email, password: account.password }).catch(() => setBusy(false));
  };
  return (
    <li>
      <button type="button" onClick={enter} disabled={isBusy}>
        <span className="ava" aria-hidden>
          {initials(account.name)}
        </span>
        <span className="rn">
          <b>{code('role', account.role)}</b>
          <small>
            {account.name}, {t(`demo.sees.${account.role}`)}
          </small>
        </span>
        <ArrowRight className="i s" aria-hidden />
      </button>
    </li>
  );
}

export function DemoAccounts() {
  const { t } = useWords();
  // Held here and not in the query cache, which is emptied when a signed-out visitor arrives: an answer under way would be lost.
  const [data, setData] = useState<DemoAccount[]>();
  useEffect(() => {
    let isHere = true;
    get<DemoAccount[]>('/demo-accounts', { isQuiet: true }).then(
      (accounts) => isHere && setData(accounts),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (!data) return <div className="d" />;
  if (data.length === 0) return <About />;
  return (
    <div className="d">
      <div>
        <h2>{t('demo.title')}</h2>
        <p className="muted">{t('demo.text')}</p>
      </div>
      {GROUPS.map(({ word, roles }) => {
        const accounts = data.filter(({ role }) => roles.includes(role));
        if (!accounts.length) return null;
        return (
          <section key={word}>
            <h3>{t(word)}</h3>
            <ul>
              {accounts.map((account) => (
                <Account key={account.email} account={account} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
