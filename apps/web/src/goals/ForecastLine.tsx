/** What is likely, in one line that can be opened: the certain part can be checked by hand, the method and how it did before stand beside it. */
import type { ForecastView, GoalOutlook, GoalView } from '#contracts';
import { useWords, type Words } from '../parts/useWords';
import { isPercentGoal } from '../parts/percent-goal';

/** Whole numbers, but where rounding would carry it over the target: 29.6 does not read as the 30 it does not reach. */
function rangeOf(low: number | null, high: number | null, goal: Aim, { f }: Words): string {
  if (low === null || high === null) return '–';
  const unit = goal.isShare ? f.percentMark : '';
  const crosses = (value: number): boolean => value < goal.target !== Math.round(value) < goal.target;
  const said = (value: number): string => (crosses(value) ? f.number(value, 1) : f.number(Math.round(value)));
  const [a, b] = [said(low), said(high)];
  return a === b ? `${a}${unit}` : `${a}–${b}${unit}`;
}

/** Nothing is called impossible or certain by rounding, and what is certain is called so. */
function chanceOf(chance: number): string {
  if (chance === 0 || chance === 1) return String(100 * chance);
  const percent = Math.round(chance * 100);
  return percent === 0 ? '< 1' : percent === 100 ? '> 99' : String(percent);
}

interface Aim {
  isShare: boolean;
  target: number;
  /** the ends of a range, in words; null for a goal that is only to be reached */
  within: string | null;
}

/** What the windows that close by the day make of those who have left. */
function certainSentence(forecast: ForecastView, aim: Aim, words: Words): string {
  const { t, f } = words;
  const { n, N, open, secured, decided, least, most } = forecast;
  if (N === null) return '';
  const on = f.date(forecast.on);
  const closing = open + secured + decided;
  const [low, high, all] = [n + secured, n + secured + open, N + closing];
  if (all === 0) return t('forecast.nobody', { on });
  const said = { on, all, reached: low === high ? low : `${low}–${high}`, range: rangeOf(least, most, aim, words) };
  return closing === 0 ? t('forecast.noWindow', said) : t('forecast.certain', { ...said, smart_count: closing });
}

const chanceSentence = (chance: string, { within }: Aim, { t }: Words): string =>
  within === null ? t('forecast.chance', { chance }) : t('forecast.chanceWithin', { chance, range: within });

function sentences(forecast: ForecastView, aim: Aim, words: Words): string[] {
  const { t, f } = words;
  const on = f.date(forecast.on);
  const likely = rangeOf(forecast.low, forecast.high, aim, words);
  const chance = forecast.chance === null ? '' : chanceSentence(chanceOf(forecast.chance), aim, words);
  if (!aim.isShare) return [t('forecast.pace', { on, range: likely }), chance].filter(Boolean);
  const { pipeline } = forecast;
  return [
    certainSentence(forecast, aim, words),
    pipeline > 0 ? t('forecast.pipeline', { smart_count: pipeline }) : '',
    forecast.low === null ? '' : t('forecast.likely', { range: likely }),
    chance,
  ].filter(Boolean);
}

function aimOf(goal: GoalView, { f }: Words): Aim {
  const { target, targetMax } = goal;
  const isShare = isPercentGoal(goal);
  const within =
    targetMax === null ? null : `${f.number(target)}–${f.number(targetMax)}${isShare ? f.percentMark : ''}`;
  return { isShare, target, within };
}

interface ForecastProps {
  goal: GoalView;
  outlook: GoalOutlook;
}

/** Where it is likely to stand at the next turn, and the chance to have reached the goal when it counts. */
export function ForecastShort({ goal, outlook: { near, due } }: ForecastProps) {
  const words = useWords();
  const { t, f } = words;
  const aim = aimOf(goal, words);
  const { isShare, within } = aim;
  // Who is still here may come into it as well; then only what is likely can be said of the whole.
  const isCertain = isShare && near.pipeline === 0;
  const [low, high] = isCertain ? [near.least, near.most] : [near.low, near.high];
  const { chance } = due ?? near;
  const said = { chance: chanceOf(chance ?? 0), range: within ?? '', on: f.date((due ?? near).on) };
  return (
    <>
      {low === null
        ? t('forecast.none', { on: f.day(near.on) })
        : t('forecast.line', {
            on: f.day(near.on),
            range: rangeOf(low, high, aim, words),
          })}
      {chance !== null && (
        <span className="muted">
          ,{' '}
          {/* The range is of the next turn, the chance of the day that counts: that day is named where it is another. */}
          {within !== null
            ? t(due ? 'forecast.chanceWithinBy' : 'forecast.chanceWithinShort', said)
            : goal.verdict === 'reached'
              ? t('forecast.chanceHolds', said)
              : t(due ? 'forecast.chanceBy' : 'forecast.chanceShort', said)}
        </span>
      )}
    </>
  );
}

/** The same in sentences that can be checked by hand, with the method and how it did before. */
export function ForecastDetails({ goal, outlook: { near, due, backTest } }: ForecastProps) {
  const words = useWords();
  const { t, f } = words;
  const aim = aimOf(goal, words);
  const { isShare } = aim;
  return (
    <>
      {[near, ...(due ? [due] : [])].map((one) => (
        <p key={one.on}>{sentences(one, aim, words).join(' ')}</p>
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
    </>
  );
}

/** The line's place while it is reckoned, so that nothing moves under the pointer when it comes. */
export const ForecastPlace = () => <span className="waiting" aria-hidden />;
