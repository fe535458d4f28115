/** A figure by one or two characteristics. Small groups are said to be small; coaches are never compared. */
import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import type { FigureView } from '#contracts';
import { type Breakdown, CATALOGUE, indicatorOf, isIndicatorCode, SMALL_N } from '#domain';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { groupText } from '../reports/report-words';
import { useAsOf } from './as-of';
import { AsOfPicker } from './AsOfPicker';

const DIMENSIONS: readonly Breakdown[] = [
  'gender',
  'age_group',
  'education',
  'origin',
  'time_in_sweden',
  'labour_status',
  'cohort',
  'partner',
  'exposure',
];
const CODES = CATALOGUE.filter(
  ({ measure, estimate }) => (measure === 'share' || measure === 'count') && !estimate,
).map(({ code }) => code);
const TOO_FEW = 5;

function Choice({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="pick-one">
      <label className="small muted" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="in" value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Groups({ figure, by }: { figure: FigureView; by: readonly Breakdown[] }) {
  const { t, f, code, language } = useWords();
  const isShare = figure.N !== null;
  const most = Math.max(1, ...figure.by.map(({ n }) => (typeof n === 'number' ? n : 0)));
  if (figure.by.length === 0) return <Empty title={t('compare.none')} />;
  return (
    <table className="rows dense plain group-figures">
      <caption className="sr">{indicatorWord(language, figure.code).short}</caption>
      <thead>
        <tr>
          <th scope="col">{by.map((one) => code('breakdown', one)).join(', ')}</th>
          <th scope="col" className="r">
            {isShare ? t('compare.nOfN') : t('compare.n')}
          </th>
          {isShare && (
            <th scope="col" className="r">
              {t('compare.share')}
            </th>
          )}
          <th scope="col">
            <span className="sr">{t('compare.bar')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {figure.by.map(({ group, n, N, percent }) => {
          const width = isShare ? Number(percent ?? 0) : (100 * Number(n ?? 0)) / most;
          const isSmall = isShare && typeof N === 'number' && N < SMALL_N;
          return (
            <tr key={group}>
              <th scope="row">{groupText(group, by, language)}</th>
              <td className="r num">{isShare ? t('goals.of', { n: n ?? 0, N: N ?? 0 }) : (n ?? '–')}</td>
              {isShare && (
                <td className="r num">
                  {typeof N === 'number' && N < TOO_FEW ? (
                    <span className="muted small">{t('compare.tooFew')}</span>
                  ) : percent === null ? (
                    '–'
                  ) : (
                    <span className={isSmall ? 'muted' : ''}>
                      {f.number(Number(percent), 1)}
                      {f.percentMark}
                    </span>
                  )}
                </td>
              )}
              <td aria-hidden className="bar-cell">
                {!(isShare && typeof N === 'number' && N < TOO_FEW) && <span style={{ width: `${width}%` }} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export default function ComparePage() {
  const { t, code: word, language } = useWords();
  const { asOf, projectId, setAsOf } = useAsOf();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('code');
  const code = isIndicatorCode(asked ?? '') ? String(asked) : 'outcome_within_3_months';
  const first = (query.get('by') ?? 'gender') as Breakdown;
  const second = query.get('and') as Breakdown | null;
  const by = [first, ...(second && second !== first ? [second] : [])].filter((one) => DIMENSIONS.includes(one));
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true });
  };
  const view = useQuery({
    queryKey: ['figures', projectId, code, by.join(), asOf],
    queryFn: ({ signal }) =>
      get<{ figures: FigureView[] }>(`/projects/${projectId}/figures?asOf=${asOf}&code=${code}&by=${by.join(',')}`, {
        signal,
      }),
    enabled: Boolean(projectId),
    placeholderData: (before) => before,
  });
  const options = DIMENSIONS.map((value) => ({ value, label: word('breakdown', value) }));
  const figure = view.data?.figures[0];
  return (
    <div className="narrow-page compare-page">
      <PageHead title={t('compare.title')} context={t('compare.context')}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
      </PageHead>
      <Card title={indicatorWord(language, code).short}>
        <div className="b pick-row">
          <Choice
            label={t('compare.measure')}
            value={code}
            options={CODES.map((value) => ({ value, label: indicatorWord(language, value).short }))}
            onPick={(value) => set('code', value)}
          />
          <Choice label={t('compare.by')} value={first} options={options} onPick={(value) => set('by', value)} />
          <Choice
            label={t('compare.and')}
            value={second ?? ''}
            options={[{ value: '', label: t('compare.nothing') }, ...options.filter(({ value }) => value !== first)]}
            onPick={(value) => set('and', value)}
          />
        </div>
        {view.isPending && <LoadingRows />}
        {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
        {figure && <Groups figure={figure} by={by} />}
        <p className="b small muted">
          {indicatorOf(isIndicatorCode(code) ? code : 'outcome_within_3_months').measure === 'share' &&
            t('compare.small')}{' '}
          {t('compare.protected')}
        </p>
      </Card>
    </div>
  );
}
