/** Repetition of a group: how often, on which days, until when; the sessions it gives stand below and can be pressed away one by one. */
import { useFormContext, useWatch } from 'react-hook-form';
import { Chip } from '../parts/Chip';
import { DayField, NumberField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';
import { previewOf, REPEATS, repeatOf, SOME_WEEK } from './repeats';

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export function RepeatFields() {
  const { t, f } = useWords();
  const { setValue } = useFormContext();
  const values: Values = useWatch();
  const repeat = String(values.repeat ?? 'no');
  const { weekdays, skipOn } = repeatOf(values);
  const days = previewOf(values);
  return (
    <>
      <div className="field" role="group" aria-labelledby="repeat-label">
        <span className="lbl" id="repeat-label">
          {t('series.repeat')}
        </span>
        <div className="chips">
          {REPEATS.map((one) => (
            <Chip
              key={one}
              isOn={repeat === one}
              hasTick
              onPress={() => setValue('repeat', one, { shouldDirty: true })}
            >
              {t(`series.${one}`)}
            </Chip>
          ))}
        </div>
      </div>
      {repeat !== 'no' && (
        <>
          <div className="field" role="group" aria-labelledby="weekdays-label">
            <span className="lbl" id="weekdays-label">
              {t('series.days')}
            </span>
            <div className="chips">
              {SOME_WEEK.map((on, at) => (
                <Chip
                  key={on}
                  isSmall
                  isOn={weekdays.includes(at + 1)}
                  onPress={() => setValue('weekdays', toggled(weekdays, at + 1))}
                >
                  {f.weekday(on).split(' ')[0]}
                </Chip>
              ))}
            </div>
          </div>
          <div className="grid">
            <DayField name="untilOn" label={t('series.until')} isOptional />
            <NumberField name="count" label={t('series.count')} isOptional />
          </div>
          {days.length > 0 && (
            <div className="field">
              <p className="help" role="status">
                {t('series.preview', { smart_count: days.length - skipOn.filter((on) => days.includes(on)).length })}
              </p>
              <div className="chips">
                {days.map((on) => (
                  <Chip
                    key={on}
                    isSmall
                    hasTick
                    isOn={!skipOn.includes(on)}
                    onPress={() => setValue('skipOn', toggled(skipOn, on))}
                  >
                    {f.weekday(on)}
                  </Chip>
                ))}
              </div>
            </div>
          )}
        </>
      )}
    </>
  );
}
