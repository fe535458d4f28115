/** The hits of a search as a list to pick from: name or reference, coach, when last met. */
import type { ParticipantHit } from '#contracts';
import { nameOf } from './PersonName';
import { useWords } from './useWords';

interface PeopleListProps {
  id: string;
  hits: readonly ParticipantHit[];
  at: number;
  onPick: (hit: ParticipantHit) => void;
}

export function PeopleList({ id, hits, at, onPick }: PeopleListProps) {
  const { t, f, code } = useWords();
  const about = (hit: ParticipantHit): string =>
    [
      hit.displayName ? hit.reference : '',
      code('state', hit.state),
      hit.coachName ?? '',
      hit.lastContactOn ? t('people.last', { when: f.near(hit.lastContactOn) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className="hits" role="listbox" id={id} aria-label={t('menu.participants')}>
      {hits.map((hit, row) => (
        <div
          key={hit.participationId}
          id={`${id}-${row}`}
          role="option"
          tabIndex={-1}
          aria-selected={row === at}
          className={row === at ? 'hit on' : 'hit'}
          onMouseDown={(event) => {
            // The field keeps the focus; the keys belong to it.
            event.preventDefault();
            onPick(hit);
          }}
        >
          <span className="strong">{nameOf(hit)}</span>
          <span className="small muted">{about(hit)}</span>
        </div>
      ))}
    </div>
  );
}
