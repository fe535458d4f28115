/** An identity number, checked as it is typed: what it is, who it says was born when, and which century when ten digits leave that open. */
import { useFormContext, useWatch } from 'react-hook-form';
import { isWholeNumber, possibleNumbers } from '#domain';
import { Chip } from '../parts/Chip';
import { TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';

export function IdentityNumberField() {
  const { t, f, code, today } = useWords();
  const { setValue, getValues } = useFormContext();
  const typed = String(useWatch({ name: 'personalNumber' }) ?? '');
  const possible = isWholeNumber(typed) ? possibleNumbers(typed, today) : [];
  const [only] = possible.length === 1 ? possible : [];
  const take = (number: string, sex: string | null): void => {
    setValue('personalNumber', number, { shouldDirty: true });
    if (sex && !getValues('gender')) setValue('gender', sex);
  };
  return (
    <div className="number">
      <TextField name="personalNumber" label={t('enrol.number')} help={t('enrol.number.help')} isOptional />
      <div role="status">
        {only && (
          <p className="help good">
            {t('enrol.number.ok', { kind: code('identityNumberKind', only.kind), born: f.date(only.birthDate) })}
            {only.registeredSex && !getValues('gender') && (
              <button type="button" className="linkish" onClick={() => setValue('gender', only.registeredSex)}>
                {' '}
                {t('enrol.number.sex', { sex: code('genderOne', only.registeredSex).toLowerCase() })}
              </button>
            )}
          </p>
        )}
        {isWholeNumber(typed) && possible.length === 0 && <p className="help bad">{t('enrol.number.wrong')}</p>}
        {possible.length > 1 && (
          <div className="row" role="group" aria-label={t('enrol.number.which')}>
            <span className="small">{t('enrol.number.which')}</span>
            {possible.map((one) => (
              <Chip key={one.number} isSmall isOn={false} onPress={() => take(one.number, one.registeredSex)}>
                {one.birthDate.slice(0, 4)}
              </Chip>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
