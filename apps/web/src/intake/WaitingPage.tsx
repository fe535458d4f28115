/** The waiting list: who, how long, why and what next; enrolling from it fills the form. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ChangeWaiting, CloseWaiting, PutOnWaitingList, type WaitingPerson } from '#contracts';
import { REFERRAL_OUTCOMES, REFERRALS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { CodeField, DayField, TextField, TickField } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { RowTable, type Column } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Tabs, useTab } from '../parts/Tabs';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useMay, useProject } from '../providers/session';
import { useWaiting } from './useWaiting';

type Act = { name: 'add' } | { name: 'change' | 'close'; row: WaitingPerson };

function AddDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={PutOnWaitingList}
      path="/waiting-entries"
      initial={{ id, projectId, referredOn: today }}
      draft={`waiting:${projectId}`}
      title={t('wait.add')}
      done={t('wait.added')}
      onClose={onClose}
    >
      <div className="grid">
        <TextField name="givenName" label={t('enrol.givenName')} isOptional />
        <TextField name="familyName" label={t('enrol.familyName')} isOptional />
        <TextField name="personalNumber" label={t('enrol.number')} isOptional />
        <TextField name="phone" type="tel" label={t('enrol.phone')} isOptional />
        <CodeField name="referral" label={t('wait.referral')} list="referral" codes={REFERRALS} />
        <DayField name="referredOn" label={t('wait.referredOn')} />
        <TextField name="languages" label={t('enrol.languages')} isOptional />
      </div>
      <TextField name="reason" label={t('wait.reason')} rows={2} isOptional />
      <div className="grid">
        <TextField name="nextStep" label={t('wait.next')} isOptional />
        <DayField name="nextOn" label={t('wait.nextOn')} isOptional />
      </div>
      <TickField name="isProtected" label={t('person.protected')} text={t('wait.protected')} isOptional />
    </ActionSheet>
  );
}

function ChangeDialog({ row, onClose }: { row: WaitingPerson; onClose: () => void }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={ChangeWaiting}
      path={`/waiting-entries/${row.id}/change`}
      version={row.version}
      initial={{
        reason: row.reason ?? undefined,
        nextStep: row.nextStep ?? undefined,
        nextOn: row.nextOn ?? undefined,
      }}
      title={t('wait.next')}
      done={t('wait.changed')}
      onClose={onClose}
    >
      <TextField name="nextStep" label={t('wait.next')} isOptional />
      <DayField name="nextOn" label={t('wait.nextOn')} isOptional />
      <TextField name="reason" label={t('wait.reason')} rows={2} isOptional />
    </ActionSheet>
  );
}

function CloseDialog({ row, onClose }: { row: WaitingPerson; onClose: () => void }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={CloseWaiting}
      path={`/waiting-entries/${row.id}/close`}
      version={row.version}
      title={t('wait.close.title')}
      done={t('wait.closed')}
      submit={t('wait.close')}
      onClose={onClose}
    >
      <CodeField
        name="outcome"
        label={t('wait.outcome')}
        list="referralOutcome"
        codes={REFERRAL_OUTCOMES.filter((outcome) => outcome !== 'ENROLLED')}
      />
    </ActionSheet>
  );
}

export default function WaitingPage() {
  const { t, f, code } = useWords();
  const may = useMay();
  const projectId = useProject()?.id;
  const list = useWaiting(projectId);
  const [act, setAct] = useState<Act | null>(null);
  const waiting = (list.data ?? []).filter((row) => row.outcome === null);
  const ended = (list.data ?? []).filter((row) => row.outcome !== null);
  const tabs = [
    { id: 'waiting', label: t('wait.tab.waiting'), count: list.data ? waiting.length : undefined },
    { id: 'ended', label: t('wait.tab.ended'), count: ended.length || undefined },
  ];
  const [tab] = useTab(tabs);
  const nameOfRow = (row: WaitingPerson): string =>
    [row.givenName, row.familyName].filter(Boolean).join(' ') || t('wait.noName');
  const columns: Column<WaitingPerson>[] = [
    {
      id: 'person',
      head: t('wait.person'),
      phone: 'first',
      cell: (row) => (
        <>
          <b className="strong">{nameOfRow(row)}</b>
          {row.isProtected && <div className="small bad">{t('wait.protected')}</div>}
        </>
      ),
    },
    {
      id: 'days',
      head: t('wait.days'),
      phone: 'aside',
      cell: (row) => <span className="num">{f.days(row.days)}</span>,
    },
    { id: 'referral', head: t('wait.referral'), cell: (row) => code('referral', row.referral) },
    {
      id: 'next',
      head: t(tab === 'ended' ? 'wait.outcome' : 'wait.next'),
      phone: 'second',
      cell: (row) =>
        row.outcome ? (
          `${code('referralOutcome', row.outcome)} ${row.outcomeOn ? f.day(row.outcomeOn) : ''}`
        ) : (
          <>
            {row.nextStep ?? '–'}
            {row.nextOn && <span className="small muted"> {f.weekday(row.nextOn)}</span>}
            {row.reason && <div className="small muted">{row.reason}</div>}
          </>
        ),
    },
    {
      id: 'act',
      head: '',
      isEnd: true,
      phone: 'below',
      cell: (row) =>
        row.outcome === null && (
          <span className="row-acts">
            <button
              type="button"
              className="btn plain s"
              aria-label={`${t('wait.close')}: ${nameOfRow(row)}`}
              onClick={() => setAct({ name: 'close', row })}
            >
              {t('wait.close')}
            </button>
            <button
              type="button"
              className="btn plain s"
              aria-label={`${t('wait.change')}: ${nameOfRow(row)}`}
              onClick={() => setAct({ name: 'change', row })}
            >
              {t('wait.change')}
            </button>
            <Link className="btn line s" to={`/participants/new?from=${row.id}`}>
              {t('wait.enrol')}
            </Link>
          </span>
        ),
    },
  ];
  const rows = tab === 'ended' ? ended : waiting;
  return (
    <div className="list-page">
      <PageHead title={t('wait.title')} context={t('wait.context')}>
        {may('waiting:change') && (
          <button type="button" className="btn fill" onClick={() => setAct({ name: 'add' })}>
            <Plus className="i s" aria-hidden /> {t('wait.add')}
          </button>
        )}
      </PageHead>
      <Tabs label={t('wait.title')} tabs={tabs} />
      <section className="card" aria-label={t('wait.title')}>
        {list.isPending && <LoadingRows />}
        {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && <Empty title={t('wait.empty')} text={t('wait.empty.text')} />}
        {rows.length > 0 && <RowTable label={t('wait.title')} rows={rows} columns={columns} rowKey={(row) => row.id} />}
      </section>
      {act?.name === 'add' && projectId && <AddDialog projectId={projectId} onClose={() => setAct(null)} />}
      {act?.name === 'change' && <ChangeDialog row={act.row} onClose={() => setAct(null)} />}
      {act?.name === 'close' && <CloseDialog row={act.row} onClose={() => setAct(null)} />}
    </div>
  );
}
