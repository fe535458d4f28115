/** Adding a place that an employer offers, and an employer or other organisation. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { OfferPlacement, organisations, RegisterOrganisation, type OrganisationRow } from '#contracts';
import { ORGANISATION_KINDS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { ChoiceField, CodeField, DayField, NumberField, TextField, TickField } from '../parts/fields';
import { useRows } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { Pressure } from './Pressure';

interface PlaceDialogProps {
  projectId: string;
  onClose: () => void;
}

/** What is to be known of the employer that is chosen, before its name is put to a place. */
function ChosenEmployer({ employers }: { employers: readonly OrganisationRow[] }) {
  const chosen: unknown = useWatch({ name: 'employerId' });
  const employer = employers.find(({ id }) => id === chosen);
  return employer ? <Pressure key={employer.id} employer={employer} /> : null;
}

export function OfferDialog({ projectId, onClose }: PlaceDialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  const employers = useRows(organisations, { perPage: 100 });
  const choices = (employers.data ?? []).map(({ id: value, name }) => ({ value, label: name }));
  return (
    <ActionSheet
      input={OfferPlacement}
      path="/placement-offers"
      initial={{ id, projectId, offeredOn: today, confirmedInWriting: false, places: 1 }}
      title={t('places.add')}
      done={t('places.added')}
      onClose={onClose}
    >
      <ChoiceField
        name="employerId"
        label={t('placement.employer')}
        options={choices}
        help={employers.data?.length === 0 ? t('places.noEmployers') : undefined}
      />
      <ChosenEmployer employers={employers.data ?? []} />
      <TextField name="occupation" label={t('places.occupation')} isOptional />
      <NumberField name="places" label={t('places.places')} isOptional />
      <DayField name="offeredOn" label={t('places.offeredOn')} />
      <TickField name="confirmedInWriting" label={t('places.confirmed')} text={t('places.confirmed.text')} />
    </ActionSheet>
  );
}

export function OrganisationDialog({ projectId, onClose }: PlaceDialogProps) {
  const { t } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={RegisterOrganisation}
      path="/organisations"
      initial={{ id, projectId, kind: 'EMPLOYER_PRIVATE' }}
      title={t('places.addEmployer')}
      done={t('places.employerAdded')}
      onClose={onClose}
    >
      <TextField name="name" label={t('people.name')} />
      <CodeField name="kind" label={t('placement.kind')} list="organisationKind" codes={ORGANISATION_KINDS} />
      <TextField name="organisationNumber" label={t('places.number')} isOptional />
      <TextField name="municipality" label={t('enrol.municipality')} isOptional />
    </ActionSheet>
  );
}
