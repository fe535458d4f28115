/** The registration of an own business: date, form, number; and with it the outcome that makes it count. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { RegisterBusiness } from '#contracts';
import { BUSINESS_FORMS } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { CodeField, DayField, TextField, TickField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

function NumberOf() {
  const { t } = useWords();
  const isSole = useWatch({ name: 'form' }) === 'SOLE_TRADER';
  return (
    <TextField
      name="number"
      label={t(isSole ? 'business.personal' : 'places.number')}
      help={isSole ? t('business.personal.help') : undefined}
      isOptional
    />
  );
}

export function RegisterBusinessDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  const [outcomeId] = useState(newId);
  return (
    <ActionSheet
      input={RegisterBusiness}
      path="/business-registrations"
      initial={
        { id, participationId: person.row.id, registeredOn: today, form: 'SOLE_TRADER', isOutcome: true } as Record<
          string,
          unknown
        >
      }
      title={t('business.register', { name: nameOf(person.row) })}
      done={t('business.registered.done')}
      onClose={onClose}
      shape={({ isOutcome, ...values }) => ({ ...values, outcomeId: isOutcome ? outcomeId : undefined })}
    >
      <CodeField name="form" label={t('business.form')} list="businessForm" codes={BUSINESS_FORMS} />
      <DayField name="registeredOn" label={t('business.on')} />
      <TextField name="name" label={t('business.name')} isOptional />
      <NumberOf />
      <TickField name="isOutcome" label={t('business.outcome')} text={t('business.outcome.text')} />
    </ActionSheet>
  );
}
