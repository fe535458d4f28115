/** The month that stands in the address as YYYY-MM; without one, last month while it is the first week, else this. */
import { useSearchParams } from 'react-router-dom';
import { addMonths, firstDayOf, isMonth, monthOf } from '#domain';
import { useWords } from '../parts/useWords';

export function useMonth(): [string, (month: string) => void] {
  const { today } = useWords();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('month');
  const usual = Number(today.slice(8)) <= 7 ? monthOf(addMonths(today, -1)) : monthOf(today);
  const choose = (month: string): void =>
    setQuery(
      (now) => {
        now.set('month', month);
        return now;
      },
      { replace: true },
    );
  return [isMonth(asked) ? asked : usual, choose];
}

export const monthAfter = (month: string, by: number): string => monthOf(addMonths(firstDayOf(month), by));
