/** One thing to do: who, what, why it is there, how late, and the verb. */
import { AlarmClock } from 'lucide-react';
import type { ToDoRow } from '#contracts';
import { PersonName } from '../parts/PersonName';
import { useWords } from '../parts/useWords';
import { nameOf } from '../parts/PersonName';
import { useSession } from '../providers/session';
import { verbOf, whatOf, whenOf, whyOf } from './to-do-words';

const TONES: Record<string, string> = { overdue: 'bad', today: 'watch', week: 'muted' };

interface ToDoItemProps {
  row: ToDoRow;
  isNext: boolean;
  act: () => void;
  later: () => void;
  /** The keyboard came to this row. */
  onReach: () => void;
}

export function ToDoItem({ row, isNext, act, later, onReach }: ToDoItemProps) {
  const words = useWords();
  const { account } = useSession();
  const verb = words.t(`todo.verb.${verbOf(row)}`);
  const what = whatOf(row, words);
  return (
    <div
      className={`todo${isNext ? ' is-next' : ''}`}
      // A pressed button has focus too, but its row must not change shape under the finger: the press would miss.
      onFocus={({ target }) => target.matches(':focus-visible') && onReach()}
    >
      <div>
        <PersonName participationId={row.participationId} displayName={row.displayName} reference={row.reference} />
        <span className="dot"> · </span>
        <span className="what">{what}</span>
        <div className="why">{whyOf(row, words, account.name)}</div>
      </div>
      <div className={`when ${TONES[row.urgency] ?? 'muted'}`}>{whenOf(row, words)}</div>
      <button
        type="button"
        className={`btn s ${isNext ? 'fill' : 'line'}`}
        onClick={act}
        aria-label={`${verb}: ${nameOf(row)}, ${what}`}
      >
        {verb}
      </button>
      <button
        type="button"
        className="btn icon later"
        onClick={later}
        aria-label={words.t('todo.later.of', { name: nameOf(row), what })}
        title={words.t('todo.later')}
      >
        <AlarmClock className="i s" aria-hidden />
      </button>
    </div>
  );
}
