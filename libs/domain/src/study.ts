// SFI courses in order A < B < C < D; study path 1 starts at A, path 2 at B, path 3 at C (DOMAIN.md 5.9).
// A passed course can not be followed by a lower one; grade F or an interruption can be followed by the same one.
import type { CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import { SFI_COURSES, SFI_PASSED, SfiCourse, SfiPath, SfiResult } from './vocabulary.js';

export interface SfiEnrolment {
  path: SfiPath;
  course: SfiCourse;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  result: SfiResult | null;
}

export const SFI_PATH_COURSES: Record<SfiPath, readonly SfiCourse[]> = {
  '1': ['A', 'B', 'C', 'D'],
  '2': ['B', 'C', 'D'],
  '3': ['C', 'D'],
};

/** A = 1 … D = 4. */
export function sfiLevel(course: SfiCourse): number {
  return SFI_COURSES.indexOf(course) + 1;
}

/** Does the result mean the course is passed? */
export function isPassed(result: SfiResult | null): boolean {
  return result !== null && (SFI_PASSED as readonly SfiResult[]).includes(result);
}

/** The highest passed level on a day, 0 when none. */
export function highestPassed(
  courses: readonly Pick<SfiEnrolment, 'course' | 'endsOn' | 'result'>[],
  day: CivilDate,
): number {
  return Math.max(
    0,
    ...courses.filter((c) => isPassed(c.result) && c.endsOn !== null && c.endsOn <= day).map((c) => sfiLevel(c.course)),
  );
}

/** May the enrolment be recorded? Raises the refusal when not. */
export function checkSfi(enrolment: SfiEnrolment, earlier: readonly SfiEnrolment[]): void {
  const { path, course, startsOn, endsOn, result } = enrolment;
  demand(SFI_PATH_COURSES[path].includes(course), 'sfi.course_not_in_path', { path, course });
  demand(endsOn === null || endsOn >= startsOn, 'sfi.ends_before_start');
  demand(result === null || endsOn !== null, 'sfi.result_without_end');
  const passed = earlier.filter((e) => isPassed(e.result) && e.endsOn !== null && e.endsOn <= startsOn);
  demand(
    passed.every((e) => sfiLevel(e.course) < sfiLevel(course)),
    'sfi.level_backwards',
    { course },
  );
}

/** The course that follows, or null after D. */
export function nextCourse(course: SfiCourse): SfiCourse | null {
  return SFI_COURSES[SFI_COURSES.indexOf(course) + 1] ?? null;
}
