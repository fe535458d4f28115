/** A week's times: a row for each weekday and time, added and taken away; the hours are summed as one writes. */
import { Plus, X } from 'lucide-react';
import { weeklyHours, type WeekTime } from '#domain';
import { useWords } from '../useWords';
import { Field, type FieldProps } from './Field';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const isWhole = (time: WeekTime): boolean =>
  /^\d{2}:\d{2}$/.test(time.from) && /^\d{2}:\d{2}$/.test(time.to) && time.from < time.to;

interface ClockProps {
  label: string;
  value: string;
  onChange: (clock: string) => void;
}

/** "9", "930" and "9.30" are understood when the field is left; a time of day as Swedish people write it, whatever the browser's language. */
function Clock({ label, value, onChange }: ClockProps) {
  const settle = (text: string): void => {
    const found = /^(\d{1,2})[:.]?(\d{2})?$/.exec(text.trim());
    if (found) onChange(`${found[1].padStart(2, '0')}:${found[2] ?? '00'}`);
  };
  return (
    <input
      className="in"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => settle(event.target.value)}
    />
  );
}

export function WeekField(props: FieldProps) {
  const { t, f } = useWords();
  return (
    <Field {...props} isGroup>
      {(field) => {
        const times = (Array.isArray(field.value) ? field.value : []) as WeekTime[];
        const put = (at: number, change: Partial<WeekTime>): void =>
          field.onChange(times.map((one, i) => (i === at ? { ...one, ...change } : one)));
        const last = times[times.length - 1];
        return (
          <div className="week">
            {times.map((time, at) => (
              <div className="week-row" key={`${at}-${times.length}`}>
                <select
                  className="in"
                  name={field.name}
                  aria-label={t('week.day')}
                  value={time.weekday}
                  onChange={(event) => put(at, { weekday: Number(event.target.value) })}
                >
                  {DAYS.map((day) => (
                    <option key={day} value={day}>
                      {t(`week.${day}`)}
                    </option>
                  ))}
                </select>
                <Clock label={t('filter.from')} value={time.from} onChange={(from) => put(at, { from })} />
                <Clock label={t('filter.to')} value={time.to} onChange={(to) => put(at, { to })} />
                <button
                  type="button"
                  className="btn icon s"
                  aria-label={t('week.remove', { day: t(`week.${time.weekday as 1}`) })}
                  onClick={() => field.onChange(times.filter((_, i) => i !== at))}
                >
                  <X className="i s" aria-hidden />
                </button>
              </div>
            ))}
            <button
              type="button"
              className="btn plain s"
              onClick={() =>
                field.onChange([
                  ...times,
                  {
                    weekday: Math.min(7, (last?.weekday ?? 0) + 1),
                    from: last?.from ?? '09:00',
                    to: last?.to ?? '15:00',
                  },
                ])
              }
            >
              <Plus className="i s" aria-hidden /> {t('week.add')}
            </button>
            {times.length > 0 && times.every(isWhole) && (
              <p className="help">{t('week.hours', { hours: f.number(weeklyHours(times)) })}</p>
            )}
          </div>
        );
      }}
    </Field>
  );
}
