// A placement is a person at a workplace; an offer is the place itself and is counted apart (DOMAIN.md 1.6 G5, 9.4).
// Two placements of one person may not run at the same time unless their hours fit one week together. Under three months is short (1.3).
import { addMonths, CivilDate, isWithin } from './calendar.js';
import { overlaps } from './participation.js';
import { demand } from './refusal.js';

export const FULL_TIME_HOURS = 40;

export interface Placement {
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  hoursPerWeek: number | null;
}

/** May the placement be recorded? Raises the refusal when not. */
export function checkPlacement(
  placement: Placement,
  others: readonly Placement[],
  periods: readonly { entryOn: CivilDate; exitOn: CivilDate | null }[],
): void {
  const { startsOn, endsOn, hoursPerWeek } = placement;
  demand(endsOn === null || endsOn >= startsOn, 'placement.ends_before_start', { startsOn, endsOn: endsOn ?? '' });
  demand(hoursPerWeek === null || (hoursPerWeek > 0 && hoursPerWeek <= FULL_TIME_HOURS), 'placement.hours', {
    max: FULL_TIME_HOURS,
  });
  demand(
    periods.some((period) => isWithin(startsOn, period.entryOn, period.exitOn)),
    'placement.outside_period',
    { on: startsOn },
  );
  const clash = others.find(
    (other) =>
      overlaps({ from: startsOn, to: endsOn }, { from: other.startsOn, to: other.endsOn }) &&
      (hoursPerWeek ?? FULL_TIME_HOURS) + (other.hoursPerWeek ?? FULL_TIME_HOURS) > FULL_TIME_HOURS,
  );
  demand(!clash, 'placement.overlap', { from: clash?.startsOn ?? '' });
}

/** Raises the refusal when an extension is none, or a placement ends early without a word why. */
export function checkExtension(
  placement: { startsOn: CivilDate; plannedEndOn: CivilDate | null; endsOn: CivilDate | null },
  to: CivilDate,
): void {
  demand(placement.endsOn === null, 'placement.ended');
  demand(to > (placement.plannedEndOn ?? placement.startsOn), 'placement.no_extension', {
    on: placement.plannedEndOn ?? placement.startsOn,
  });
}
export function checkEarlyEnd(
  placement: { plannedEndOn: CivilDate | null },
  endsOn: CivilDate,
  reason: string | null,
): void {
  demand(
    placement.plannedEndOn === null || endsOn >= placement.plannedEndOn || Boolean(reason),
    'placement.reason_missing',
  );
}

/** Hours a week as percent of full time, 40 hours. */
export function extentPercent(hoursPerWeek: number): number {
  return Math.round((100 * hoursPerWeek) / FULL_TIME_HOURS);
}

/** Shorter than the three months employers call enough to know each other? */
export function isShortPlacement(startsOn: CivilDate, endsOn: CivilDate): boolean {
  return endsOn < addMonths(startsOn, 3);
}
