/** One person on one page: who, where in the programme, what next, what happened; every action in place. */
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { personOnScreen } from '../layout/open';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Failure, LoadingRows } from '../parts/states';
import { Tabs, useTab } from '../parts/Tabs';
import { useWords } from '../parts/useWords';
import { ActionDialog } from './actions/ActionDialog';
import { useMay } from '../providers/session';
import { ACT_PERMISSIONS, type Act } from './actions/act';
import { ExitNotice } from './ExitNotice';
import { HiddenName } from './HiddenName';
import { NextCard } from './NextCard';
import { ParticipantHead } from './ParticipantHead';
import type { Person } from './person';
import { ProtectedBanner } from './ProtectedBanner';
import { ProtectionCare } from './protection/ProtectionCare';
import { Stepper } from './Stepper';
import { useParticipantTabs } from './tabs/participant-tabs';
import { TimelineCard } from './TimelineCard';
import { usePerson } from './usePerson';
import { MergedNotice } from './merge/MergedNotice';

/** What a link from a number may open at once: what mends it. */
const LINKED = ['correct-entry', 'correct-person', 'correct-sensitive', 'correct-exit', 'exit', 'survey'] as const;

function Body({ person }: { person: Person }) {
  const { t } = useWords();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const linked = LINKED.find((name) => name === query.get('act') && may(ACT_PERMISSIONS[name]));
  const [act, setAct] = useState<Act | null>(linked ? { name: linked } : null);
  const tabs = useParticipantTabs(person);
  const [tab] = useTab(tabs);
  const { row } = person;
  useEffect(() => {
    personOnScreen.set({
      participationId: row.id,
      displayName: row.displayName,
      reference: row.reference,
      lastContactOn: row.lastContactOn,
    });
    return () => personOnScreen.set(undefined);
  }, [row]);
  // Once closed, the address opens no dialogue again.
  const close = (): void => {
    setAct(null);
    if (query.has('act'))
      setQuery(
        (before) => {
          before.delete('act');
          return before;
        },
        { replace: true },
      );
  };
  const Shown = tabs.find(({ id }) => id === tab)?.body;
  return (
    <div className="person-page">
      {row.isProtected && (
        <ProtectedBanner>
          <ProtectionCare participationId={row.id} projectId={row.projectId} />
        </ProtectedBanner>
      )}
      <ParticipantHead person={person} onAct={setAct} />
      {row.displayName === null && <HiddenName row={row} />}
      <MergedNotice participationId={row.id} />
      <ExitNotice person={person} />
      <Stepper person={person} />
      <Tabs label={t('person.parts')} tabs={tabs} />
      {Shown ? (
        <Shown person={person} onAct={setAct} />
      ) : (
        <div className="two">
          <NextCard person={person} onAct={setAct} />
          <TimelineCard participationId={row.id} />
        </div>
      )}
      {act && <ActionDialog act={act} person={person} onClose={close} />}
    </div>
  );
}

export default function ParticipantPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { person, error, retry } = usePerson(id);
  // Whole or not at all: the next step, the stepper and the counts depend on every part and would move under the finger.
  if (person?.isWhole) return <Body person={person} />;
  return (
    <>
      <PageHead title={error ? t('state.notShown.title') : t('person.title')} />
      {error ? (
        <section className="card">
          <Failure error={error} retry={retry} />
        </section>
      ) : (
        <Card title={t('person.title')}>
          <LoadingRows count={5} />
        </Card>
      )}
    </>
  );
}
