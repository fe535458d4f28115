/** One employer: whether and whom one may ask, who asked when, places offered and people placed. Shared by all coaches. */
import { useState } from 'react';
import { Ban, PhoneCall, Plus } from 'lucide-react';
import { useParams } from 'react-router-dom';
import {
  AddEmployerContact,
  employerContacts,
  employerTouches,
  LogTouch,
  organisations,
  placementOffers,
  placements,
  SetDoNotContact,
  type OrganisationRow,
} from '#contracts';
import { CONTACT_CHANNELS, displayOrganisationNumber, TOUCH_PURPOSES } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { Card } from '../parts/Card';
import { ChipField, DayField, TextField, TickField } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { PersonName } from '../parts/PersonName';
import { useRow, useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useMay, useProject } from '../providers/session';
import { Pressure } from './Pressure';

interface OfEmployer {
  employer: OrganisationRow;
}

type Dialog = 'touch' | 'contact' | 'closed';

function Dialogs({ employer, open, onClose }: OfEmployer & { open: Dialog; onClose: () => void }) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  if (open === 'touch') {
    return (
      <ActionSheet
        input={LogTouch}
        path="/employer-touches"
        initial={{ id, employerId: employer.id, onDate: today, channel: 'PHONE', purpose: 'FOLLOW_UP' }}
        title={t('employer.touch.title', { name: employer.name })}
        done={t('employer.touched')}
        onClose={onClose}
      >
        <ChipField name="purpose" label={t('employer.purpose')} list="touchPurpose" codes={TOUCH_PURPOSES} />
        <Pressure employer={employer} />
        <ChipField name="channel" label={t('followUp.channel')} list="contactChannel" codes={CONTACT_CHANNELS} />
        <DayField name="onDate" label={t('survey.onDate')} />
        <TextField name="note" label={t('log.note')} rows={3} help={t('employer.note.help')} isOptional />
      </ActionSheet>
    );
  }
  if (open === 'contact') {
    return (
      <ActionSheet
        input={AddEmployerContact}
        path="/employer-contacts"
        initial={{ id, employerId: employer.id }}
        title={t('employer.contact.add')}
        done={t('employer.contact.added')}
        onClose={onClose}
      >
        <TextField name="name" label={t('people.name')} />
        <TextField name="role" label={t('employer.role')} isOptional />
        <TextField name="phone" label={t('placement.phone')} type="tel" isOptional />
        <TextField name="email" label={t('placement.email')} type="email" isOptional />
      </ActionSheet>
    );
  }
  return (
    <ActionSheet
      input={SetDoNotContact}
      path={`/organisations/${employer.id}/do-not-contact`}
      version={employer.version}
      initial={{ doNotContact: !employer.doNotContact }}
      title={t('employer.close.title')}
      done={t('employer.close.done')}
      onClose={onClose}
    >
      <TickField name="doNotContact" label={t('employer.close')} text={t('employer.close.text')} />
      <DayField name="until" label={t('employer.until')} isOptional />
      <TextField name="reason" label={t('placement.why')} isOptional />
    </ActionSheet>
  );
}

function Contacts({ employer }: OfEmployer) {
  const { t } = useWords();
  const list = useRows(employerContacts, { filter: { employerId: employer.id }, perPage: 50 });
  return (
    <Card title={t('employer.contacts')} count={list.total}>
      {list.data?.length === 0 && <p className="b muted">{t('employer.contacts.none')}</p>}
      {list.data?.map((row) => (
        <div className="nx" key={row.id}>
          <span className="strong">{row.name}</span>
          <div>
            {row.role}
            <div className="sub">{[row.phone, row.email].filter(Boolean).join(' · ')}</div>
          </div>
        </div>
      ))}
    </Card>
  );
}

function Touches({ employer }: OfEmployer) {
  const { t, f, code } = useWords();
  const list = useRows(employerTouches, { filter: { employerId: employer.id }, perPage: 50 });
  return (
    <Card title={t('employer.log')} count={list.total}>
      {list.data?.length === 0 && <p className="b muted">{t('employer.log.none')}</p>}
      {list.data?.map((row) => (
        <div className="nx" key={row.id}>
          <span className="d muted">{f.near(row.onDate)}</span>
          <div>
            <b>{code('touchPurpose', row.purpose)}</b> · {code('contactChannel', row.channel).toLowerCase()}
            {row.note && <div>{row.note}</div>}
          </div>
          <span className="muted small">{row.accountName}</span>
        </div>
      ))}
    </Card>
  );
}

function Placed({ employer }: OfEmployer) {
  const { t, f, code } = useWords();
  const projectId = useProject()?.id;
  const filter = { employerId: employer.id, projectId };
  const offered = useRows(placementOffers, { filter, perPage: 100 });
  const placed = useRows(placements, { filter, perPage: 100 });
  const places = (offered.data ?? []).reduce((sum, row) => sum + row.places, 0);
  const filled = (offered.data ?? []).reduce((sum, row) => sum + row.filled, 0);
  return (
    <Card title={t('places.tab.placements')} count={placed.total}>
      <p className="b muted">{t('employer.offers', { places, filled })}</p>
      {placed.data && placed.data.length > 0 && (
        <RowTable
          label={t('places.tab.placements')}
          rows={placed.data}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'name',
              head: t('people.name'),
              phone: 'first',
              cell: (row) => (
                <PersonName
                  participationId={row.participationId}
                  displayName={row.displayName}
                  reference={row.reference}
                />
              ),
            },
            {
              id: 'dates',
              head: t('placement.time'),
              phone: 'second',
              cell: (row) =>
                `${f.day(row.startsOn)} – ${(row.endsOn ?? row.plannedEndOn) ? f.day((row.endsOn ?? row.plannedEndOn)!) : ''}`,
            },
            {
              id: 'state',
              head: t('followUps.status'),
              phone: 'aside',
              cell: (row) => code('placementState', row.state),
            },
          ]}
        />
      )}
    </Card>
  );
}

export default function EmployerPage() {
  const { t, code } = useWords();
  const { id = '' } = useParams();
  const may = useMay();
  const row = useRow(organisations, id);
  const [open, setOpen] = useState<Dialog | null>(null);
  if (!row.data)
    return row.error ? <Failure error={row.error} retry={() => void row.refetch()} /> : <LoadingRows count={4} />;
  const employer = row.data;
  const about = [
    code('organisationKind', employer.kind),
    employer.municipality,
    employer.organisationNumber && displayOrganisationNumber(employer.organisationNumber),
  ];
  return (
    <div className="employer-page">
      <PageHead title={employer.name} context={about.filter(Boolean).join(' · ')}>
        {may('organisation:write') && (
          <>
            <button type="button" className="btn line" onClick={() => setOpen('closed')}>
              <Ban className="i s" aria-hidden /> {t(employer.doNotContact ? 'employer.reopen' : 'employer.close')}
            </button>
            <button type="button" className="btn line" onClick={() => setOpen('contact')}>
              <Plus className="i s" aria-hidden /> {t('employer.contact.add')}
            </button>
            <button type="button" className="btn fill" onClick={() => setOpen('touch')}>
              <PhoneCall className="i s" aria-hidden /> {t('employer.touch')}
            </button>
          </>
        )}
      </PageHead>
      <Pressure employer={employer} />
      <div className="two">
        <div className="stack">
          <Contacts employer={employer} />
          <Touches employer={employer} />
        </div>
        <Placed employer={employer} />
      </div>
      {open && <Dialogs employer={employer} open={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
