/** One person beside a list, without leaving it: who, what next, what happened. J and K move on, Enter opens the whole page, Esc closes. On a phone a sheet. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { openLog, personOnScreen } from '../layout/open';
import { nameOf } from '../parts/PersonName';
import { Failure, LoadingRows } from '../parts/states';
import type { Panel } from '../parts/usePanel';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { ActionDialog } from './actions/ActionDialog';
import type { Act } from './actions/act';
import { NextCard } from './NextCard';
import { NextCell } from './NextCell';
import type { Person } from './person';
import { ProtectedBanner } from './ProtectedBanner';
import { TimelineCard } from './TimelineCard';
import { usePerson } from './usePerson';

function Body({ person }: { person: Person }) {
  const { t, code } = useWords();
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const { row } = person;
  useEffect(() => {
    const { id: participationId, displayName, reference, lastContactOn } = row;
    personOnScreen.set({ participationId, displayName, reference, lastContactOn });
    return () => personOnScreen.set(undefined);
  }, [row]);
  return (
    <>
      {row.isProtected && <ProtectedBanner />}
      <p className="muted about">
        {code('stage', row.stage)} · {row.coachName ? t('person.coach', { name: row.coachName }) : t('person.noCoach')}{' '}
        · <NextCell row={row} />
      </p>
      <div className="acts">
        <Link className="btn line s" to={`/participants/${row.id}`}>
          {t('panel.open')} <kbd className="kbd hide-s">Enter</kbd>
        </Link>
        {may('activity:log') && row.state !== 'exited' && (
          <button
            type="button"
            className="btn line s"
            onClick={() =>
              openLog.set({
                person: {
                  participationId: row.id,
                  displayName: row.displayName,
                  reference: row.reference,
                  lastContactOn: row.lastContactOn,
                },
              })
            }
          >
            {t('act.log')} <kbd className="kbd hide-s">L</kbd>
          </button>
        )}
      </div>
      <NextCard person={person} onAct={setAct} />
      <TimelineCard participationId={row.id} isShort />
      {act && <ActionDialog act={act} person={person} onClose={() => setAct(null)} />}
    </>
  );
}

export function PersonPanel({ participationId, panel }: { participationId: string; panel: Panel }) {
  const { t } = useWords();
  const { person, error, retry } = usePerson(participationId);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    document.querySelector('tr.current')?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, [participationId]);
  return (
    <aside className="panel" ref={place} tabIndex={-1} aria-label={person ? nameOf(person.row) : t('person.title')}>
      <header>
        <h2>{person ? nameOf(person.row) : t('person.title')}</h2>
        <span className="end">
          <button type="button" className="btn icon s" aria-label={t('panel.previous')} onClick={() => panel.step(-1)}>
            <ChevronUp className="i" aria-hidden />
          </button>
          <button type="button" className="btn icon s" aria-label={t('panel.next')} onClick={() => panel.step(1)}>
            <ChevronDown className="i" aria-hidden />
          </button>
          <button type="button" className="btn icon s" aria-label={t('act.close')} onClick={() => panel.show(null)}>
            <X className="i" aria-hidden />
          </button>
        </span>
      </header>
      <div className="inside">
        {error ? (
          <Failure error={error} retry={retry} />
        ) : person ? (
          <Body person={person} />
        ) : (
          <LoadingRows count={5} />
        )}
      </div>
    </aside>
  );
}
