/** The figures under a goal: who is undecided or left out, each a way to its people, and what belongs beside the number. */
import { Link } from 'react-router-dom';
import { indicatorWord } from '../parts/code-words';
import { useWords } from '../parts/useWords';
import type { Word } from '../messages/sv';
import { useMay } from '../providers/session';
import { goalPeople, type GoalProps } from './GoalCard';

/** What stands beside a goal is about the same people, so a word or two say it; the rest by the measure's own name. */
const BESIDE_WORDS: Partial<Record<string, Word>> = {
  empowered_at_exit_strict: 'beside.ofAll',
  survey_response_rate_exit: 'beside.answered',
  outcome_held_at_3_months: 'beside.held',
  follow_up_answer_rate_3_months: 'beside.followedUp',
  placement_offers_available: 'beside.available',
  placement_offers_filled: 'beside.filled',
};

export function GoalFigures(props: GoalProps) {
  const { t, f, code, language } = useWords();
  const may = useMay();
  const { goal, projectEndsOn } = props;
  const leftOut = Object.values(goal.figure.leftOut).reduce<number>(
    (sum, one) => sum + (typeof one === 'number' ? one : 0),
    0,
  );
  const number = (label: string, figure: string | number, group: string) =>
    may('figure:people') ? (
      <Link to={goalPeople(props, group)}>
        {label} <span className="num">{figure}</span>
      </Link>
    ) : (
      <span>
        {label} <span className="num">{figure}</span>
      </span>
    );
  const besideWord = (code: string): string => {
    const word = BESIDE_WORDS[code];
    return word ? t(word) : indicatorWord(language, code).short;
  };
  return (
    <div className="meta">
      {goal.figure.unknown ? number(t('goals.unknown'), goal.figure.unknown, 'unknown') : null}
      {leftOut > 0 && number(t('goals.leftOut'), leftOut, 'left_out')}
      {goal.byGender.map((one) => (
        <span key={one.group}>
          {code('gender', one.group)}{' '}
          <span className="num">
            {one.N ? t('goals.of', { n: one.n ?? 0, N: one.N }) : (one.n ?? one.value ?? '–')}
          </span>
        </span>
      ))}
      {goal.indicator.startsWith('occupancy_peak') && goal.byGender.length > 1 && (
        <span className="muted">{t('goals.peakEach')}</span>
      )}
      {goal.isSmall && <span className="muted">{t('goals.small')}</span>}
      {goal.beside.map((one) => (
        <span className="muted" key={one.code} title={indicatorWord(language, one.code).short}>
          {besideWord(one.code)}{' '}
          <span className="num">
            {one.N === null ? (one.n ?? one.value ?? '–') : t('goals.of', { n: one.n ?? 0, N: one.N })}
          </span>
        </span>
      ))}
      {goal.dueOn && goal.dueOn !== projectEndsOn && (
        <span className="muted">{t('goals.dueOn', { date: f.date(goal.dueOn) })}</span>
      )}
    </div>
  );
}
