/** The inputs forms are made of: text, number, day, code, codes, yes or no. All native, all with labels. */
import { useState } from 'react';
import { Field, type FieldProps } from './Field';
import type { CodeList } from '../code-words';
import { useWords } from '../useWords';

export { DayField } from './DayField';
export { WeekField } from './WeekField';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'password';
  autoComplete?: string;
  rows?: number;
}

export function TextField({ type = 'text', autoComplete = 'off', rows, ...props }: TextFieldProps) {
  return (
    <Field {...props}>
      {(field, bound) =>
        rows ? (
          <textarea className="note" rows={rows} {...bound} {...field} value={String(field.value ?? '')} />
        ) : (
          <input
            className="in"
            type={type}
            autoComplete={autoComplete}
            {...bound}
            {...field}
            value={String(field.value ?? '')}
          />
        )
      }
    </Field>
  );
}

/** A whole or decimal number; comma and point both work. What is typed stays as typed until the value is set from elsewhere. */
export function NumberField(props: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = (text: string): unknown => {
    const value = Number(text.replace(',', '.'));
    return text.trim() === '' ? undefined : Number.isNaN(value) ? text : value;
  };
  return (
    <Field {...props}>
      {(field, bound) => (
        <input
          className="in"
          inputMode="decimal"
          autoComplete="off"
          {...bound}
          {...field}
          value={typed !== null && parsed(typed) === field.value ? typed : String(field.value ?? '')}
          onChange={(event) => {
            setTyped(event.target.value);
            field.onChange(parsed(event.target.value));
          }}
        />
      )}
    </Field>
  );
}

interface CodeFieldProps extends FieldProps {
  list: CodeList;
  codes: readonly string[];
  /** It begins with an answer, and there is no way back to none. */
  isAlwaysSaid?: boolean;
}

export function CodeField({ list, codes, isAlwaysSaid = false, ...props }: CodeFieldProps) {
  const { code, t } = useWords();
  return (
    <Field {...props}>
      {(field, bound) => (
        <select className="in" {...bound} {...field} value={String(field.value ?? '')}>
          {!isAlwaysSaid && <option value="">{t('field.choose')}</option>}
          {codes.map((one) => (
            <option key={one} value={one}>
              {code(list, one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

/** A list whose words come from rows, such as employers or colleagues. */
export function ChoiceField({ options, ...props }: ChoiceFieldProps) {
  const { t } = useWords();
  return (
    <Field {...props}>
      {(field, bound) => (
        <select className="in" {...bound} {...field} value={String(field.value ?? '')}>
          <option value="">{t('field.choose')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Few codes as chips: one press each. */
export function ChipField({ list, codes, ...props }: CodeFieldProps) {
  const { code } = useWords();
  return (
    <Field {...props} isGroup>
      {(field, bound) => (
        <div className="chips" role="radiogroup" aria-describedby={bound['aria-describedby']}>
          {codes.map((one) => (
            <label key={one} className={`chip${field.value === one ? ' on' : ''}`}>
              <input
                type="radio"
                className="sr"
                name={field.name}
                value={one}
                checked={field.value === one}
                onChange={() => field.onChange(one)}
              />
              {code(list, one)}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

/** Several codes, as boxes to tick. */
export function CodesField({ list, codes, ...props }: CodeFieldProps) {
  const { code } = useWords();
  return (
    <Field {...props} isGroup>
      {(field) => {
        const chosen = Array.isArray(field.value) ? (field.value as string[]) : [];
        const toggle = (one: string): void =>
          field.onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
        return (
          <div className="chips">
            {codes.map((one) => (
              <label key={one} className={`chip${chosen.includes(one) ? ' on' : ''}`}>
                <input
                  type="checkbox"
                  className="sr"
                  name={field.name}
                  checked={chosen.includes(one)}
                  onChange={() => toggle(one)}
                />
                {code(list, one)}
              </label>
            ))}
          </div>
        );
      }}
    </Field>
  );
}

/** One yes-or-no, said as a sentence. */
export function TickField({ text, ...props }: FieldProps & { text: string }) {
  return (
    <Field {...props} isGroup>
      {(field, bound) => (
        <label className="tick">
          <input
            type="checkbox"
            {...bound}
            aria-required={undefined}
            name={field.name}
            checked={Boolean(field.value)}
            onChange={(event) => field.onChange(event.target.checked)}
          />
          {text}
        </label>
      )}
    </Field>
  );
}
