/** Everything to mend, as a page of its own; a gap pressed shows its people. */
import { useSearchParams } from 'react-router-dom';
import { PageHead } from '../parts/PageHead';
import { Card } from '../parts/Card';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { useAsOf } from './as-of';
import { GapPeopleCard } from './GapPeopleCard';
import { ToMendCard } from './ToMendCard';
import { useGoals } from './useGoals';
import { useOutlook } from './useOutlook';

export default function ToMendPage() {
  const { t } = useWords();
  const may = useMay();
  const [query] = useSearchParams();
  const gap = query.get('gap');
  const { asOf, projectId } = useAsOf();
  const goals = useGoals(projectId, asOf);
  const outlook = useOutlook(projectId, asOf);
  return (
    <div className="narrow-page">
      <PageHead title={t('menu.toMend')} context={t('toMend.context')} />
      <div className="stack">
        {outlook.data ? (
          <ToMendCard rows={outlook.data.toMend} goals={goals.data?.goals ?? []} asOf={asOf} />
        ) : (
          <Card title={t('menu.toMend')}>
            {outlook.error ? <Failure error={outlook.error} retry={() => void outlook.refetch()} /> : <LoadingRows />}
          </Card>
        )}
        {gap && projectId && may('figure:people') && <GapPeopleCard projectId={projectId} gap={gap} asOf={asOf} />}
      </div>
    </div>
  );
}
