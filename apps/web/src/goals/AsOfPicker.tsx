/** Picks the day the figures are told for. */
import { Calendar, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../parts/useWords';

export function AsOfPicker({ asOf, onPick }: { asOf: string; onPick: (day: string) => void }) {
  const { t, f, today } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="as-of">
      <button type="button" className="btn line" onClick={() => input.current?.showPicker()}>
        <Calendar className="i s" aria-hidden />
        {asOf === today ? t('goals.asOfToday', { date: f.date(asOf) }) : t('goals.asOf', { date: f.date(asOf) })}
        <ChevronDown className="i s" aria-hidden />
      </button>
      <input
        ref={input}
        type="date"
        aria-label={t('goals.asOf.label')}
        max={today}
        value={asOf}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
    </span>
  );
}
