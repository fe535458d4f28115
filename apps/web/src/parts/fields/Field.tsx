/** A labelled field with its help and its error; the input inside gets the ids that bind them together. */
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useController, type ControllerRenderProps } from 'react-hook-form';
import { useWords } from '../useWords';

export interface FieldProps {
  name: string;
  label: string;
  help?: string;
  isOptional?: boolean;
}
export interface Bound {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
}
interface FieldShellProps extends FieldProps {
  children: (field: ControllerRenderProps, bound: Bound) => ReactNode;
  /** The inputs inside carry their own labels (radios, chips). */
  isGroup?: boolean;
}

export function Field({ name, label, help, isOptional = false, isGroup = false, children }: FieldShellProps) {
  const { t, problem } = useWords();
  const id = useId();
  const { field, fieldState } = useController({ name });
  const message = fieldState.error?.message;
  const notes = [help ? `${id}-help` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ');
  const bound: Bound = {
    id,
    'aria-describedby': notes || undefined,
    'aria-invalid': message ? true : undefined,
    'aria-required': isOptional ? undefined : true,
  };
  const text = (
    <>
      {label} {isOptional && <span className="muted opt">{t('field.optional')}</span>}
    </>
  );
  return (
    <div
      className={`field${message ? ' wrong' : ''}`}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {isGroup ? (
        <span className="lbl" id={`${id}-label`}>
          {text}
        </span>
      ) : (
        <label className="lbl" htmlFor={id}>
          {text}
        </label>
      )}
      {children(field, bound)}
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {message && (
        <p className="help bad" id={`${id}-error`} role="alert">
          <CircleAlert className="i s" aria-hidden /> {problem(message)}
        </p>
      )}
    </div>
  );
}
