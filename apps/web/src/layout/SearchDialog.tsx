/** Finds a participant by name, reference or number. What is typed goes by POST and never stands in the address. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { focusAtOnce } from '../parts/focus';
import { PeopleList } from '../parts/PeopleList';
import { Sheet } from '../parts/Sheet';
import { usePeople } from '../parts/usePeople';
import { useWords } from '../parts/useWords';

export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const { hits, isLoading } = usePeople(q);
  const [at, setAt] = useState(0);
  const open = (id: string | undefined): void => {
    if (!id) return;
    onClose();
    navigate(`/participants/${id}`);
  };
  return (
    <Sheet title={t('search.title')} onClose={onClose}>
      <div className="fields">
        <span className="in">
          <Search className="i s" aria-hidden />
          <input
            ref={focusAtOnce}
            role="combobox"
            aria-expanded
            aria-controls="search-hits"
            aria-activedescendant={hits[at] ? `search-hits-${at}` : undefined}
            aria-label={t('bar.search')}
            autoComplete="off"
            value={q}
            onChange={(event) => {
              setQ(event.target.value);
              setAt(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
              else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
              else if (event.key === 'Enter') open(hits[at]?.participationId);
              else return;
              event.preventDefault();
            }}
          />
        </span>
        <p className="small muted">{q ? t('search.hits', { smart_count: hits.length }) : t('search.recent')}</p>
        <PeopleList id="search-hits" hits={hits} at={at} onPick={(hit) => open(hit.participationId)} />
        {!isLoading && q && hits.length === 0 && <p>{t('search.none')}</p>}
      </div>
    </Sheet>
  );
}
