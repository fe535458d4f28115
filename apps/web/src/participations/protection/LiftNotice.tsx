/** Somebody proposes that a protection is taken away and waits for an answer: for handlers who have no Min dag to meet it on. It says nothing about the person; she is behind the link. */
import { ShieldQuestionMark } from 'lucide-react';
import { Link } from 'react-router-dom';
import { protectionLifts } from '#contracts';
import { useRows } from '../../parts/rows';
import { Awaited } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import { useMay, useSession } from '../../providers/session';

export function LiftNotice() {
  const { t, f } = useWords();
  const may = useMay();
  const { account } = useSession();
  const isAsked = may('participant:protect') && !may('day:read');
  const lifts = useRows(protectionLifts, { filter: { state: 'open' }, perPage: 20, isOff: !isAsked });
  if (lifts.isLoading) return <Awaited />;
  const waiting = lifts.data?.filter(({ proposedById }) => proposedById !== account.id);
  return (
    <>
      {waiting?.map((lift) => (
        <div className="banner watch" key={lift.id}>
          <ShieldQuestionMark className="i s" aria-hidden />
          <p>{t('lift.notice', { name: lift.proposedByName, until: f.day(lift.lapsesOn) })}</p>
          <Link className="btn line s" to={`/participants/${lift.participationId}`}>
            {t('lift.see')}
          </Link>
        </div>
      ))}
    </>
  );
}
