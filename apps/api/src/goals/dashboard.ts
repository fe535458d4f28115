/** What stands beside the goals: the funnel of people, and places taken by month. The numbers are counted with the goals' own; nothing is judged here. */
import type { GoalsView } from '#contracts';
import { type About, openSpansOf, type UnitOfWork } from '#database';
import {
  type CivilDate,
  dayNumber,
  earlier,
  type Figure,
  type IndicatorCode,
  indicatorOf,
  takenByMonth,
} from '#domain';

/** What the funnel has to be counted by. */
export const FUNNEL_CODES: readonly IndicatorCode[] = [
  'participants_enrolled',
  'completion_rate',
  'outcome_within_3_months',
  'follow_up_answer_rate_3_months',
];
const MONTHS = 14;
export const leavesOutPlacements = (by: IndicatorCode): boolean => indicatorOf(by).withoutPlacements === true;

export function funnelOf(figure: (code: IndicatorCode) => Figure): GoalsView['funnel'] {
  const [outcome, answered] = [figure('outcome_within_3_months'), figure('follow_up_answer_rate_3_months')];
  return [
    { step: 'enrolled', n: figure('participants_enrolled').n ?? 0 },
    { step: 'exited', n: figure('completion_rate').N ?? 0 },
    { step: 'window_closed', n: outcome.N ?? 0 },
    { step: 'followed_up', n: answered.n ?? 0 },
    { step: 'reached', n: outcome.n ?? 0 },
  ];
}

/** Which occupancy stands against the places: what the project's capacity goal says, everybody enrolled without one (decision 0070). */
export const takesPlaceBy = (goals: readonly { indicator: string }[]): IndicatorCode =>
  CAPACITY.find((code) => goals.some(({ indicator }) => indicator === code)) ?? 'occupancy_peak';
const CAPACITY = [
  'occupancy_peak',
  'occupancy_mean',
  'occupancy_peak_without_placements',
  'occupancy_mean_without_placements',
] as const satisfies readonly IndicatorCode[];

/** Places taken per month up to the day: the largest day and the mean of its days. */
export async function occupancyOf(
  work: UnitOfWork,
  projectId: string,
  { project: { startsOn, endsOn, capacity } }: About,
  asOf: CivilDate,
  by: IndicatorCode,
): Promise<GoalsView['occupancy']> {
  const spans = await openSpansOf(work, projectId, asOf, by);
  const day = dayNumber(asOf);
  return {
    capacity,
    withoutPlacements: leavesOutPlacements(by),
    today: spans.filter(([first, last]) => first <= day && last >= day).length,
    months: takenByMonth(spans, { from: startsOn, to: endsOn === null ? asOf : earlier(asOf, endsOn) }).slice(-MONTHS),
  };
}
