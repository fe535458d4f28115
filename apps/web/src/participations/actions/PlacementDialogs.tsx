/** A work placement begins, at an employer of the project, and ends with whether it led to an offer of work. */
import { useState } from 'react';
import { EndPlacement, organisations, placementOffers, StartPlacement, type PlacementRow } from '#contracts';
import { PLACEMENT_KINDS, TRISTATE } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, ChoiceField, CodeField, DayField, NumberField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

export function PlacementDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  const offers = useRows(placementOffers, { filter: { projectId: row.projectId, state: 'open' }, perPage: 100 });
  const employers = useRows(organisations, { perPage: 100 });
  const offerChoices = (offers.data ?? []).map((offer) => ({
    value: offer.id,
    label: [offer.employerName, offer.occupation].filter(Boolean).join(', '),
  }));
  const employerChoices = (employers.data ?? [])
    .filter(({ kind }) => kind.startsWith('EMPLOYER'))
    .map(({ id: value, name }) => ({ value, label: name }));
  return (
    <ActionSheet
      input={StartPlacement}
      path="/placements"
      initial={{ id, participationId: row.id, kind: 'PRAKTIK', startsOn: today }}
      title={t('placement.start', { name: nameOf(row) })}
      done={t('placement.started')}
      onClose={onClose}
    >
      {offerChoices.length > 0 && (
        <ChoiceField name="offerId" label={t('placement.offer')} options={offerChoices} isOptional />
      )}
      <ChoiceField name="employerId" label={t('placement.employer')} options={employerChoices} isOptional />
      <CodeField name="kind" label={t('placement.kind')} list="activityKind" codes={PLACEMENT_KINDS} />
      <DayField name="startsOn" label={t('placement.startsOn')} />
      <DayField name="plannedEndOn" label={t('placement.plannedEndOn')} isOptional />
      <NumberField name="hoursPerWeek" label={t('outcome.hours')} isOptional />
      <TextField name="supervisor" label={t('placement.supervisor')} isOptional />
    </ActionSheet>
  );
}

export function EndPlacementDialog({ placement, onClose }: DialogProps & { placement: PlacementRow }) {
  const { t, today } = useWords();
  return (
    <ActionSheet
      input={EndPlacement}
      path={`/placements/${placement.id}/end`}
      version={placement.version}
      initial={{ endsOn: placement.plannedEndOn && placement.plannedEndOn <= today ? placement.plannedEndOn : today }}
      title={t('placement.end', { name: placement.employerName ?? nameOf(placement) })}
      done={t('placement.ended')}
      onClose={onClose}
    >
      <DayField name="endsOn" label={t('placement.endsOn')} />
      <ChipField name="offeredJob" label={t('placement.offeredJob')} list="tristate" codes={TRISTATE} isOptional />
      <TextField name="endReason" label={t('placement.endReason')} isOptional />
    </ActionSheet>
  );
}
