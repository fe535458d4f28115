/** The palette (Ctrl K): people, employers, sessions, actions and pages from one field, by keyboard alone. What is typed goes by POST and never stands in the address. */
import { Search } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Sheet } from '../parts/Sheet';
import { useWords } from '../parts/useWords';
import { type PaletteItem, usePalette } from './usePalette';

function Options({
  items,
  at,
  onPick,
}: {
  items: readonly PaletteItem[];
  at: number;
  onPick: (item: PaletteItem) => void;
}) {
  const groups = [...new Set(items.map(({ group }) => group))];
  const { t } = useWords();
  return (
    <div className="hits palette" role="listbox" id="palette-hits" aria-label={t('palette.title')}>
      {groups.map((group) => (
        <Fragment key={group}>
          <div className="hit-group small muted" role="presentation">
            {group}
          </div>
          {items.map((item, row) =>
            item.group === group ? (
              <div
                key={item.id}
                id={`palette-hits-${row}`}
                role="option"
                tabIndex={-1}
                aria-selected={row === at}
                className={row === at ? 'hit on' : 'hit'}
                ref={(element) => {
                  if (row === at) element?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseDown={(event) => {
                  // The field keeps the focus; the keys belong to it.
                  event.preventDefault();
                  onPick(item);
                }}
              >
                <span className="strong">{item.label}</span>
                {item.about && <span className="small muted">{item.about}</span>}
              </div>
            ) : null,
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** Inside the dialogue, so that the field is there when it is to take the focus. */
function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const { items, isLoading, isFresh } = usePalette(q);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  /** Enter came before the answer: the first of it is taken when it is here. */
  const isWaiting = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const pick = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    item.run();
  };
  useEffect(() => {
    if (!isWaiting.current || !isFresh) return;
    isWaiting.current = false;
    pick(items[at]);
  });
  return (
    <div className="fields">
      <span className="in">
        <Search className="i s" aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls="palette-hits"
          aria-activedescendant={items[at] ? `palette-hits-${at}` : undefined}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            setAt(0);
            isWaiting.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
            else if (event.key === 'Enter' && !isFresh) isWaiting.current = true;
            else if (event.key === 'Enter') pick(items[at]);
            else return;
            event.preventDefault();
          }}
        />
      </span>
      <p className="small muted" role="status">
        {q && !isLoading && t('palette.found', { smart_count: items.length })}
      </p>
      <Options items={items} at={at} onPick={pick} />
      {!isLoading && q && items.length === 0 && <p>{t('palette.none')}</p>}
    </div>
  );
}

export default function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t('palette.title')} onClose={onClose}>
      <Finder onClose={onClose} />
    </Sheet>
  );
}
