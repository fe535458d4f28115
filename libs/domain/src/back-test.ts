// The forecast held against the project's own past: made at each month end three months ahead, it should have held what came eight times of ten.
import { addMonths, type CivilDate, endOfMonth, startOfMonth } from './calendar.js';
import { canForecast, forecastOf } from './forecast.js';
import type { Goal } from './goal.js';
import type { ProjectFacts } from './indicators/fact.js';
import { figureOf } from './indicators/figure.js';
import { remembering, rowsOf } from './indicators/memory.js';
import { percentOf } from './indicators/rounding.js';

export interface BackTest {
  /** month ends from which the project's own past was forecast three months ahead */
  tried: number;
  /** of these, how often what came lay within the interval */
  inside: number;
  /** mean distance between the interval's middle and what came, in the goal's own unit */
  meanError: number | null;
}

const BACK_TEST_MONTHS = 3;

/** The same forecast made at each month end of the past, held against what came. Months without anybody to judge are not tried. */
export function backTest(goal: Goal, input: ProjectFacts, asOf: CivilDate, months = 12): BackTest {
  const errors: { inside: boolean; error: number }[] = [];
  const judged = remembering(input);
  for (let back = months; canForecast(goal) && back >= BACK_TEST_MONTHS; back -= 1) {
    const then = endOfMonth(addMonths(startOfMonth(asOf), -back - 1));
    const later = endOfMonth(addMonths(startOfMonth(then), BACK_TEST_MONTHS));
    if (then < input.project.startsOn || later > asOf) continue;
    const said = forecastOf(goal, judged, then, later);
    const came = cameTo(goal, judged, later);
    if (!said || said.low === null || said.high === null || came === null || said.N === 0) continue;
    errors.push({ inside: came >= said.low && came <= said.high, error: Math.abs(came - (said.low + said.high) / 2) });
  }
  const total = errors.reduce((sum, { error }) => sum + error, 0);
  return {
    tried: errors.length,
    inside: errors.filter(({ inside }) => inside).length,
    meanError: errors.length === 0 ? null : Math.round((10 * total) / errors.length) / 10,
  };
}

/** What the figure was on the day, in the goal's own unit. */
function cameTo({ indicator, unit }: Goal, input: ProjectFacts, on: CivilDate): number | null {
  if (unit !== 'percent') return figureOf(indicator, input, { asOf: on, handler: true }).n;
  const inside = rowsOf(indicator, input, on).filter(({ answer }) => answer !== 'left_out');
  return percentOf(inside.filter(({ answer }) => answer === 'counted').length, inside.length);
}
