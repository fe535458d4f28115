/** The people behind a number: who counts, who does not and why, who is undecided, who is left out. */
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Lock } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { FigurePeople } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Failure, LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';
import { get } from '../providers/api';
import { useAsOf } from './as-of';
import { FigureTable } from './FigureTable';
import { UnitSquares } from './UnitSquares';

export const ANSWERS = ['counted', 'not_counted', 'unknown', 'left_out'] as const;
export type Answer = (typeof ANSWERS)[number];

function titleOf({ figure }: FigurePeople, { t }: Words): string {
  if (figure.n === '..' || figure.N === '..') return t('figure.title.hidden');
  return figure.N === null
    ? t('figure.title.count', { n: figure.n ?? figure.value ?? 0 })
    : t('figure.title', { n: figure.n ?? 0, N: figure.N });
}

export function sizeOf(view: FigurePeople, answer: Answer): number {
  return view.groups.filter((group) => group.answer === answer).reduce((sum, { people }) => sum + people.length, 0);
}

function Shown({ view, projectId }: { view: FigurePeople; projectId: string }) {
  const words = useWords();
  const { t, f, language } = words;
  const [query, setQuery] = useSearchParams();
  const asked = query.get('group') as Answer | null;
  const chosen: Answer = asked && ANSWERS.includes(asked) ? asked : 'not_counted';
  const choose = (answer: Answer): void => {
    const next = new URLSearchParams(query);
    next.set('group', answer);
    setQuery(next, { replace: true });
  };
  const counted = sizeOf(view, 'counted');
  const not = sizeOf(view, 'not_counted');
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
            onClick={() => choose(answer)}
          >
            <span className="t">
              <b>{sizeOf(view, answer)}</b>
              <span className="l">{t(`figure.${answer}`)}</span>
            </span>
            <UnitSquares answer={answer} count={sizeOf(view, answer)} />
          </button>
        ))}
      </nav>
      <Card
        title={t(`figure.${chosen}.title`)}
        count={sizeOf(view, chosen)}
        end={
          <span className="muted lockline small">
            <Lock className="i s" aria-hidden /> {t('figure.reference')}
          </span>
        }
      >
        {view.figure.N !== null && (chosen === 'counted' || chosen === 'not_counted') && (
          <p className="b small muted">{t('figure.sum', { counted, not, all: counted + not })}</p>
        )}
        <FigureTable
          groups={view.groups.filter((group) => group.answer === chosen)}
          projectId={projectId}
          code={view.code}
          asOf={view.asOf}
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
  const view = useQuery({
    queryKey: ['figure', projectId, code, asOf],
    queryFn: ({ signal }) =>
      get<FigurePeople>(`/projects/${projectId}/figures/${encodeURIComponent(code)}/people?asOf=${asOf}`, { signal }),
    enabled: Boolean(projectId),
  });
  return (
    <div className="figure-page">
      <Link className="crumb" to={`/goals?asOf=${asOf}`}>
        <ArrowLeft className="i s" aria-hidden /> {t('menu.goals')}
      </Link>
      {view.data && projectId ? (
        <Shown view={view.data} projectId={projectId} />
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
