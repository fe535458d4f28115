/** Says to the receiver who has handed over how many, until it has been read. */
import { Link } from 'react-router-dom';
import { UserRoundCheck } from 'lucide-react';
import { bulkRuns } from '#contracts';
import { useRows } from '../../parts/rows';
import { Awaited } from '../../parts/states';
import { useWords } from '../../parts/useWords';

export function HandoverNotice() {
  const { t, f } = useWords();
  const handed = useRows(bulkRuns, { filter: { isForMe: true, readAt: null, status: 'done' }, perPage: 3 });
  // A run that moved nobody is the giver's to see, not news for the receiver.
  const news = handed.data?.filter((run) => run.done > 0);
  if (handed.isPending) return <Awaited />;
  return (
    <>
      {news?.map((run) => (
        <div className="banner info" key={run.id}>
          <UserRoundCheck className="i s" aria-hidden />
          <p>
            {t('handover.notice', {
              name: run.startedByName,
              smart_count: run.done,
              when: f.near(run.createdAt.slice(0, 10)),
            })}
          </p>
          <Link className="btn line s" to={`/handovers/${run.id}`}>
            {t('handover.see')}
          </Link>
        </div>
      ))}
    </>
  );
}
