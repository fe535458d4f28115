/** Which rows are shown of how many, and the ways back and on. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from './useWords';

interface PagerProps {
  page: number;
  perPage: number;
  shown: number;
  total: number;
  isExact?: boolean;
  hasNext: boolean;
  onPage: (page: number) => void;
}

export function Pager({ page, perPage, shown, total, isExact = true, hasNext, onPage }: PagerProps) {
  const { t, f } = useWords();
  if (page === 1 && !hasNext) return null;
  const from = (page - 1) * perPage + 1;
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span className="muted small">
        {t(isExact ? 'pager.range' : 'pager.rangeMore', { from, to: from + shown - 1, total: f.number(total) })}
      </span>
      <span className="end">
        <button type="button" className="btn line s" disabled={page === 1} onClick={() => onPage(page - 1)}>
          <ChevronLeft className="i s" aria-hidden /> {t('pager.previous')}
        </button>
        <button type="button" className="btn line s" disabled={!hasNext} onClick={() => onPage(page + 1)}>
          {t('pager.next')} <ChevronRight className="i s" aria-hidden />
        </button>
      </span>
    </nav>
  );
}
