/** A goal that is reached, on one row: it needs nobody now, so it takes a row and opens to its card. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../parts/useWords';
import { ForecastPlace, ForecastShort } from './ForecastLine';
import { GoalCard, goalName, GoalStatus, mayComeTrue, shownOf, type GoalProps } from './GoalCard';
import { GoalScale } from './GoalScale';

export function GoalRow(props: GoalProps) {
  const words = useWords();
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const { goal, outlook, isWaiting } = props;
  const label = goalName(goal, words);
  const { value, unit } = shownOf(goal, words);
  const Icon = isOpen ? ChevronUp : ChevronDown;
  const toggle = (
    <button
      type="button"
      className="btn icon s"
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'goals.fold' : 'goals.unfold', { label })}
      onClick={() => setOpen(!isOpen)}
    >
      <Icon className="i s" aria-hidden />
    </button>
  );
  if (isOpen) return <GoalCard {...props} fold={toggle} />;
  return (
    <article className="card goal-row">
      <div className="what">
        <h2>{label}</h2>
        {outlook && (
          <p className="small muted">
            <ForecastShort goal={goal} outlook={outlook} />
          </p>
        )}
        {!outlook && isWaiting && mayComeTrue(goal) && (
          <p className="small">
            <ForecastPlace />
          </p>
        )}
      </div>
      <span className="value">
        {value}
        {unit}
      </span>
      <GoalScale goal={goal} isBare />
      <GoalStatus goal={goal} />
      {toggle}
    </article>
  );
}
