/** The steps of a template: what, and the days from the plan's first day to begin and to be done; added and taken away. */
import { Plus, X } from 'lucide-react';
import type { TemplateStep } from '#domain';
import { Field, type FieldProps } from '../../parts/fields/Field';
import { useWords } from '../../parts/useWords';

type Step = Partial<TemplateStep>;

/** Digits are a number of days; nothing is no day; anything else is kept as typed, for the check to point at. */
const daysOf = (text: string): number | null =>
  text.trim() === '' ? null : ((/^\d+$/.test(text.trim()) ? Number(text) : text) as number);

interface StepRowProps {
  name: string;
  at: number;
  step: Step;
  put: (change: Step) => void;
  onRemove?: () => void;
}

function StepRow({ name, at, step, put, onRemove }: StepRowProps) {
  const { t } = useWords();
  const days = (key: 'startsAfterDays' | 'dueAfterDays', label: string) => (
    <label>
      <span className="muted small">{label}</span>
      <input
        className="in"
        inputMode="numeric"
        autoComplete="off"
        value={String(step[key] ?? '')}
        onChange={(event) => put({ [key]: daysOf(event.target.value) })}
      />
    </label>
  );
  return (
    <li className="template-step">
      <label>
        <span className="muted small">{t('plan.template.step', { at: at + 1 })}</span>
        <input
          className="in"
          name={name}
          autoComplete="off"
          value={step.title ?? ''}
          onChange={(event) => put({ title: event.target.value })}
        />
      </label>
      {days('startsAfterDays', t('plan.template.starts'))}
      {days('dueAfterDays', t('plan.template.due'))}
      {onRemove && (
        <button
          type="button"
          className="btn icon s"
          aria-label={t('plan.template.step.remove', { at: at + 1 })}
          onClick={onRemove}
        >
          <X className="i s" aria-hidden />
        </button>
      )}
    </li>
  );
}

export function TemplateStepsField(props: FieldProps) {
  const { t } = useWords();
  return (
    <Field {...props} isGroup>
      {(field) => {
        const steps = (Array.isArray(field.value) ? field.value : []) as Step[];
        return (
          <>
            <ol className="template-steps">
              {steps.map((step, at) => (
                <StepRow
                  key={`${at}-${steps.length}`}
                  name={field.name}
                  at={at}
                  step={step}
                  put={(change) => field.onChange(steps.map((one, i) => (i === at ? { ...one, ...change } : one)))}
                  onRemove={steps.length > 1 ? () => field.onChange(steps.filter((_, i) => i !== at)) : undefined}
                />
              ))}
            </ol>
            <button type="button" className="btn plain s" onClick={() => field.onChange([...steps, { title: '' }])}>
              <Plus className="i s" aria-hidden /> {t('plan.template.step.add')}
            </button>
          </>
        );
      }}
    </Field>
  );
}
