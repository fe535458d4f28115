/** The project's month: sums, what is missing before it can be locked, the lock itself, and everybody's state. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { UnlockMonth, type ProjectMonthView } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { TextField } from '../parts/fields';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { nameOf } from '../parts/PersonName';
import { RowTable, type Column } from '../parts/RowTable';
import { useRefreshAll } from '../parts/rows';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useMay, useProject } from '../providers/session';
import { MonthPicker } from './MonthPicker';
import { MonthSums } from './MonthSums';
import { useMonth } from './useMonth';
import { useProjectMonth } from './useMonthView';

type PersonRow = ProjectMonthView['people'][number];

function StateOf({ row }: { row: PersonRow }) {
  const { t } = useWords();
  if (row.totals.notReported > 0)
    return <Status tone="bad">{t('att.state.missing', { smart_count: row.totals.notReported })}</Status>;
  if (!row.isAttested) return <Status tone="watch">{t('att.state.unattested')}</Status>;
  if (row.totals.unsigned > 0) return <Status tone="watch">{t('att.unsigned')}</Status>;
  return <Status tone="good">{t('att.state.whole')}</Status>;
}

function People({ view }: { view: ProjectMonthView }) {
  const { t, f } = useWords();
  const minutes = (of: (row: PersonRow) => number) => (row: PersonRow) => (
    <span className="num">{f.minutes(of(row))}</span>
  );
  const columns: Column<PersonRow>[] = [
    {
      id: 'person',
      head: t('att.person'),
      phone: 'first',
      cell: (row) => (
        <Link className="who" to={`/participants/${row.participationId}?tab=attendance&month=${view.month}`}>
          {nameOf(row)}
        </Link>
      ),
    },
    { id: 'state', head: t('att.state'), phone: 'second', cell: (row) => <StateOf row={row} /> },
    { id: 'planned', head: t('att.planned'), isEnd: true, cell: minutes((row) => row.totals.planned) },
    {
      id: 'attended',
      head: t('att.attended'),
      isEnd: true,
      phone: 'aside',
      cell: minutes((row) => row.totals.attended),
    },
    { id: 'certified', head: t('att.certified'), isEnd: true, cell: minutes((row) => row.totals.certified) },
  ];
  const urgency = (row: PersonRow): number => (row.totals.notReported ? 0 : row.isAttested ? 2 : 1);
  const rows = [...view.people].sort((a, b) => urgency(a) - urgency(b) || nameOf(a).localeCompare(nameOf(b), 'sv'));
  return (
    <Card title={t('att.people')} count={rows.length}>
      {rows.length === 0 ? (
        <Empty title={t('att.none')} />
      ) : (
        <RowTable label={t('att.people')} rows={rows} columns={columns} rowKey={(row) => row.participationId} isDense />
      )}
    </Card>
  );
}

function Missing({ view }: { view: ProjectMonthView }) {
  const { t, problem } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const [refusal, setRefusal] = useState<string | null>(null);
  const counts = {
    month_not_over: 1,
    not_reported: view.totals.notReported,
    not_attested: view.people.filter((one) => !one.isAttested).length,
  };
  const attestAll = async (): Promise<void> => {
    setRefusal(null);
    try {
      const done = await write<{ attested: number; notReported: number; others: number }>(
        `/projects/${view.projectId}/attendance-months/${view.month}/attest-all`,
      );
      refresh();
      toast(t('att.attestedAll', done));
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  return (
    <Card title={t('att.missing')}>
      <ul className="b bare-list">
        {view.obstacles.map((obstacle) => (
          <li key={obstacle}>
            <Status tone={obstacle === 'month_not_over' ? 'muted' : 'bad'}>
              {t(`att.missing.${obstacle}`, { smart_count: counts[obstacle] })}
            </Status>
          </li>
        ))}
        {view.totals.unsigned > 0 && (
          <li>
            <Status tone="watch">{t('att.missing.unsigned', { smart_count: view.totals.unsigned })}</Status>
          </li>
        )}
        {view.obstacles.length === 0 && (
          <li>
            <Status tone="good">{t('att.ready')}</Status>
          </li>
        )}
      </ul>
      {may('attendance:attest') && view.obstacles.includes('not_attested') && (
        <div className="b">
          <button type="button" className="btn line s" onClick={() => void attestAll()}>
            {t('att.attestAll')}
          </button>
        </div>
      )}
      {refusal && (
        <div className="banner bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
    </Card>
  );
}

function Locked({ view }: { view: ProjectMonthView }) {
  const { t, f } = useWords();
  const may = useMay();
  const [isOpen, open] = useState(false);
  const { lock } = view;
  if (!lock) return null;
  return (
    <Card
      title={t('att.locked')}
      end={
        may('month:lock') && (
          <button type="button" className="btn plain s" onClick={() => open(true)}>
            {t('att.unlock')}
          </button>
        )
      }
    >
      <div className="b">
        <Status tone="good">
          {t('att.locked.by', { name: lock.by, at: f.moment(lock.at), revision: lock.revision })}
        </Status>
        {lock.correctedAt && (
          <Status tone="watch">{t('att.locked.corrected', { at: f.moment(lock.correctedAt) })}</Status>
        )}
      </div>
      {isOpen && (
        <ActionSheet
          input={UnlockMonth}
          path={`/month-locks/${lock.id}/unlock`}
          version={lock.version}
          title={t('att.unlock.title', { month: f.month(view.month) })}
          done={t('att.unlock.done', { month: f.month(view.month) })}
          submit={t('att.unlock')}
          onClose={() => open(false)}
        >
          <p>{t('att.unlock.text')}</p>
          <TextField name="reason" label={t('att.unlock.reason')} />
        </ActionSheet>
      )}
    </Card>
  );
}

export default function AttendancePage() {
  const { t, f, problem } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const projectId = useProject()?.id;
  const [month, choose] = useMonth();
  const view = useProjectMonth(projectId, month);
  const data = view.data;
  const lock = async (): Promise<void> => {
    try {
      await write(`/projects/${projectId ?? ''}/attendance-months/${month}/lock`, { body: { id: newId() } });
      refresh();
      toast(t('att.lock.done', { month: f.month(month) }));
    } catch (error) {
      toast(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  return (
    <div className="attendance-page">
      <PageHead title={t('menu.attendance')} context={t('att.context')}>
        <MonthPicker month={month} onChoose={choose} />
        {may('month:lock') && data && !data.lock && (
          <button
            type="button"
            className="btn fill"
            disabled={data.obstacles.length > 0}
            aria-describedby="missing"
            onClick={() => void lock()}
          >
            {t('att.lock')}
          </button>
        )}
      </PageHead>
      {view.isPending && <LoadingRows count={6} />}
      {view.error && (
        <Card title={t('state.notShown.title')}>
          <Failure error={view.error} retry={() => void view.refetch()} />
        </Card>
      )}
      {data && (
        <div className="two">
          <People view={data} />
          <div className="stack">
            <Card title={f.month(month)}>
              <MonthSums totals={data.totals} />
            </Card>
            <div id="missing">{data.lock ? <Locked view={data} /> : <Missing view={data} />}</div>
          </div>
        </div>
      )}
    </div>
  );
}
