/** One square per person; filled counts, empty does not, dashed is undecided, a cross is left out. */
import type { FigureAnswer } from '#contracts';

const MOST = 60;

export function UnitSquares({ answer, count }: { answer: FigureAnswer; count: number }) {
  const shown = Math.min(count, MOST);
  return (
    <span className={`unit ${answer}`} aria-hidden>
      {Array.from({ length: shown }, (_, at) => (
        <i key={at} />
      ))}
      {count > MOST && <small className="muted">+{count - MOST}</small>}
    </span>
  );
}
