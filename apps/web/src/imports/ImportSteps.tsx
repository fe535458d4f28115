/** File, trial, done: where one is. */
import { Check } from 'lucide-react';
import { useWords } from '../parts/useWords';

const STEPS = ['import.step.file', 'import.step.trial', 'import.step.done'] as const;

export function ImportSteps({ at, isDone }: { at: number; isDone: boolean }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t('import.steps')}>
      {STEPS.map((word, step) => {
        const isPast = step < at || (isDone && step === at);
        return (
          <li
            key={word}
            className={isPast ? 'ok' : step === at ? 'on' : ''}
            aria-current={step === at ? 'step' : undefined}
          >
            <span className="o">{isPast ? <Check className="i" aria-hidden /> : step + 1}</span>
            {t(word)}
          </li>
        );
      })}
    </ol>
  );
}
