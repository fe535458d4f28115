/** Stegförflyttning: from where to where, derived from what goes on. A table, because it is one. */
import { useQuery } from '@tanstack/react-query';
import type { StepsView } from '#contracts';
import { STEPS } from '#domain';
import { Card } from '../parts/Card';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';

export function StepsCard({ projectId, asOf }: { projectId: string; asOf: string }) {
  const { t } = useWords();
  const view = useQuery({
    queryKey: ['steps', projectId, asOf],
    queryFn: ({ signal }) => get<StepsView>(`/projects/${projectId}/steps?asOf=${asOf}`, { signal }),
  });
  const data = view.data;
  const at = (from: number, to: number): number =>
    data?.moves.find((move) => move.from === from && move.to === to)?.n ?? 0;
  return (
    <Card title={t('steps.title')} count={data?.people}>
      {view.isPending && <LoadingRows />}
      {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
      {data && data.people === 0 && <Empty title={t('steps.none')} />}
      {data && data.people > 0 && (
        <>
          <p className="b small">
            {t('steps.sentence', { people: data.people, further: data.further, same: data.same, back: data.back })}
          </p>
          <div className="scroll-x" role="region" aria-label={t('steps.title')} tabIndex={0}>
            <table className="rows dense plain step-moves">
              <caption className="sr">{t('steps.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('steps.from')}</th>
                  {STEPS.map((step) => (
                    <th key={step} scope="col" className="r">
                      {t(`steps.${step}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {STEPS.map((from) => (
                  <tr key={from}>
                    <th scope="row">{t(`steps.${from}`)}</th>
                    {STEPS.map((to) => (
                      <td key={to} className={`r num${to > from ? ' further' : to < from ? ' back' : ''}`}>
                        {at(from, to) || '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="b small muted">{t('steps.rule')}</p>
        </>
      )}
    </Card>
  );
}
