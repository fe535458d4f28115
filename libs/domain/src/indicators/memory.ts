// Facts that remember how they were judged: forecasts, back-test and gaps ask for the same people on the same days many times over, and judge once.
// Hand the remembering facts on instead of the plain ones; nothing in them may change meanwhile.
import type { CivilDate } from '../calendar.js';
import { indicatorOf } from './catalogue.js';
import type { IndicatorCode } from './codes.js';
import type { Fact, ProjectFacts } from './fact.js';
import { judgeAll, type Judged } from './figure.js';
import { judge } from './judge.js';
import { type Standing, standingOf, standingsOf } from './population.js';

interface Remembering extends ProjectFacts {
  standings: Map<CivilDate, Standing[]>;
  rows: Map<string, Judged[]>;
  atExit: Map<IndicatorCode, Map<Fact, Map<CivilDate, boolean>>>;
}

const remembers = (input: ProjectFacts): input is Remembering => 'standings' in input;

/** The same facts with a memory of their own. */
export const remembering = (input: ProjectFacts): ProjectFacts =>
  remembers(input) ? input : ({ ...input, standings: new Map(), rows: new Map(), atExit: new Map() } as Remembering);

function once<Key, Value>(known: Map<Key, Value> | undefined, key: Key, make: () => Value): Value {
  const found = known?.get(key);
  if (found !== undefined) return found;
  const made = make();
  known?.set(key, made);
  return made;
}

/** Everybody who had started by the day. */
export function standingsBy(input: ProjectFacts, asOf: CivilDate): Standing[] {
  const known = remembers(input) ? input.standings : undefined;
  return once(known, asOf, () => standingsOf(input.facts, asOf, input.project.normMonths));
}

/** Everybody's answer to the indicator on the day. */
export function rowsOf(indicator: IndicatorCode, input: ProjectFacts, asOf: CivilDate): Judged[] {
  const known = remembers(input) ? input.rows : undefined;
  return once(known, `${indicator} ${asOf}`, () =>
    judgeAll(indicatorOf(indicator), input, { asOf }, standingsBy(input, asOf)),
  );
}

/** Had she reached it on the day she left? */
export function reachedAtExit(indicator: IndicatorCode, { fact, exitOn }: Standing, input: ProjectFacts): boolean {
  if (exitOn === null) return false;
  return once(remembers(input) ? atExitOf(input, indicator, fact) : undefined, exitOn, () => {
    const then = standingOf(fact, exitOn, input.project.normMonths);
    return then !== null && judge(indicatorOf(indicator).counts, then).answer === 'yes';
  });
}

const atExitOf = ({ atExit }: Remembering, indicator: IndicatorCode, fact: Fact): Map<CivilDate, boolean> =>
  once(
    once(atExit, indicator, () => new Map<Fact, Map<CivilDate, boolean>>()),
    fact,
    () => new Map<CivilDate, boolean>(),
  );
