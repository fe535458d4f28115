/** The labour status at entry and what belongs to it: since when for who is out of work, the terms for who has work. */
import { useWatch } from 'react-hook-form';
import { CONTRACT_TYPES, LABOUR_STATUSES } from '#domain';
import { CodeField, DayField, NumberField } from '../parts/fields';
import { useWords } from '../parts/useWords';

/** What the chosen status asks for. */
function Terms() {
  const { t } = useWords();
  const status = useWatch({ name: 'labourStatus' }) as string | undefined;
  if (status?.startsWith('UNEMPLOYED'))
    return <DayField name="unemployedSince" label={t('enrol.unemployedSince')} isOptional />;
  if (status !== 'EMPLOYED' && status !== 'SELF_EMPLOYED') return null;
  return (
    <>
      <NumberField name="hoursPerWeek" label={t('enrol.hours')} help={t('enrol.hours.help')} isOptional />
      {status === 'EMPLOYED' && (
        <CodeField
          name="contractType"
          label={t('outcome.contract')}
          list="contractType"
          codes={CONTRACT_TYPES}
          isOptional
        />
      )}
    </>
  );
}

export function StatusFields() {
  const { t } = useWords();
  return (
    <>
      <CodeField
        name="labourStatus"
        label={t('enrol.labourStatus')}
        list="labourStatus"
        codes={LABOUR_STATUSES}
        isOptional
      />
      <Terms />
    </>
  );
}
