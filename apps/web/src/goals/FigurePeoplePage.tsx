/** The people behind a number, page by page: who counts, who does not and why, who is undecided, who is left out. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft, Lock } from 'lucide-react';
import { Link, useParams } from 'react-router-dom';
import type { FigureAnswer, FigurePeople } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { Failure, LoadingRows } from '../parts/states';
import { type ListState, useListState } from '../parts/useListState';
import { useWords, type Words } from '../parts/useWords';
import { pageNumber } from '../providers/data-provider';
import { useAsOf } from './as-of';
import { FigureTable } from './FigureTable';
import { UnitSquares } from './UnitSquares';

const ANSWERS = ['counted', 'not_counted', 'unknown', 'left_out'] as const;
const PER_PAGE = 50;

function titleOf({ figure }: FigurePeople, { t }: Words): string {
  if (figure.n === '..' || figure.N === '..') return t('figure.title.hidden');
  return figure.N === null
    ? t('figure.title.count', { n: figure.n ?? figure.value ?? 0 })
    : t('figure.title', { n: figure.n ?? 0, N: figure.N });
}

interface ShownProps {
  view: FigurePeople;
  projectId: string;
  chosen: FigureAnswer;
  list: ListState;
}

function Shown({ view, projectId, chosen, list }: ShownProps) {
  const words = useWords();
  const { t, f, language } = words;
  const { counted, not_counted: not } = view.answers;
  return (
    <>
      <PageHead
        title={titleOf(view, words)}
        context={`${indicatorWord(language, view.code).short} · ${t('goals.asOf', { date: f.date(view.asOf) })}`}
      />
      <nav className="card sum" aria-label={t('figure.groups')}>
        {ANSWERS.map((answer) => (
          <button
            type="button"
            key={answer}
            className={answer === chosen ? 'on' : ''}
            aria-current={answer === chosen ? 'true' : undefined}
            onClick={() => list.setParam('group', answer)}
          >
            <span className="t">
              <b>{f.number(view.answers[answer])}</b>
              <span className="l">{t(`figure.${answer}`)}</span>
            </span>
            <UnitSquares answer={answer} count={view.answers[answer]} />
          </button>
        ))}
      </nav>
      <Card
        title={t(`figure.${chosen}.title`)}
        count={view.answers[chosen]}
        end={
          <span className="muted lockline small">
            <Lock className="i s" aria-hidden /> {t('figure.reference')}
          </span>
        }
      >
        {view.figure.N !== null && (chosen === 'counted' || chosen === 'not_counted') && (
          <p className="b small muted">{t('figure.sum', { counted, not, all: counted + not })}</p>
        )}
        {/* Another answer's rows never stand under this one's title. */}
        {view.groups.every(({ answer }) => answer === chosen) ? (
          <FigureTable view={view} projectId={projectId} />
        ) : (
          <LoadingRows count={5} />
        )}
        <Pager
          page={list.page}
          perPage={PER_PAGE}
          shown={view.rows.length}
          total={view.total}
          hasNext={view.next !== null}
          onPage={list.setPage}
        />
        <p className="b small muted">{t('figure.shorter')}</p>
      </Card>
      <p className="small muted definition">
        {indicatorWord(language, view.code).long} <Link to={`/definitions#${view.code}`}>{t('definitions.title')}</Link>
      </p>
    </>
  );
}

export default function FigurePeoplePage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const { asOf, projectId } = useAsOf();
  const list = useListState('');
  const chosen = ANSWERS.find((answer) => answer === list.param('group')) ?? 'not_counted';
  const view = useQuery({
    queryKey: ['figure', projectId, code, asOf, chosen, list.page],
    queryFn: ({ signal }) =>
      pageNumber<FigurePeople>(
        `projects/${projectId}/figures/${encodeURIComponent(code)}/people`,
        new URLSearchParams({ asOf, answer: chosen, limit: String(PER_PAGE) }),
        list.page,
        signal,
      ),
    enabled: Boolean(projectId),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="figure-page" aria-busy={view.isPlaceholderData}>
      <Link className="crumb" to={`/goals?asOf=${asOf}`}>
        <ArrowLeft className="i s" aria-hidden /> {t('menu.goals')}
      </Link>
      {view.data && projectId ? (
        <Shown view={view.data} projectId={projectId} chosen={chosen} list={list} />
      ) : (
        <>
          <PageHead title={t('figure.groups')} />
          <Card title={t('figure.groups')}>
            {view.error ? <Failure error={view.error} retry={() => void view.refetch()} /> : <LoadingRows count={5} />}
          </Card>
        </>
      )}
    </div>
  );
}
