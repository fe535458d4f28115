/** What is different between two reports, or since a report was frozen: each figure then and now, and who came, left or is judged otherwise. */
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { reports, type DifferencePeople, type ReportDifference } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { nameOf } from '../parts/PersonName';
import { useRows } from '../parts/rows';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { useProject } from '../providers/session';
import { figureText, nOfN } from './report-words';

const KINDS = ['came', 'left', 'nowCounted', 'noLongerCounted'] as const;

function People({ label, people }: { label: string; people: DifferencePeople }) {
  const { t } = useWords();
  if (people.n === 0) return null;
  return (
    <div className="diff-kind">
      <p>
        <span className="strong">{label}</span> {people.n}
      </p>
      <p className="small">
        {people.people.map((one, at) => (
          <span key={one.participationId}>
            {at > 0 && ', '}
            <Link to={`/participants/${one.participationId}`}>{nameOf(one)}</Link>
          </span>
        ))}
        {people.people.length < people.n && (
          <span className="muted"> {t('difference.more', { smart_count: people.n - people.people.length })}</span>
        )}
      </p>
    </div>
  );
}

function Figures({ view }: { view: ReportDifference }) {
  const { t, f, language } = useWords();
  if (view.isSame)
    return (
      <Card title={t('difference.result')}>
        <div className="b">
          <Status tone="good">{t('difference.same')}</Status>
        </div>
      </Card>
    );
  if (view.figures.length === 0)
    return (
      <Card title={t('difference.result')}>
        <Empty title={t('difference.noFigure')} />
      </Card>
    );
  return (
    <div className="stack">
      {view.figures.map((figure) => (
        <Card key={figure.code} title={indicatorWord(language, figure.code).short}>
          <div className="b">
            <p>
              {f.date(view.earlier.asOf)}: {figureText(figure.before, language)} {nOfN(figure.before, language)} →{' '}
              {view.later.id === null ? t('difference.now') : f.date(view.later.asOf)}:{' '}
              <span className="strong">
                {figureText(figure.after, language)} {nOfN(figure.after, language)}
              </span>
            </p>
            {KINDS.map((kind) => (
              <People key={kind} label={t(`difference.${kind}`)} people={figure[kind]} />
            ))}
          </div>
        </Card>
      ))}
    </div>
  );
}

export default function DifferencePage() {
  const { t, f } = useWords();
  const { id = '' } = useParams();
  const project = useProject();
  const [query, setQuery] = useSearchParams();
  const from = query.get('from');
  const others = useRows(reports, { filter: { projectId: project?.id, status: 'published' }, perPage: 100 });
  const view = useQuery({
    queryKey: ['report-difference', id, from],
    queryFn: ({ signal }) =>
      get<ReportDifference>(from ? `/reports/${id}/difference?from=${from}` : `/reports/${id}/run-again`, { signal }),
  });
  return (
    <div className="list-page narrow-page">
      <Link className="crumb" to={`/reports/${id}`}>
        <ArrowLeft className="i s" aria-hidden /> {t('difference.back')}
      </Link>
      <PageHead title={t(from ? 'difference.title' : 'difference.again')} context={t('difference.context')}>
        <label className="sr" htmlFor="compare-with">
          {t('difference.with')}
        </label>
        <select
          id="compare-with"
          className="in"
          value={from ?? ''}
          onChange={(event) => setQuery(event.target.value ? { from: event.target.value } : {})}
        >
          <option value="">{t('difference.withToday')}</option>
          {(others.data ?? [])
            .filter((row) => row.id !== id)
            .map((row) => (
              <option key={row.id} value={row.id}>
                {row.title}, {f.date(row.asOf)}
              </option>
            ))}
        </select>
      </PageHead>
      {view.isPending && (
        <Card title={t('difference.result')}>
          <LoadingRows count={4} />
        </Card>
      )}
      {view.error && (
        <Card title={t('difference.result')}>
          <Failure error={view.error} retry={() => void view.refetch()} />
        </Card>
      )}
      {view.data && <Figures view={view.data} />}
    </div>
  );
}
