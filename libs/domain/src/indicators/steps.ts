// Progress between steps (DOMAIN.md 8.1): where a person stands is derived from what goes on that day, never typed in and never a ladder one has to
// climb. 5 in work or education, 4 matched with employers, 3 at a workplace, 2 in preparing activities, 1 none of these. An activity counts for
// thirty days. Compared are the thirtieth day after the start and the day itself (for who has left, the day of leaving).
import { wasThere } from '../activity.js';
import { addDays, type CivilDate, earlier } from '../calendar.js';
import { type ActivityKind, PLACEMENT_KINDS } from '../vocabulary.js';
import type { Fact, ProjectFacts } from './fact.js';
import { isInPopulation, standingsOf } from './population.js';

export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

const LOOK_BACK_DAYS = 30;
const MATCHING: readonly ActivityKind[] = ['JOB_SEARCH', 'JOB_MATCHING'];
const OCCUPIED: readonly string[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'EDUCATION'];

const runs = (row: { startsOn: CivilDate; endsOn: CivilDate | null }, day: CivilDate): boolean =>
  row.startsOn <= day && (row.endsOn === null || row.endsOn >= day);

/** The step on a day, by what goes on. */
export function stepOn(fact: Fact, day: CivilDate): Step {
  if (fact.outcomes.some((event) => OCCUPIED.includes(event.type) && runs(event, day))) return 5;
  const from = addDays(day, -LOOK_BACK_DAYS);
  const recent = fact.activities.filter((a) => a.on > from && a.on <= day && wasThere(a)).map(({ kind }) => kind);
  if (recent.some((kind) => MATCHING.includes(kind))) return 4;
  const isPlaced = fact.placements.some((placement) => runs(placement, day));
  if (isPlaced || recent.some((kind) => (PLACEMENT_KINDS as readonly ActivityKind[]).includes(kind))) return 3;
  return recent.length > 0 || fact.sfi.some((course) => runs(course, day)) ? 2 : 1;
}

export interface StepMoves {
  /** people long enough here for two days to be compared */
  people: number;
  further: number;
  same: number;
  back: number;
  moves: { from: Step; to: Step; n: number }[];
}

/** From where to where everybody has moved; who has been here for less than thirty days is not compared. */
export function stepMoves({ facts, project }: ProjectFacts, asOf: CivilDate): StepMoves {
  const counts = new Map<string, number>();
  for (const { fact, entryOn, exitOn } of standingsOf(facts, asOf, project.normMonths).filter(isInPopulation)) {
    const first = addDays(entryOn ?? asOf, LOOK_BACK_DAYS);
    const last = earlier(exitOn ?? asOf, asOf);
    if (first >= last) continue;
    const key = `${stepOn(fact, first)} ${stepOn(fact, last)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const moves = [...counts]
    .map(([key, n]) => {
      const [from, to] = key.split(' ').map(Number) as [Step, Step];
      return { from, to, n };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const sum = (is: (from: Step, to: Step) => boolean): number =>
    moves.filter(({ from, to }) => is(from, to)).reduce((all, { n }) => all + n, 0);
  return {
    people: sum(() => true),
    further: sum((from, to) => to > from),
    same: sum((from, to) => to === from),
    back: sum((from, to) => to < from),
    moves,
  };
}
