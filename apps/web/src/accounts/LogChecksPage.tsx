/** Are the logs what they were? When that was last checked, what was found, and where the signed heads lie. */
import { CircleCheck, ShieldAlert } from 'lucide-react';
import { useEffect } from 'react';
import { logChecks, type LogCheckRow } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { useRefreshAll, useRows } from '../parts/rows';
import { RowTable, type Column } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { newId } from '../providers/ids';

/** The worker looks once a minute. */
const LOOK_MS = 5_000;

interface Fault {
  orgId: string;
  nr: number;
  fault: string;
  at: string;
}
const faultsOf = (row: LogCheckRow): Fault[] => (row.faults ?? []) as Fault[];

function Outcome({ row }: { row: LogCheckRow }) {
  const { t } = useWords();
  if (!row.madeAt) return <Status tone="info">{t('logs.waiting')}</Status>;
  const { length } = faultsOf(row);
  return length ? (
    <Status tone="bad">{t('logs.faults', { smart_count: length })}</Status>
  ) : (
    <Status tone="good">{t('logs.whole')}</Status>
  );
}

function Newest({ row }: { row: LogCheckRow }) {
  const { t, f } = useWords();
  const faults = faultsOf(row);
  const Icon = faults.length ? ShieldAlert : CircleCheck;
  return (
    <div className="b">
      <p className={faults.length ? 'bad strong' : 'strong'}>
        <Icon className="i" aria-hidden /> {t(faults.length ? 'logs.broken' : 'logs.whole.text')}
      </p>
      <p>
        {t('logs.sum', { chains: row.chains ?? 0, heads: row.heads ?? 0 })}{' '}
        {row.lastHeadAt ? t('logs.lastHead', { when: f.moment(row.lastHeadAt) }) : t('logs.noHead')}
      </p>
      {faults.map(({ orgId, nr, fault, at }) => (
        <p key={`${orgId} ${nr} ${fault}`} className="small">
          {t('logs.fault', { org: orgId, nr, fault, when: f.moment(at) })}
        </p>
      ))}
      <p className="small muted">
        {t('logs.file')} <code>{row.headsFile}</code>
      </p>
    </div>
  );
}

export default function LogChecksPage() {
  const { t, f } = useWords();
  const refresh = useRefreshAll();
  const list = useRows(logChecks, { perPage: 25 });
  const isWaiting = list.data?.some((row) => !row.madeAt) ?? false;
  const newest = list.data?.find((row) => row.madeAt);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  });
  const ask = async (): Promise<void> => {
    await write('/log-checks', { body: { id: newId() } });
    refresh();
    toast(t('logs.asked'));
  };
  const columns: Column<LogCheckRow>[] = [
    { id: 'when', head: t('logs.when'), phone: 'first', cell: (row) => f.moment(row.madeAt ?? row.createdAt) },
    { id: 'found', head: t('logs.found'), phone: 'second', cell: (row) => <Outcome row={row} /> },
    { id: 'who', head: t('logs.who'), phone: 'aside', cell: (row) => row.askedByName ?? t('logs.night') },
  ];
  return (
    <div className="list-page">
      <PageHead title={t('menu.logs')} context={t('logs.context')}>
        <button type="button" className="btn fill" disabled={isWaiting} onClick={() => void ask()}>
          {t('logs.ask')}
        </button>
      </PageHead>
      <div className="stack">
        <Card title={t('logs.newest')}>
          {list.isPending && <LoadingRows count={2} />}
          {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
          {list.data && !newest && <Empty title={t('logs.none')} text={t('logs.none.text')} />}
          {newest && <Newest row={newest} />}
        </Card>
        {list.data && list.data.length > 0 && (
          <Card title={t('logs.all')} count={list.total}>
            <RowTable label={t('logs.all')} rows={list.data} rowKey={(row) => row.id} columns={columns} />
          </Card>
        )}
      </div>
    </div>
  );
}
