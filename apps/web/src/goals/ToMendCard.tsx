/** What has to be mended, that first which could move the goals most, and whom to ask. The effect is a bound: at best, never a promise. */
import type { GoalView, ToMendView } from '#contracts';
import { Link } from 'react-router-dom';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';

interface ToMendProps {
  rows: readonly ToMendView[];
  goals: readonly GoalView[];
  asOf: string;
  hasMore?: boolean;
}

export function ToMendCard({ rows, goals, asOf, hasMore = false }: ToMendProps) {
  const { t, code, language } = useWords();
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const nameOf = (goalId: string): string => {
    const goal = goals.find(({ id }) => id === goalId);
    return goal ? (goal.label ?? indicatorWord(language, goal.indicator).short) : '';
  };
  return (
    <Card
      title={t('menu.toMend')}
      count={total}
      end={
        hasMore ? (
          <Link className="btn plain s" to={`/to-mend?asOf=${asOf}`}>
            {t('act.showAll')}
          </Link>
        ) : undefined
      }
    >
      {rows.length === 0 && <Empty title={t('toMend.none')} />}
      {rows.map((row) => (
        <div className="fix" key={row.code}>
          <span className="num">{row.n}</span>
          <div>
            <Link to={`/to-mend?asOf=${asOf}&gap=${row.code}`}>{code('toMend', row.code)}</Link>
            {row.effects.map(({ goalId, from, to, N, toN }) => (
              <span className="sub" key={goalId}>
                {hasMore
                  ? t('toMend.effect', { from, to })
                  : N === null
                    ? t('toMend.effectOn', { from, to, goal: nameOf(goalId) })
                    : toN === N || toN === null
                      ? t('toMend.effectOf', { from, to, N, goal: nameOf(goalId) })
                      : t('toMend.effectOfMore', { from, to, N, toN, goal: nameOf(goalId) })}
              </span>
            ))}
            <span className="sub">
              {row.coaches.map(({ name, n }) => `${name || t('toMend.nobody')} ${n}`).join(', ')}
            </span>
          </div>
        </div>
      ))}
    </Card>
  );
}

/** Four rows' place while they are reckoned: as high as the card mostly is. */
export function ToMendPlace() {
  const { t } = useWords();
  return (
    <div role="status" aria-busy="true" aria-label={t('state.loading')}>
      {[62, 48, 56, 40].map((width) => (
        <div className="fix waiting" key={width}>
          <i />
          <div>
            <i style={{ width: `${width}%` }} />
            <i style={{ width: `${width + 24}%` }} />
          </div>
        </div>
      ))}
    </div>
  );
}
