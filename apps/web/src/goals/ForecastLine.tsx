/** What is likely, in one line that can be opened: the certain part can be checked by hand, the method and how it did before stand beside it. */
import type { ForecastView, GoalOutlook, GoalView } from '#contracts';
import { useWords, type Words } from '../parts/useWords';
import { isPercentGoal } from '../parts/percent-goal';

function rangeOf(low: number | null, high: number | null, isShare: boolean, { f }: Words): string {
  if (low === null || high === null) return '–';
  const unit = isShare ? f.percentMark : '';
  const [a, b] = [f.number(Math.round(low)), f.number(Math.round(high))];
  return a === b ? `${a}${unit}` : `${a}–${b}${unit}`;
}

/** Nothing is called impossible or certain by rounding. */
function chanceOf(chance: number): string {
  const percent = Math.round(chance * 100);
  return percent === 0 ? '< 1' : percent === 100 ? '> 99' : String(percent);
}

function sentences(forecast: ForecastView, isShare: boolean, words: Words): string[] {
  const { t, f } = words;
  const on = f.date(forecast.on);
  const likely = rangeOf(forecast.low, forecast.high, isShare, words);
  const chance = forecast.chance === null ? '' : t('forecast.chance', { chance: chanceOf(forecast.chance) });
  if (!isShare) return [t('forecast.pace', { on, range: likely }), chance].filter(Boolean);
  const { n, N, open, secured, decided, pipeline, least, most } = forecast;
  return [
    N === null
      ? ''
      : t('forecast.certain', {
          on,
          smart_count: open + secured + decided,
          low: n + secured,
          high: n + secured + open,
          all: N + secured + decided + open,
          range: rangeOf(least, most, true, words),
        }),
    pipeline > 0 ? t('forecast.pipeline', { smart_count: pipeline }) : '',
    t('forecast.likely', { range: likely }),
    chance,
  ].filter(Boolean);
}

export function ForecastLine({ goal, outlook }: { goal: GoalView; outlook: GoalOutlook }) {
  const words = useWords();
  const { t, f } = words;
  const isShare = isPercentGoal(goal);
  const { near, due, backTest } = outlook;
  // Who is still here may come into it as well; then only what is likely can be said of the whole.
  const isCertain = isShare && near.pipeline === 0;
  const [low, high] = isCertain ? [near.least, near.most] : [near.low, near.high];
  return (
    <details className="forecast">
      <summary>
        {t('forecast.line', { on: f.day(near.on), range: rangeOf(low, high, isShare, words) })}
        {(due ?? near).chance !== null && (
          <span className="muted">
            {' · '}
            {t('forecast.chanceAt', {
              on: f.date((due ?? near).on),
              chance: chanceOf((due ?? near).chance ?? 0),
            })}
          </span>
        )}
      </summary>
      <div className="small">
        {[near, ...(due ? [due] : [])].map((one) => (
          <p key={one.on}>{sentences(one, isShare, words).join(' ')}</p>
        ))}
        <p className="muted">
          {isShare ? t('forecast.method') : t('forecast.method.count')}{' '}
          {backTest.tried > 0
            ? t('forecast.backTest', {
                smart_count: backTest.tried,
                inside: backTest.inside,
                error: f.number(backTest.meanError ?? 0, 1),
                unit: isShare ? t('forecast.points') : '',
              })
            : t('forecast.noPast')}
        </p>
      </div>
    </details>
  );
}

/** The line's place while it is reckoned, so that nothing moves under the pointer when it comes. */
export const ForecastPlace = () => <span className="forecast waiting" aria-hidden />;
