/** What the receiver of a handover needs to know: the word on the way, and each person with what is open, due and silent. */
import { Check } from 'lucide-react';
import { useParams } from 'react-router-dom';
import { bulkRuns, caseload, type CaseloadRow, projects } from '#contracts';
import { type BulkResult, DAY_RULES } from '#domain';
import { Card } from '../../parts/Card';
import { PageHead } from '../../parts/PageHead';
import { useRefreshAll, useRow, useRows } from '../../parts/rows';
import { RowTable } from '../../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../../parts/states';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { allColumns } from './columns';

const COLUMNS = ['name', 'stage', 'next', 'contact', 'steps', 'attendance', 'sfi', 'exit'] as const;

/** What waits, in numbers; what there is nothing of is not said. */
function Sums({ rows, silenceDays }: { rows: readonly CaseloadRow[]; silenceDays: number }) {
  const { t, today } = useWords();
  const sums = {
    people: rows.length,
    late: rows.filter(({ nextOn }) => nextOn !== null && nextOn < today).length,
    steps: rows.reduce((sum, { openSteps }) => sum + openSteps, 0),
    followUps: rows.filter(({ nextKind }) => nextKind === 'follow_up').length,
    placements: rows.filter(({ stage }) => stage === 'practice').length,
    silent: rows.filter(({ silentDays }) => (silentDays ?? 0) >= silenceDays).length,
  };
  return (
    <dl className="sums">
      {(Object.keys(sums) as (keyof typeof sums)[])
        .filter((key) => sums[key] > 0)
        .map((key) => (
          <div key={key}>
            <dt>{t(`handover.sum.${key}`, { smart_count: sums[key], days: silenceDays })}</dt>
            <dd>{sums[key]}</dd>
          </div>
        ))}
    </dl>
  );
}

export default function HandoverPage() {
  const words = useWords();
  const { t, f } = words;
  const { id = '' } = useParams();
  const refresh = useRefreshAll();
  const run = useRow(bulkRuns, id);
  const ids = ((run.data?.results ?? []) as BulkResult[]).filter(([, skipped]) => !skipped).map(([one]) => one);
  const people = useRows(caseload, {
    filter: { id: ids.slice(0, 100) },
    perPage: 100,
    sort: 'nextOn',
    isOff: ids.length === 0,
  });
  const silenceDays = useRow(projects, run.data?.projectId).data?.silenceDays ?? DAY_RULES.silenceDays;
  const columns = allColumns(words);
  const read = async (): Promise<void> => {
    if (!run.data) return;
    await write(`/bulk-runs/${id}/mark-read`, { ifMatch: run.data.version });
    refresh();
    toast(t('handover.read.done'));
  };
  if (run.error) return <Failure error={run.error} retry={() => void run.refetch()} />;
  return (
    <div className="people-page">
      <PageHead
        title={t('handover.page')}
        context={
          run.data
            ? t('handover.context', { name: run.data.startedByName, date: f.date(run.data.createdAt.slice(0, 10)) })
            : ' '
        }
      >
        {run.data?.isForMe && !run.data.readAt && (
          <button type="button" className="btn fill" onClick={() => void read()}>
            <Check className="i s" aria-hidden /> {t('handover.read')}
          </button>
        )}
      </PageHead>
      {run.data?.note && <p className="quote">{run.data.note}</p>}
      {people.data && <Sums rows={people.data} silenceDays={silenceDays} />}
      <Card title={t('handover.people')} count={people.data?.length}>
        {people.isPending && ids.length > 0 && <LoadingRows count={6} />}
        {run.data && ids.length === 0 && <Empty title={t('people.empty')} />}
        {people.data && (
          <RowTable
            label={t('handover.people')}
            rows={people.data}
            columns={COLUMNS.map((one) => columns[one])}
            rowKey={(row) => row.id}
          />
        )}
      </Card>
    </div>
  );
}
