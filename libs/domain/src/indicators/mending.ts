// What mending every gap of a kind could do to each figure at best (PEERS.md 3, ideas 2 and 7): the changed facts are judged by the same rule, so that
// "mend these seven and 41 may become 48" is counted, not guessed. It is a bound, never a promise. The kinds themselves stand in gap-kinds.ts.
import type { CivilDate } from '../calendar.js';
import { indicatorOf } from './catalogue.js';
import type { IndicatorCode } from './codes.js';
import { isHidden, type ProjectFacts } from './fact.js';
import { type Judged, judgeAll } from './figure.js';
import { GAP_CODES, GAPS, type GapCode } from './gap-kinds.js';
import { rowsOf, standingsBy } from './memory.js';
import { isInPopulation, type Standing } from './population.js';

export interface Mend {
  code: GapCode;
  /** whose, by key */
  keys: string[];
  /** what mending all of it could do to each figure at best; only figures it could move. `more`: who comes into N with it */
  effects: { indicator: IndicatorCode; from: number; to: number; more: number }[];
}

/** Everything missing on the day, that first which could move the figures most. Who is hidden from the reader is in no list. */
export function mendsOf(codes: readonly IndicatorCode[], input: ProjectFacts, asOf: CivilDate): Mend[] {
  const standings = standingsBy(input, asOf).filter(
    (standing) => isInPopulation(standing) && !isHidden(standing.fact, true),
  );
  const undecided = codes.map((indicator) => undecidedOf(indicator, input, asOf));
  const mends = GAP_CODES.flatMap((code): Mend[] => {
    const gap = GAPS[code];
    const movable = undecided.map(({ indicator, counted, unknown, outside }) => {
      const rows = standings.filter(
        (s) =>
          (unknown.has(s.fact.key) || outside.has(s.fact.key)) &&
          (gap.is(s, input) || gap.isForGoals?.(s) === true) &&
          mayCount(indicator, code, s, input),
      );
      return { indicator, counted, rows, more: rows.filter(({ fact }) => outside.has(fact.key)).length };
    });
    const moved = new Set(movable.flatMap(({ rows }) => rows.map(({ fact }) => fact.key)));
    const keys = standings.filter((s) => gap.is(s, input) || moved.has(s.fact.key)).map(({ fact }) => fact.key);
    if (keys.length === 0) return [];
    const effects = movable.flatMap(({ indicator, counted, rows, more }) =>
      rows.length === 0 ? [] : [{ indicator, from: counted, to: counted + rows.length, more }],
    );
    return [{ code, keys, effects }];
  });
  const weight = ({ effects }: Mend): number => effects.reduce((sum, { from, to }) => sum + to - from, 0);
  return mends.sort((a, b) => weight(b) - weight(a) || b.keys.length - a.keys.length);
}

const DATE_GAPS = { registered: 'registered_on_missing', permit: 'permit_on_missing' } as const;

/** Which gaps keep this one person from being counted: with them mended well she would be. A date the rule needs is one whatever comes of it. */
export function mendsFor(indicator: IndicatorCode, standing: Standing, input: ProjectFacts): GapCode[] {
  const { needs } = indicatorOf(indicator).among;
  const [row] = judgeAll(indicatorOf(indicator), { ...input, facts: [standing.fact] }, { asOf: standing.asOf });
  if (row?.answer === 'counted') return [];
  if (needs && row?.reason === 'NO_DATE') return [DATE_GAPS[needs]];
  const gaps = GAP_CODES.filter((code) => {
    const gap = GAPS[code];
    const isMissing = gap.is(standing, input) || gap.isForGoals?.(standing) || gap.isForOne?.(standing);
    return isMissing && mayCount(indicator, code, standing, input);
  });
  // Who answered is no question of what else may have happened.
  const isOpen =
    gaps.length === 0 && row?.answer === 'unknown' && mayCount(indicator, 'event_unknown', standing, input);
  return isOpen ? ['event_unknown'] : gaps;
}

/** Who is undecided within N, and who is outside it only because an answer is missing. */
function undecidedOf(indicator: IndicatorCode, input: ProjectFacts, asOf: CivilDate) {
  const rows = rowsOf(indicator, input, asOf);
  const keysOf = (those: readonly Judged[]): Set<string> => new Set(those.map(({ standing }) => standing.fact.key));
  return {
    indicator,
    counted: rows.filter(({ answer }) => answer === 'counted').length,
    unknown: keysOf(rows.filter(({ answer }) => answer === 'unknown')),
    outside: keysOf(rows.filter(({ reason }) => reason === 'NOT_KNOWN')),
  };
}

function mayCount(indicator: IndicatorCode, code: GapCode, standing: Standing, input: ProjectFacts): boolean {
  const facts = GAPS[code].mended?.(standing) ?? [];
  return judgeAll(indicatorOf(indicator), { ...input, facts }, { asOf: standing.asOf }).some(
    ({ answer }) => answer === 'counted',
  );
}
