/** The tables of a report, each suppressed before it is a value: breakdowns, exits by reason, months, activities by kind and gender (DOMAIN.md 7.6). */
import type { ReportSnapshot, Shown, SnapshotActivity, SnapshotBreakdown, SnapshotMonth } from '#contracts';
import {
  ACTIVITY_KINDS,
  addDays,
  addMonths,
  attendedMinutes,
  type Breakdown,
  breakdown,
  earlier,
  endOfMonth,
  type Fact,
  type Flow,
  HIDDEN,
  type IndicatorCode,
  indicatorOf,
  isHidden,
  isInPopulation,
  later,
  type ProjectFacts,
  roundedRatio,
  standingsOf,
  startOfMonth,
  suppress,
  suppressTable,
  wasThere,
} from '#domain';

export interface HowToCount {
  asOf: string;
  period: { from: string; to: string };
  handler: false;
  suppression: { audience: 'funder'; threshold: number };
}

export function breakdownOf(
  facts: ProjectFacts,
  code: IndicatorCode,
  dimensions: readonly Breakdown[],
  how: HowToCount,
): SnapshotBreakdown {
  const { measure } = indicatorOf(code);
  const { groups, withheld } = suppress({ measure }, breakdown(code, facts, dimensions, how), how.suppression);
  const hidden = groups.map(({ group }) => ({ group, n: HIDDEN, N: null, value: null, percent: null }) as const);
  return {
    code,
    measure,
    dimensions: [...dimensions],
    withheld,
    groups: withheld ? hidden.map((one) => ({ ...one })) : groups,
  };
}

export function exitsOf(flow: Flow, { suppression }: HowToCount): Pick<ReportSnapshot, 'exits' | 'exitsWithheld'> {
  const reasons = Object.entries(flow.exits).sort(([a], [b]) => (a < b ? -1 : 1));
  const table = suppressTable(
    reasons.map(([, n]) => [n]),
    suppression,
  );
  return { exits: reasons.map(([reason], row) => ({ reason, n: table.cells[row][0] })), exitsWithheld: table.withheld };
}

/** Who came and left, month by month of the period; a figure by month obeys the same threshold as a table. */
export function monthsOf(facts: ProjectFacts, { asOf, period, suppression }: HowToCount): SnapshotMonth[] {
  const people = standingsOf(facts.facts, asOf, facts.project.normMonths).filter(isInPopulation);
  const last = earlier(period.to, asOf);
  const months: { month: string; entered: number; left: number; mean: number }[] = [];
  for (let at = startOfMonth(later(period.from, facts.project.startsOn)); at <= last; at = addMonths(at, 1)) {
    const month = at.slice(0, 7);
    const days = daysOf(later(at, facts.project.startsOn), earlier(endOfMonth(at), last));
    months.push({
      month,
      entered: people.filter((one) => one.entryOn?.startsWith(month)).length,
      left: people.filter((one) => one.exitOn?.startsWith(month)).length,
      mean:
        roundedRatio(
          days.reduce((sum, day) => sum + openOn(people, day), 0),
          days.length,
          1,
        ) ?? 0,
    });
  }
  const shown = (numbers: number[]): Shown[] => {
    const table = suppressTable(
      numbers.map((n) => [n]),
      suppression,
    );
    return numbers.map((_, row) => (table.withheld ? HIDDEN : table.cells[row][0]));
  };
  const [entered, left] = [shown(months.map((one) => one.entered)), shown(months.map((one) => one.left))];
  return months.map((one, row) => ({ month: one.month, entered: entered[row], left: left[row], mean: one.mean }));
}

type Standings = ReturnType<typeof standingsOf>;
const openOn = (people: Standings, day: string): number =>
  people.filter((one) => one.periods.some((p) => p.entryOn <= day && (p.exitOn === null || p.exitOn >= day))).length;

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const GENDERS = ['W', 'M', 'X', 'U'];

/** Minutes are hidden wherever the people who gave them are. */
export function activitiesOf(
  facts: ProjectFacts,
  { asOf, period, suppression }: HowToCount,
): Pick<ReportSnapshot, 'activities' | 'activitiesWithheld'> {
  const within = (day: string): boolean => day >= period.from && day <= earlier(period.to, asOf);
  const parts = facts.facts
    .filter((fact) => fact.category === 'JOBSEEKER')
    .flatMap((fact) =>
      fact.activities
        .filter((one) => within(one.on) && wasThere(one))
        .map((one) => ({ fact, kind: one.kind, minutes: attendedMinutes(one) })),
    );
  const kinds = ACTIVITY_KINDS.filter((kind) => parts.some((one) => one.kind === kind));
  const of = (kind: string, gender: string | null) => {
    const own = parts.filter((one) => one.kind === kind && (gender === null || genderOf(one.fact) === gender));
    return {
      people: new Set(own.map((one) => one.fact.key)).size,
      minutes: own.reduce((sum, one) => sum + one.minutes, 0),
    };
  };
  const table = suppressTable(
    kinds.map((kind) => GENDERS.map((gender) => of(kind, gender).people)),
    suppression,
  );
  const hideAs = (people: Shown, minutes: number): Shown => (table.withheld || people === HIDDEN ? HIDDEN : minutes);
  return {
    activities: kinds.map(
      (kind, row): SnapshotActivity => ({
        kind,
        people: table.rowTotals[row],
        minutes: hideAs(table.rowTotals[row], of(kind, null).minutes),
        byGender: GENDERS.flatMap((gender, column) => {
          const own = of(kind, gender);
          const people = table.withheld ? HIDDEN : table.cells[row][column];
          return own.people === 0 && people === 0 ? [] : [{ gender, people, minutes: hideAs(people, own.minutes) }];
        }),
      }),
    ),
    activitiesWithheld: table.withheld,
  };
}

/** A protected person's gender is not stated to the funder. */
const genderOf = (fact: Fact): string => (isHidden(fact, false) ? 'U' : (fact.gender ?? 'U'));
