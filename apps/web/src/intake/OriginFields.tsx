/** Where somebody comes from and since when she may be and is here: asked at the start, corrected later. */
import { RESIDENCE_STATUSES, TRISTATE } from '#domain';
import { ChipField, CodeField, DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';

export function OriginFields() {
  const { t } = useWords();
  return (
    <>
      <TextField name="countryOfBirth" label={t('enrol.countryOfBirth')} help={t('enrol.country.help')} isOptional />
      <TextField name="citizenship" label={t('enrol.citizenship')} help={t('enrol.country.help')} isOptional />
      <ChipField name="parentsBornAbroad" label={t('enrol.parents')} list="tristate" codes={TRISTATE} isOptional />
      <CodeField
        name="residenceStatus"
        label={t('enrol.residence')}
        list="residenceStatus"
        codes={RESIDENCE_STATUSES}
        isOptional
      />
      <DayField name="permitOn" label={t('enrol.permitOn')} isOptional />
      <DayField name="registeredOn" label={t('enrol.registeredOn')} isOptional />
    </>
  );
}
