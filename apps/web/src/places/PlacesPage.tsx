/** Work placements: places that employers offer, those that are taken, and the employers. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import {
  organisations,
  placementOffers,
  placements,
  type OrganisationRow,
  type PlacementOfferRow,
  type PlacementRow,
} from '#contracts';
import type { Permission } from '#domain';
import type { Word } from '../messages/sv';
import { PageHead } from '../parts/PageHead';
import { PersonName } from '../parts/PersonName';
import { RowList } from '../parts/RowList';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { Tabs, useTab, type Tab } from '../parts/Tabs';
import { useWords } from '../parts/useWords';
import { useMay, useProject } from '../providers/session';
import { PersonPanel } from '../participations/PersonPanel';
import { OfferSum } from './OfferSum';
import { MentorsTab } from './MentorsTab';
import { OfferDialog, OrganisationDialog } from './PlaceDialogs';

function useOfferColumns(): Column<PlacementOfferRow>[] {
  const { t, f, code } = useWords();
  return [
    {
      id: 'employer',
      head: t('placement.employer'),
      sort: 'employerName',
      phone: 'first',
      cell: (row) => <b className="strong">{row.employerName}</b>,
    },
    {
      id: 'occupation',
      head: t('places.occupation'),
      phone: 'second',
      cell: (row) =>
        row.occupation && /^\d{4}$/.test(row.occupation) ? `SSYK ${row.occupation}` : (row.occupation ?? '–'),
    },
    {
      id: 'places',
      head: t('places.places'),
      phone: 'aside',
      cell: (row) => t('places.filled', { filled: row.filled, places: row.places }),
    },
    {
      id: 'offered',
      head: t('places.offeredOn'),
      sort: 'offeredOn',
      cell: (row) => (row.offeredOn ? f.day(row.offeredOn) : '–'),
    },
    {
      id: 'confirmed',
      head: t('places.confirmed'),
      cell: (row) =>
        row.confirmedInWriting ? (
          <Status tone="good">{t('places.inWriting')}</Status>
        ) : (
          <Status tone="watch">{t('places.notInWriting')}</Status>
        ),
    },
    { id: 'state', head: t('followUps.status'), cell: (row) => code('offer', row.state) },
  ];
}

function usePlacementColumns(): Column<PlacementRow>[] {
  const { t, f, code } = useWords();
  return [
    {
      id: 'name',
      head: t('people.name'),
      phone: 'first',
      cell: (row) => (
        <PersonName participationId={row.participationId} displayName={row.displayName} reference={row.reference} />
      ),
    },
    {
      id: 'employer',
      head: t('placement.employer'),
      sort: 'employerName',
      phone: 'second',
      cell: (row) => row.employerName ?? '–',
    },
    { id: 'kind', head: t('placement.kind'), cell: (row) => code('activityKind', row.kind) },
    {
      id: 'dates',
      head: t('placement.time'),
      sort: 'startsOn',
      phone: 'aside',
      cell: (row) =>
        `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : row.plannedEndOn ? f.day(row.plannedEndOn) : ''}`,
    },
    { id: 'state', head: t('followUps.status'), cell: (row) => code('placementState', row.state) },
  ];
}

function useOrganisationColumns(): Column<OrganisationRow>[] {
  const { t, code } = useWords();
  return [
    {
      id: 'name',
      head: t('people.name'),
      sort: 'name',
      phone: 'first',
      cell: (row) => (
        <Link className="who" to={`/employers/${row.id}`}>
          {row.name}
        </Link>
      ),
    },
    {
      id: 'kind',
      head: t('placement.kind'),
      sort: 'kind',
      phone: 'second',
      cell: (row) => code('organisationKind', row.kind),
    },
    {
      id: 'municipality',
      head: t('enrol.municipality'),
      sort: 'municipality',
      phone: 'aside',
      cell: (row) => row.municipality ?? '–',
    },
    {
      id: 'asked',
      head: t('employer.asked'),
      cell: (row) =>
        row.doNotContact ? (
          <Status tone="bad">{t('employer.closedShort')}</Status>
        ) : row.asked30 ? (
          <Status tone="watch">{t('employer.askedTimes', { smart_count: row.asked30 })}</Status>
        ) : (
          '–'
        ),
    },
    { id: 'open', head: t('places.openPlaces'), isEnd: true, cell: (row) => row.openPlaces },
    { id: 'active', head: t('places.active'), isEnd: true, cell: (row) => row.activePlacements },
  ];
}

type Dialog = 'offer' | 'organisation' | 'mentor';
/** What each tab adds to, and who may. */
const ADDS: Record<string, { dialog: Dialog; word: Word; permission: Permission }> = {
  offers: { dialog: 'offer', word: 'places.add', permission: 'placement:change' },
  employers: { dialog: 'organisation', word: 'places.addEmployer', permission: 'organisation:write' },
  mentors: { dialog: 'mentor', word: 'mentor.add', permission: 'mentoring:change' },
};

export default function PlacesPage() {
  const { t } = useWords();
  const may = useMay();
  const projectId = useProject()?.id;
  const tabs: Tab[] = [
    { id: 'offers', label: t('places.tab.offers') },
    { id: 'placements', label: t('places.tab.placements') },
    { id: 'employers', label: t('places.tab.employers') },
    { id: 'mentors', label: t('places.tab.mentors') },
  ];
  const [tab] = useTab(tabs);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const columns = { offers: useOfferColumns(), placements: usePlacementColumns(), employers: useOrganisationColumns() };
  const isEmployers = tab === 'employers';
  const adds = ADDS[tab];
  return (
    <div className="list-page">
      <PageHead title={t('menu.places')} context={t('places.context')}>
        {adds && may(adds.permission) && (
          <button type="button" className="btn fill" onClick={() => setDialog(adds.dialog)}>
            <Plus className="i s" aria-hidden /> {t(adds.word)}
          </button>
        )}
      </PageHead>
      <Tabs label={t('menu.places')} tabs={tabs} />
      {tab === 'offers' && <OfferSum />}
      {tab === 'offers' && (
        <RowList
          of={placementOffers}
          label={t('places.tab.offers')}
          filter={{ projectId }}
          columns={columns.offers}
          empty={<Empty title={t('places.empty')} text={t('places.empty.text')} example={t('places.empty.example')} />}
        />
      )}
      {tab === 'placements' && (
        <RowList
          of={placements}
          label={t('places.tab.placements')}
          filter={{ projectId }}
          columns={columns.placements}
          empty={<Empty title={t('placement.empty')} />}
          personOf={(row) => row.participationId}
          panel={(id, panel) => <PersonPanel key={id} participationId={id} panel={panel} />}
        />
      )}
      {tab === 'mentors' && <MentorsTab isAdding={dialog === 'mentor'} onClose={() => setDialog(null)} />}
      {isEmployers && (
        <RowList
          of={organisations}
          label={t('places.tab.employers')}
          filter={{}}
          columns={columns.employers}
          empty={<Empty title={t('places.noEmployers')} />}
        />
      )}
      {projectId && dialog === 'offer' && <OfferDialog projectId={projectId} onClose={() => setDialog(null)} />}
      {projectId && dialog === 'organisation' && (
        <OrganisationDialog projectId={projectId} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
