/** The field of the second step: a code of the phone, and where one may be used, a spare code. */
import { useId } from 'react';
import { focusAtOnce } from '../parts/focus';

interface CodeInputProps {
  label: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
  /** What was wrong with it, said beside it. */
  refusal?: string | null;
}

export function CodeInput({ label, help, value, onChange, refusal }: CodeInputProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="lbl" htmlFor={id}>
        {label}
      </label>
      <input
        className="in step-code"
        id={id}
        ref={focusAtOnce}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        required
        value={value}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={refusal ? 'help bad' : 'help'} id={`${id}-help`} role={refusal ? 'alert' : undefined}>
        {refusal ?? help}
      </p>
    </div>
  );
}
