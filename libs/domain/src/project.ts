// A project is what a funder has granted for a time (DOMAIN.md 1.2). It ends on the day it begins or later.
import type { CivilDate } from './calendar.js';
import { demand } from './refusal.js';

/** @throws Refusal project.ends_before_start */
export function checkProjectTime(startsOn: CivilDate, endsOn: CivilDate): void {
  demand(endsOn >= startsOn, 'project.ends_before_start', { startsOn });
}
