/** Inside the banner of a protected person: who handles her, and the two steps by which the protection is taken away. */
import { useState } from 'react';
import type { ProtectionLiftRow } from '#contracts';
import { Awaited } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import { ApproveLiftSheet, ProposeLiftDialog } from './LiftDialogs';
import { HandlersDialog } from './HandlersDialog';
import { type Protection, useProtection, useSay } from './useProtection';

type Opened = 'handlers' | 'propose' | 'approve' | null;

/** What the other handler proposes, with its reason; or what one has proposed oneself. */
function Proposal({ lift, isMine, open }: { lift: ProtectionLiftRow; isMine: boolean; open: (what: Opened) => void }) {
  const { t, f } = useWords();
  const say = useSay();
  const path = `/protection-lifts/${lift.id}`;
  return (
    <div className="lift">
      <p>
        <b>{isMine ? t('lift.mine') : t('lift.theirs', { name: lift.proposedByName })}</b>{' '}
        <span className="muted">{t('lift.when', { on: f.near(lift.proposedOn), until: f.day(lift.lapsesOn) })}</span>
      </p>
      <q>{lift.reason}</q>
      <div className="acts">
        {isMine ? (
          <button
            type="button"
            className="btn line s"
            onClick={() => void say(`${path}/withdraw`, lift.version, t('lift.withdrawn'))}
          >
            {t('lift.withdraw')}
          </button>
        ) : (
          <>
            <button type="button" className="btn line s" onClick={() => open('approve')}>
              {t('lift.approve')}
            </button>
            <button
              type="button"
              className="btn line s"
              onClick={() => void say(`${path}/decline`, lift.version, t('lift.declined'))}
            >
              {t('lift.decline')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function Ended({ lift }: { lift: ProtectionLiftRow }) {
  const { t, f } = useWords();
  return (
    <p className="muted">
      {lift.state === 'declined'
        ? t('lift.ended.declined', { name: lift.decidedByName ?? '', on: f.near(lift.decidedOn ?? lift.lapsesOn) })
        : t('lift.ended.lapsed', { on: f.day(lift.proposedOn) })}
    </p>
  );
}

const namesOf = ({ handlers }: Protection): string[] => handlers.map(({ name }) => name);

export function ProtectionCare({ participationId, projectId }: { participationId: string; projectId: string }) {
  const { t, f } = useWords();
  const protection = useProtection(participationId);
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const { open, ended, isMine, isAlone, may } = protection;
  if (protection.isWaiting) return <Awaited />;
  if (!protection.isWhole) return null;
  return (
    <div className="prot-care">
      <div className="acts">
        <p>
          {t('handlers.are', { names: f.list(namesOf(protection)) })} {may && isAlone && t('handlers.alone')}
        </p>
        {may && (
          <button type="button" className="btn plain s" onClick={() => setOpened('handlers')}>
            {t('handlers.change')}
          </button>
        )}
      </div>
      {open ? <Proposal lift={open} isMine={isMine} open={setOpened} /> : ended && <Ended lift={ended} />}
      {may && !open && !isAlone && (
        <div className="acts outdent">
          <button type="button" className="btn plain s" onClick={() => setOpened('propose')}>
            {t('lift.propose')}
          </button>
        </div>
      )}
      {opened === 'handlers' && (
        <HandlersDialog
          participationId={participationId}
          projectId={projectId}
          handlers={protection.handlers}
          onClose={close}
        />
      )}
      {opened === 'propose' && <ProposeLiftDialog participationId={participationId} onClose={close} />}
      {opened === 'approve' && open && <ApproveLiftSheet lift={open} onClose={close} />}
    </div>
  );
}
