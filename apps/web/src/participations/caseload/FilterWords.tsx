/** The filters in force, each as words that can be pressed away. */
import { X } from 'lucide-react';
import { useWords, type Words } from '../../parts/useWords';
import { FIELDS, namesOf, type Field, type Filter } from './filters';

function said(field: Field, filter: Filter, { t, f, code }: Words): string | null {
  const day = (value: string): string =>
    value.startsWith('today') ? value.replace('today', t('filter.today')) : f.day(value);
  const head = t(field.word);
  const value = filter[field.column];
  if (value === 'null') return t('filter.isEmpty', { field: head });
  if (value === 'any') return t('filter.isFilled', { field: head });
  if (field.kind === 'codes')
    return value
      ? `${head}: ${value
          .split(',')
          .map((one) => code(field.list, one))
          .join(', ')}`
      : null;
  if (field.kind === 'from' || field.kind === 'to') {
    const limit = filter[namesOf(field)[0]];
    return limit
      ? `${head}: ${t(field.kind === 'from' ? 'filter.atLeast' : 'filter.atMost').toLowerCase()} ${limit} ${t(field.unit)}`
      : null;
  }
  const [from, to] = [filter[`${field.column}From`], filter[`${field.column}To`]];
  return from || to
    ? `${head}: ${[from && `${t('filter.from').toLowerCase()} ${day(from)}`, to && `${t('filter.to').toLowerCase()} ${day(to)}`].filter(Boolean).join(' ')}`
    : null;
}

export function FilterWords({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const words = useWords();
  const shown = FIELDS.flatMap((field) => {
    const text = said(field, filter, words);
    return text ? [{ field, text }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div className="tools chips" role="group" aria-label={words.t('filter.inForce')}>
      {shown.map(({ field, text }) => (
        <button
          key={field.column}
          type="button"
          className="chip on"
          onClick={() =>
            onChange(Object.fromEntries(Object.entries(filter).filter(([name]) => !namesOf(field).includes(name))))
          }
        >
          {text} <X className="i s" role="img" aria-label={words.t('filter.takeAway')} />
        </button>
      ))}
    </div>
  );
}
