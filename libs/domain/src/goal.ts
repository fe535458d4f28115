// A goal is an indicator with a target and a day (DOMAIN.md 1.6). Targets are of several kinds: at least a percentage or count, a range
// (70–90: below red, above amber), and a capacity (at most). What is still undecided gives bounds: the verdict waits for nobody, but says so.
import type { CivilDate } from './calendar.js';
import type { IndicatorCode } from './indicators/codes.js';
import type { Figure } from './indicators/figure.js';
import { percentOf } from './indicators/rounding.js';
import { demand } from './refusal.js';
import type { GoalUnit, GoalVerdict } from './vocabulary.js';

export interface Goal {
  indicator: IndicatorCode;
  target: number;
  /** the upper end of a range */
  targetMax: number | null;
  unit: GoalUnit;
  dueOn: CivilDate | null;
  label: string | null;
}

export interface Progress {
  actual: number | null;
  /** the least and most it can be when the unknown are known */
  low: number | null;
  high: number | null;
  verdict: GoalVerdict;
  /** above a range or a capacity */
  above: boolean;
  /** too few people for a percentage to say much: show counts first */
  smallN: boolean;
  /** how many more would have to count, N being what it is; 0 when reached */
  missing: number | null;
}

export const SMALL_N = 30;

/** Goals that set a limit upwards instead of downwards. */
export const CAPACITY_INDICATORS: readonly IndicatorCode[] = [
  'occupancy_peak',
  'occupancy_mean',
  'occupancy_peak_without_placements',
  'occupancy_mean_without_placements',
  'days_permit_to_first_job',
  'gap_days',
  'cost_per_participant',
  'cost_per_result',
];

/** Raises the refusal when the goal can not be set. */
export function checkGoal(goal: Pick<Goal, 'target' | 'targetMax' | 'unit'>): void {
  demand(Number.isFinite(goal.target) && goal.target >= 0, 'goal.target_missing');
  demand(goal.targetMax === null || goal.targetMax >= goal.target, 'goal.range_backwards');
  demand(goal.unit !== 'percent' || goal.target <= 100, 'goal.unit_wrong', { unit: goal.unit });
}

/** How the goal stands by the figure. */
export function progressOf(goal: Goal, figure: Figure): Progress {
  const actual = actualOf(goal, figure);
  const [low, high] = bounds(goal, figure, actual);
  const limit = CAPACITY_INDICATORS.includes(goal.indicator) && goal.targetMax === null;
  const ceiling = limit ? goal.target : goal.targetMax;
  return {
    actual,
    low,
    high,
    above: actual !== null && ceiling !== null && compare(goal, figure, ceiling) > 0,
    verdict: verdictOf(goal, figure, actual, limit),
    smallN: goal.unit === 'percent' && figure.N !== null && figure.N < SMALL_N,
    missing: missingOf(goal, figure, actual, limit),
  };
}

function actualOf({ unit }: Goal, figure: Figure): number | null {
  if (unit === 'percent') return figure.percent;
  return figure.value ?? figure.n;
}

function bounds(goal: Goal, { n, N, unknown }: Figure, actual: number | null): [number | null, number | null] {
  if (actual === null || n === null || unknown === 0) return [actual, actual];
  if (goal.unit === 'percent') return N === null ? [actual, actual] : [actual, percentOf(n + unknown, N)];
  return [actual, actual + unknown];
}

/** At risk: not there, but the unknown could still bring it there, or it is above a range or a capacity. */
function verdictOf(goal: Goal, figure: Figure, actual: number | null, limit: boolean): GoalVerdict {
  if (actual === null) return 'undecided';
  if (limit) return compare(goal, figure, goal.target) > 0 ? 'at_risk' : 'reached';
  if (goal.targetMax !== null && compare(goal, figure, goal.targetMax) > 0) return 'at_risk';
  if (compare(goal, figure, goal.target) >= 0) return 'reached';
  return compare(goal, figure, goal.target, figure.unknown) >= 0 ? 'at_risk' : 'below';
}

/** No target is finer than this; what binary numbers leave behind is. */
const NOTHING = 1e-9;

/**
 * Is the figure above (1), at (0) or below (-1) the target? A percentage is compared by its n and N: 79.96 prints as 80.0 and is below 80 all the same
 * (DOMAIN.md 2.6). @param more how many of the unknown count as well
 */
function compare({ unit }: Goal, { n, N, value }: Figure, target: number, more = 0): -1 | 0 | 1 {
  const isShare = unit === 'percent' && n !== null && N !== null;
  const distance = isShare ? 100 * (n + more) - target * N : (value ?? n ?? 0) + (n === null ? 0 : more) - target;
  if (Math.abs(distance) < NOTHING) return 0;
  return distance > 0 ? 1 : -1;
}

function missingOf(goal: Goal, { n, N }: Figure, actual: number | null, limit: boolean): number | null {
  if (actual === null || limit) return null;
  if (goal.unit !== 'percent') return Math.max(0, Math.ceil(goal.target - actual));
  return n === null || N === null ? null : Math.max(0, Math.ceil((goal.target * N) / 100 - NOTHING) - n);
}

const OCCUPIED = (years: '1_year' | '2_years'): Partial<Record<IndicatorCode, readonly IndicatorCode[]>> => ({
  [`occupied_within_${years}_of_registration`]: [
    `occupied_within_${years}_of_registration_broad`,
    `occupied_within_${years}_of_registration_state`,
    `occupied_within_${years}_of_registration_without_moved`,
  ],
});

/** What a goal's figure is never shown without (DOMAIN.md 1.6): the stricter or wider reading, and how many answered. */
export const BESIDE: Partial<Record<IndicatorCode, readonly IndicatorCode[]>> = {
  outcome_within_3_months: ['outcome_held_at_3_months', 'follow_up_answer_rate_3_months'],
  outcome_held_at_3_months: ['outcome_within_3_months', 'follow_up_answer_rate_3_months'],
  empowered_at_exit: ['empowered_at_exit_strict', 'survey_response_rate_exit'],
  empowered_at_exit_strict: ['empowered_at_exit', 'survey_response_rate_exit'],
  ...OCCUPIED('1_year'),
  ...OCCUPIED('2_years'),
  occupancy_peak_without_placements: ['occupancy_peak'],
  occupancy_mean_without_placements: ['occupancy_mean'],
  placement_offers_created: ['placement_offers_available', 'placement_offers_filled'],
  self_support_of_enrolled: ['self_support_of_completers', 'self_support_of_exits'],
  self_support_of_completers: ['self_support_of_enrolled', 'self_support_of_exits'],
  self_support_of_exits: ['self_support_of_enrolled', 'self_support_of_completers'],
};
