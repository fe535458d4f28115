/** A work placement begins, at an employer of the project, and ends with whether it led to an offer of work. */
import { useState } from 'react';
import {
  ChangePlacement,
  EndPlacement,
  ExtendPlacement,
  organisations,
  placementOffers,
  StartPlacement,
  type PlacementRow,
} from '#contracts';
import { PLACEMENT_KINDS, TRISTATE } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, ChoiceField, CodeField, DayField, NumberField, TextField, WeekField } from '../../parts/fields';
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
      <WeekField name="schedule" label={t('week.title')} isOptional />
      <NumberField name="hoursPerWeek" label={t('outcome.hours')} help={t('week.orHours')} isOptional />
      <Supervisor />
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

function Supervisor() {
  const { t } = useWords();
  return (
    <>
      <TextField name="supervisor" label={t('placement.supervisor')} isOptional />
      <div className="grid">
        <TextField name="supervisorPhone" label={t('placement.phone')} type="tel" isOptional />
        <TextField name="supervisorEmail" label={t('placement.email')} type="email" isOptional />
      </div>
    </>
  );
}

export function ChangePlacementDialog({ placement, onClose }: DialogProps & { placement: PlacementRow }) {
  const { t } = useWords();
  const { supervisor, supervisorPhone, supervisorEmail, schedule } = placement;
  return (
    <ActionSheet
      input={ChangePlacement}
      path={`/placements/${placement.id}/change`}
      version={placement.version}
      initial={{ supervisor, supervisorPhone, supervisorEmail, schedule: schedule ?? [] }}
      title={t('act.change-placement')}
      done={t('placement.changed')}
      onClose={onClose}
    >
      <WeekField name="schedule" label={t('week.title')} isOptional />
      <Supervisor />
    </ActionSheet>
  );
}

export function ExtendPlacementDialog({ placement, onClose }: DialogProps & { placement: PlacementRow }) {
  const { t, f } = useWords();
  return (
    <ActionSheet
      input={ExtendPlacement}
      path={`/placements/${placement.id}/extend`}
      version={placement.version}
      title={t('act.extend-placement')}
      done={t('placement.extended')}
      onClose={onClose}
    >
      {placement.plannedEndOn && (
        <p className="muted">{t('placement.endsNow', { date: f.date(placement.plannedEndOn) })}</p>
      )}
      <DayField name="plannedEndOn" label={t('placement.newEnd')} />
      <TextField name="reason" label={t('placement.why')} />
    </ActionSheet>
  );
}
