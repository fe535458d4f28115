// Which rows a coach's day shows, and what a project may tune (issue: my day). Silence: days without anybody having met the person; absences in a
// row without notice; how many days before its date a plan step shows. Outside the bounds the list would be noise or come too late.
import { addDays, CivilDate } from './calendar.js';
import { demand } from './refusal.js';

export interface DayRules {
  silenceDays: number;
  absencesInRow: number;
  stepDaysAhead: number;
}

export const DAY_RULES: DayRules = { silenceDays: 14, absencesInRow: 2, stepDaysAhead: 7 };
export const DAY_RULE_BOUNDS: Record<keyof DayRules, readonly [min: number, max: number]> = {
  silenceDays: [7, 60],
  absencesInRow: [2, 5],
  stepDaysAhead: [0, 30],
};
/** A to-do may be put aside this long; then somebody looks again. */
export const SNOOZE_DAYS = 30;

/** @throws Refusal day.rule_out_of_bounds */
export function checkDayRules(rules: DayRules): void {
  for (const [name, [min, max]] of Object.entries(DAY_RULE_BOUNDS)) {
    const value = rules[name as keyof DayRules];
    demand(Number.isInteger(value) && value >= min && value <= max, 'day.rule_out_of_bounds', { min, max });
  }
}

/** Tomorrow at the earliest, a month ahead at the latest. @throws Refusal day.snooze_out_of_bounds */
export function checkSnooze(untilOn: CivilDate, today: CivilDate): void {
  demand(untilOn > today && untilOn <= addDays(today, SNOOZE_DAYS), 'day.snooze_out_of_bounds', { days: SNOOZE_DAYS });
}
