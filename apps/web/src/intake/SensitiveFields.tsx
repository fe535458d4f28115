/** Disability and housing: voluntary, yes or no and never which, and declining is an answer (DOMAIN.md 7.3). */
import { SENSITIVE_ANSWERS } from '#domain';
import { ChipField } from '../parts/fields';
import { useWords } from '../parts/useWords';

export function SensitiveFields() {
  const { t } = useWords();
  return (
    <>
      <ChipField
        name="disability"
        label={t('enrol.disability')}
        list="sensitiveAnswer"
        codes={SENSITIVE_ANSWERS}
        help={t('enrol.disability.help')}
        isOptional
      />
      <ChipField
        name="housingExclusion"
        label={t('enrol.housing')}
        list="sensitiveAnswer"
        codes={SENSITIVE_ANSWERS}
        isOptional
      />
    </>
  );
}
