/** A day, typed as people write it ("i dag", "21 nov", "21/11") or picked from the calendar; stored as YYYY-MM-DD. */
import { Calendar } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ControllerRenderProps } from 'react-hook-form';
import { parseDay } from '../parse-when';
import { useWords } from '../useWords';
import { Field, type Bound, type FieldProps } from './Field';

function DayInput({ field, bound }: { field: ControllerRenderProps; bound: Bound }) {
  const { f, t, today } = useWords();
  const stored = typeof field.value === 'string' ? field.value : '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(stored);
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const take = (text: string): void => {
    setTyped(text);
    field.onChange(text.trim() === '' ? undefined : (parseDay(text, today) ?? text));
  };
  const open = (): void => {
    if (picker.current && 'showPicker' in picker.current) picker.current.showPicker();
  };
  return (
    <span className="in day">
      <input
        {...bound}
        ref={field.ref}
        name={field.name}
        autoComplete="off"
        placeholder={t('field.dayExample')}
        value={typed ?? (isDay ? f.date(stored) : stored)}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          if (isDay) setTyped(null);
          field.onBlur();
        }}
      />
      {typed !== null && isDay && <span className="muted small">{f.weekday(stored)}</span>}
      <button type="button" className="btn icon" aria-label={t('field.pickDay')} onClick={open}>
        <Calendar className="i s" aria-hidden />
      </button>
      <input
        ref={picker}
        type="date"
        className="sr"
        tabIndex={-1}
        aria-hidden
        value={isDay ? stored : ''}
        onChange={(event) => {
          setTyped(null);
          field.onChange(event.target.value || undefined);
        }}
      />
    </span>
  );
}

export function DayField(props: FieldProps) {
  return <Field {...props}>{(field, bound) => <DayInput field={field} bound={bound} />}</Field>;
}
