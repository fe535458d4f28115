/** How the project breathes: places, inflow and outflow, length against the norm, follow-ups, progress between steps. */
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { OverviewView } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Failure, LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';
import { get } from '../providers/api';
import { useAsOf } from './as-of';
import { AsOfPicker } from './AsOfPicker';
import { ChartCard } from './ChartCard';
import { StepsCard } from './StepsCard';
import { YearCard } from './YearCard';

/** How many places were taken in the month, of how many, and whether who is on placement takes one. */
function takenSentence(
  { capacity, withoutPlacements }: OverviewView,
  { month, mean, peak }: OverviewView['months'][number],
  { t, f }: Words,
): string {
  const taken = { month: f.month(month), mean: f.number(mean, Number.isInteger(mean) ? 0 : 1), peak };
  const sentence =
    capacity === null ? t('overview.occupancy', taken) : t('overview.occupancyOf', { ...taken, capacity });
  return withoutPlacements ? `${sentence} ${t('occupancy.withoutPlacements')}` : sentence;
}

function Charts({ view }: { view: OverviewView }) {
  const words = useWords();
  const { t, f, code } = words;
  const months = view.months.slice(-14);
  const labels = months.map(({ month }) => `${f.shortMonth(month)} ${month.slice(2, 4)}`);
  const number = (value: number): string => f.number(value, Number.isInteger(value) ? 0 : 1);
  const last = months.at(-1);
  const sum = (what: 'entries' | 'exits'): number => months.reduce((all, one) => all + one[what], 0);
  const { nearNorm, normMonths, medianDays } = view;
  return (
    <>
      <ChartCard
        title={t('occupancy.title')}
        sentence={last ? takenSentence(view, last, words) : t('goals.nothingYet')}
        kind="lines"
        over={t('overview.month')}
        labels={labels}
        series={[
          { label: t('overview.mean'), data: months.map(({ mean }) => mean) },
          ...(view.capacity === null
            ? []
            : [{ label: t('overview.places'), data: months.map(() => view.capacity ?? 0) }]),
        ]}
        format={number}
      />
      <ChartCard
        title={t('overview.flow')}
        sentence={t('overview.flowSentence', { entries: sum('entries'), exits: sum('exits'), months: months.length })}
        kind="bars"
        over={t('overview.month')}
        labels={labels}
        series={[
          { label: t('overview.entries'), data: months.map(({ entries }) => entries) },
          { label: t('overview.exits'), data: months.map(({ exits }) => exits) },
        ]}
        format={number}
      />
      <ChartCard
        title={t('overview.lengths')}
        sentence={[
          medianDays === null ? t('goals.nothingYet') : t('overview.median', { days: number(medianDays) }),
          nearNorm && normMonths !== null && nearNorm.N > 0
            ? t('overview.norm', { norm: normMonths, n: nearNorm.n, N: nearNorm.N })
            : '',
        ]
          .filter(Boolean)
          .join(' ')}
        kind="bars"
        over={t('overview.length')}
        labels={view.lengths.map(({ months: length }) => t('overview.lengthOf', { from: length, to: length + 1 }))}
        series={[{ label: t('overview.people'), data: view.lengths.map(({ n }) => n) }]}
        format={number}
      />
      <ChartCard
        title={t('overview.followUps')}
        sentence={view.followUps
          .map(({ milestone, answered, due, open }) =>
            t(open ? 'overview.followUp' : 'overview.followUpNone', {
              milestone: code('milestone', milestone),
              answered,
              due,
              open,
            }),
          )
          .join(' ')}
        kind="stacked"
        over={t('overview.milestone')}
        labels={view.followUps.map(({ milestone }) => code('milestone', milestone))}
        series={[
          { label: t('overview.answered'), data: view.followUps.map(({ answered }) => answered) },
          {
            label: t('overview.notReached'),
            data: view.followUps.map(({ declined, unreachable }) => declined + unreachable),
          },
          { label: t('overview.open'), data: view.followUps.map(({ open }) => open) },
        ]}
        format={number}
      />
    </>
  );
}

export default function OverviewPage() {
  const { t } = useWords();
  const { asOf, projectId, setAsOf } = useAsOf();
  const view = useQuery({
    queryKey: ['overview', projectId, asOf],
    queryFn: ({ signal }) => get<OverviewView>(`/projects/${projectId}/overview?asOf=${asOf}`, { signal }),
    enabled: Boolean(projectId),
    placeholderData: (before) => before,
  });
  return (
    <div className="overview-page">
      <PageHead title={t('overview.title')} context={t('overview.context')}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
        <Link className="btn line" to={`/compare?asOf=${asOf}`}>
          {t('compare.title')}
        </Link>
        <Link className="btn line" to={`/programme?asOf=${asOf}`}>
          {t('programme.title')}
        </Link>
      </PageHead>
      {view.isPending && (
        <Card title={t('overview.title')}>
          <LoadingRows count={5} />
        </Card>
      )}
      {view.error && (
        <Card title={t('overview.title')}>
          <Failure error={view.error} retry={() => void view.refetch()} />
        </Card>
      )}
      {view.data && projectId && (
        <div className="charts">
          <Charts view={view.data} />
          <YearCard view={view.data.year} projectId={projectId} />
          <StepsCard projectId={projectId} asOf={asOf} />
        </div>
      )}
    </div>
  );
}
