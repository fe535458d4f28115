/** The reader's projects together and beside each other; different persons are counted apart. */
import { Link } from 'react-router-dom';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { AnonymousLine } from './AnonymousLine';
import { useAsOf } from './as-of';
import { AsOfPicker } from './AsOfPicker';
import { ProgrammeTable } from './ProgrammeTable';
import { useProgramme } from './useProgramme';

export default function ProgrammePage() {
  const { t, f } = useWords();
  const { asOf, setAsOf } = useAsOf();
  const { view, list } = useProgramme(asOf);
  const data = view.data;
  return (
    <div className="programme-page" aria-busy={view.isPlaceholderData}>
      <PageHead title={t('programme.title')} context={t('programme.context')}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
        <Link className="btn line" to={`/programme/esf?asOf=${asOf}`}>
          {t('esf.title')}
        </Link>
      </PageHead>
      <Card title={t('programme.projects')} count={data?.total}>
        {view.isPending && <LoadingRows />}
        {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
        {data && data.total === 0 && <Empty title={t('programme.none')} />}
        {data && data.total > 0 && (
          <>
            <p className="b small">
              {t('programme.distinct', {
                people: f.number(data.distinctPeople),
                participations: f.number(Number(data.together[0]?.n ?? 0)),
              })}
            </p>
            <AnonymousLine anonymous={data.anonymous} />
            <ProgrammeTable view={data} list={list} />
          </>
        )}
      </Card>
    </div>
  );
}
