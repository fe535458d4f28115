// People a project counts without registering them: no consent, or protected data (DOMAIN.md 4.3). Known of them are the year and the gender, so they stand in the
// totals of that calendar year and in no share: nobody can say what became of them.
import type { CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import { GENDERS } from './vocabulary/people.js';

/** One gender's people of a calendar year. */
export interface YearGroup {
  gender: string;
  /** first entries of the year */
  enrolled: number;
  anonymous: number;
}

interface Frame {
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}

/** May people of that calendar year be counted? Raises the refusal outside the project's years or in one that has not begun. */
export function checkYear(year: number, { startsOn, endsOn }: Frame, today: CivilDate): void {
  const [first, last] = [startsOn, endsOn === null || endsOn > today ? today : endsOn].map(yearOf);
  demand(year >= first && year <= last, 'anonymous.year', { from: first, to: last });
}

/** Years a report may tell of: over by its day, or the project is, so that no later report can be held against them person by person. */
export function toldYears(
  counts: readonly { year: number; gender: string; people: number }[],
  { endsOn }: Frame,
  asOf: CivilDate,
): { year: number; groups: { gender: string; people: number }[] }[] {
  const isOver = (year: number): boolean => `${year}-12-31` <= asOf || (endsOn !== null && endsOn <= asOf);
  const years = [...new Set(counts.filter(({ people }) => people > 0).map(({ year }) => year))].sort((a, b) => a - b);
  return years.filter(isOver).map((year) => ({
    year,
    groups: GENDERS.flatMap((gender) => {
      const people = counts.find((one) => one.year === year && one.gender === gender)?.people ?? 0;
      return people > 0 ? [{ gender, people }] : [];
    }),
  }));
}

/**
 * The number as it will be.
 * @param wasMistake one fewer, who was counted by mistake
 * @throws Refusal anonymous.year outside the project's years or in one that has not begun; anonymous.none when there is nobody to take away
 */
export function countedOn(
  { year, wasMistake = false }: { year: number; wasMistake?: boolean },
  people: number,
  { startsOn, endsOn }: Frame,
  today: CivilDate,
): number {
  checkYear(year, { startsOn, endsOn }, today);
  demand(!wasMistake || people > 0, 'anonymous.none');
  return wasMistake ? people - 1 : people + 1;
}

/** Genders in their usual order, only those anybody has. */
export function yearGroups(enrolled: ReadonlyMap<string, number>, anonymous: ReadonlyMap<string, number>): YearGroup[] {
  return GENDERS.map((gender) => ({
    gender,
    enrolled: enrolled.get(gender) ?? 0,
    anonymous: anonymous.get(gender) ?? 0,
  })).filter((group) => group.enrolled + group.anonymous > 0);
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
