/** Everything to mend, as a page of its own. */
import { PageHead } from '../parts/PageHead';
import { Card } from '../parts/Card';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useAsOf } from './as-of';
import { ToMendCard } from './ToMendCard';
import { useGoals } from './useGoals';

export default function ToMendPage() {
  const { t } = useWords();
  const { asOf, projectId } = useAsOf();
  const goals = useGoals(projectId, asOf);
  return (
    <div className="narrow-page">
      <PageHead title={t('menu.toMend')} context={t('toMend.context')} />
      {goals.data ? (
        <ToMendCard rows={goals.data.toMend} />
      ) : (
        <Card title={t('menu.toMend')}>
          {goals.error ? <Failure error={goals.error} retry={() => void goals.refetch()} /> : <LoadingRows />}
        </Card>
      )}
    </div>
  );
}
