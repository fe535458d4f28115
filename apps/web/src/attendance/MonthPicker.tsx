/** One month back, its name, one month on. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { monthOf } from '#domain';
import { useWords } from '../parts/useWords';
import { monthAfter } from './useMonth';

interface MonthPickerProps {
  month: string;
  onChoose: (month: string) => void;
  /** Months to come can be chosen too. */
  isOpenEnded?: boolean;
}

export function MonthPicker({ month, onChoose, isOpenEnded = false }: MonthPickerProps) {
  const { t, f, today } = useWords();
  return (
    <span className="month-picker">
      <button
        type="button"
        className="btn icon"
        aria-label={t('att.previous')}
        onClick={() => onChoose(monthAfter(month, -1))}
      >
        <ChevronLeft className="i" aria-hidden />
      </button>
      <span className="strong" aria-live="polite">
        {f.month(month)}
      </span>
      <button
        type="button"
        className="btn icon"
        aria-label={t('att.next')}
        disabled={!isOpenEnded && month >= monthOf(today)}
        onClick={() => onChoose(monthAfter(month, 1))}
      >
        <ChevronRight className="i" aria-hidden />
      </button>
    </span>
  );
}
