// Days of open periods with nothing going on (DOMAIN.md 1.2, 2.9 gap_days). A day is covered by an activity the project did not cancel,
// a running placement or a running SFI course. Only runs longer than a limit count, and then whole.
import { addDays, CivilDate, dayNumber, earlier, later } from '../calendar.js';
import type { Standing } from './population.js';

export interface Span {
  from: CivilDate;
  to: CivilDate;
}

/** The open stretches of the participation up to the day, cut to a span when one is given. */
export function openSpans(s: Standing, within?: Span): Span[] {
  return s.periods
    .map((p) => ({
      from: later(p.entryOn, within?.from ?? p.entryOn),
      to: earlier(p.exitOn ?? s.asOf, within?.to ?? s.asOf),
    }))
    .filter((span) => span.from <= span.to);
}

/** The same less the days of a running placement, its first and last day included. */
export function spansWithoutPlacements(s: Standing, within?: Span): Span[] {
  const placed = s.fact.placements
    .map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn ?? s.asOf }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return openSpans(s, within).flatMap((span) => uncovered(span, placed));
}

/** How many days the spans hold, both ends counted; a day in two spans counts once. */
export function daysIn(spans: readonly Span[]): number {
  let days = 0;
  let last = -Infinity;
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = Math.max(dayNumber(span.from), last + 1);
    const to = dayNumber(span.to);
    if (to >= from) days += to - from + 1;
    last = Math.max(last, to);
  }
  return days;
}

/** Runs of more than that many uncovered days. */
export function gapRuns(s: Standing, longerThan: number, within?: Span): Span[] {
  const covered: Span[] = [
    ...s.fact.activities
      .filter((a) => a.attendance !== 'CANCELLED_BY_PROJECT' && a.on <= s.asOf)
      .map((a) => ({ from: a.on, to: a.on })),
    ...[...s.fact.placements, ...s.fact.sfi].map((x) => ({ from: x.startsOn, to: x.endsOn ?? s.asOf })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return openSpans(s, within)
    .flatMap((span) => uncovered(span, covered))
    .filter((run) => daysIn([run]) > longerThan);
}

function uncovered(span: Span, covered: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let next = span.from;
  for (const cover of covered) {
    if (cover.to < next || cover.from > span.to) continue;
    if (cover.from > next) runs.push({ from: next, to: addDays(cover.from, -1) });
    next = later(next, addDays(cover.to, 1));
  }
  if (next <= span.to) runs.push({ from: next, to: span.to });
  return runs;
}
