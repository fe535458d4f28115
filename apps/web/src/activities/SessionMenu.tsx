/** What else one does with a session: change it, cancel it. */
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { ActivityRow } from '#contracts';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { CancelSessionDialog, ChangeSessionDialog } from './SessionDialogs';

export function SessionMenu({ activity, expected }: { activity: ActivityRow; expected: string[] }) {
  const { t, today } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  if (!may('activity:log') || activity.isVoided) return null;
  return (
    <>
      {activity.onDate === today && activity.isGroup && (
        <Link className="btn line" to={`/sessions/${activity.id}/room`}>
          {t('room.open')}
        </Link>
      )}
      <button type="button" className="btn line" onClick={() => setOpen('cancel')}>
        {t('session.cancel')}
      </button>
      <button type="button" className="btn line" onClick={() => setOpen('change')}>
        {t('session.change')}
      </button>
      {open === 'change' && (
        <ChangeSessionDialog activity={activity} expected={expected} onClose={() => setOpen(null)} />
      )}
      {open === 'cancel' && (
        <CancelSessionDialog activity={activity} onClose={() => setOpen(null)} onDone={() => navigate('/sessions')} />
      )}
    </>
  );
}
