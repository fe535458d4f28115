/** The reader's projects beside each other and together; different persons are counted apart. */
import { useQuery } from '@tanstack/react-query';
import type { FigureView, ProgrammeView } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { useAsOf } from './as-of';
import { AsOfPicker } from './AsOfPicker';

function Cell({ figure }: { figure: FigureView }) {
  const { t, f } = useWords();
  if (figure.N === null) return <>{figure.n ?? '–'}</>;
  return (
    <>
      {figure.percent === null ? '–' : `${f.number(Number(figure.percent), 1)}\u00a0%`}
      <span className="small muted"> {t('goals.of', { n: figure.n ?? 0, N: figure.N })}</span>
    </>
  );
}

export default function ProgrammePage() {
  const { t, language } = useWords();
  const { asOf, setAsOf } = useAsOf();
  const view = useQuery({
    queryKey: ['programme', asOf],
    queryFn: ({ signal }) => get<ProgrammeView>(`/programme?asOf=${asOf}`, { signal }),
  });
  const data = view.data;
  return (
    <div className="programme-page">
      <PageHead title={t('programme.title')} context={t('programme.context')}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
      </PageHead>
      <Card title={t('programme.projects')} count={data?.projects.length}>
        {view.isPending && <LoadingRows />}
        {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
        {data && data.projects.length === 0 && <Empty title={t('programme.none')} />}
        {data && data.projects.length > 0 && (
          <>
            <p className="b small">
              {t('programme.distinct', { people: data.distinctPeople, participations: Number(data.total[0]?.n ?? 0) })}
            </p>
            <div className="scroll-x" role="region" aria-label={t('programme.projects')} tabIndex={0}>
              <table className="rows dense plain">
                <caption className="sr">{t('programme.projects')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('programme.project')}</th>
                    {data.total.map(({ code }) => (
                      <th key={code} scope="col" className="r">
                        {indicatorWord(language, code).short}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {data.projects.map((project) => (
                    <tr key={project.id}>
                      <th scope="row">{project.name}</th>
                      {project.figures.map((figure) => (
                        <td key={figure.code} className="r num">
                          <Cell figure={figure} />
                        </td>
                      ))}
                    </tr>
                  ))}
                  <tr className="total">
                    <th scope="row">{t('programme.together')}</th>
                    {data.total.map((figure) => (
                      <td key={figure.code} className="r num">
                        <Cell figure={figure} />
                      </td>
                    ))}
                  </tr>
                </tbody>
              </table>
            </div>
          </>
        )}
      </Card>
    </div>
  );
}
