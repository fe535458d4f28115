// Where a goal is heading, reckoned from the project's own history and nothing else (PEERS.md 3, idea 1). Two parts, kept apart:
// what is certain, which anyone can check by hand: windows that close by the day can at worst add nobody and at best everybody; and what is
// likely: a beta-binomial whose two rates are the project's own, one for people who left and have not reached the goal yet, one for people
// still here. Counts (enrolled, places, placements) go on at the pace of the last half year, a Gamma-Poisson. Shapes start at Jeffreys' ½.
import { addDays, addMonths, CivilDate, daysBetween } from './calendar.js';
import type { Goal } from './goal.js';
import { CAPACITY_INDICATORS } from './goal.js';
import { indicatorOf } from './indicators/catalogue.js';
import type { ProjectFacts } from './indicators/fact.js';
import { figureOf, type Judged } from './indicators/figure.js';
import { judge } from './indicators/judge.js';
import { reachedAtExit, rowsOf, standingsBy } from './indicators/memory.js';
import { dayOf, isInPopulation } from './indicators/population.js';
import { percentOf } from './indicators/rounding.js';
import {
  betaBinomial,
  betaGrid,
  convolve,
  gammaPoisson,
  intervalOf,
  mixedSuccesses,
  type Shape,
  tailFrom,
} from './probability.js';

/** The interval holds the truth eight times of ten. */
export const INTERVAL = 0.8;
const PACE_DAYS = 182;

export interface Forecast {
  /** the day forecast for */
  on: CivilDate;
  /** counted now, and of how many */
  n: number;
  N: number | null;
  /** windows that close by the day: already reached, and still open */
  secured: number;
  /** have answered already, and not so that they count; only where who answers is in N */
  decided: number;
  open: number;
  /** still in the project, and due to have left and been followed up by the day */
  pipeline: number;
  /** what is certain: the figure when none or all of the open windows reach the goal, in the goal's own unit */
  least: number | null;
  most: number | null;
  /** what is likely, in the goal's own unit */
  low: number | null;
  high: number | null;
  /** the chance to stand at or above the target (within a range) on the day: 0 and 1 only where nothing that may still come can change it, else between */
  chance: number | null;
  /** the project's own history the rates come from */
  rates: { here: Shape; left: Shape } | null;
}

/** Can the goal be forecast at all? Shares with a window after the exit, and counts that only grow. */
export function canForecast({ indicator, unit }: Pick<Goal, 'indicator' | 'unit'>): boolean {
  const { measure, among } = indicatorOf(indicator);
  if (CAPACITY_INDICATORS.includes(indicator)) return false;
  if (measure === 'share') return unit === 'percent' && among.finalExit === true && among.window?.of === 'exit';
  return (
    unit === 'count' && (measure === 'placements' || measure === 'offers' || indicator === 'participants_enrolled')
  );
}

/** The goal on a later day as far as the facts of a day can say; null when its kind is not forecast. */
export function forecastOf(goal: Goal, input: ProjectFacts, asOf: CivilDate, on: CivilDate): Forecast | null {
  if (!canForecast(goal) || on < asOf) return null;
  return indicatorOf(goal.indicator).measure === 'share' ? share(goal, input, asOf, on) : count(goal, input, asOf, on);
}

function share(goal: Goal, input: ProjectFacts, asOf: CivilDate, on: CivilDate): Forecast {
  const rows = rowsOf(goal.indicator, input, asOf);
  const mature = rows.filter(({ answer }) => answer !== 'left_out');
  const n = mature.filter(({ answer }) => answer === 'counted').length;
  const N = mature.length;
  const pending = pendingOf(rows, goal, asOf, on);
  const secured = pending.filter(({ state }) => state === 'reached').length;
  const open = pending.filter(({ state }) => state === 'open');
  const pipeline = pipelineOf(input, goal, asOf, on);
  const rates = ratesOf(goal, input, mature);
  const joining = joiningOf(goal, rows, mature);
  // N as it will be at least; whoever has to answer first joins it or not.
  const [known, all] = [n + secured, N + pending.length - (joining ? open.length : 0)];
  const likely = new Likely(goal);
  if (joining) alongAnswers(likely, known, all, open.length + pipeline, joining, rates.here);
  else alongOpen(likely, known, all + pipeline, open, pipeline, rates);
  const unknown = mature.filter(({ answer }) => answer === 'unknown').length;
  const likeliest = likely.told();
  const certain = certainty(goal, {
    least: known,
    most: known + open.length + pipeline + unknown,
    N: all + pipeline + (joining ? open.length : 0),
  });
  return {
    on,
    n,
    N,
    secured,
    decided: pending.length - secured - open.length,
    open: open.length,
    pipeline,
    least: percentOf(known, N + pending.length),
    most: percentOf(known + open.length, N + pending.length),
    ...likeliest,
    chance: likeliest.chance === null ? null : (certain ?? between(likeliest.chance)),
    rates,
  };
}

/** What is not certain is never said to be so by rounding. */
const between = (chance: number): number => Math.min(0.999, Math.max(0.001, chance));

/** 1 when the least there can be meets the goal, 0 when the most there can be does not; null when it is open. Who is undecided may still turn out well. */
function certainty(
  { target, targetMax }: Goal,
  { least, most, N }: { least: number; most: number; N: number },
): 0 | 1 | null {
  const meets = (n: number): boolean => 100 * n >= target * N - 1e-9;
  const isAbove = (n: number): boolean => targetMax !== null && 100 * n > targetMax * N + 1e-9;
  if (!meets(most) || isAbove(least)) return 0;
  return meets(least) && !isAbove(most) ? 1 : null;
}

/** Ways it may turn out, n of N and how likely, gathered by what the percentage would print as. */
class Likely {
  private readonly tenths = new Array<number>(1001).fill(0);
  private total = 0;
  private reached = 0;

  constructor(private readonly goal: Goal) {}

  add(n: number, N: number, chance: number): void {
    if (N <= 0) return;
    const { target, targetMax } = this.goal;
    this.tenths[Math.round(10 * (percentOf(n, N) ?? 0))] += chance;
    this.total += chance;
    if (100 * n >= target * N - 1e-9 && (targetMax === null || 100 * n <= targetMax * N + 1e-9)) this.reached += chance;
  }

  /** The interval of the percentage, and the chance to stand at or above the target, within a range. */
  told(): Pick<Forecast, 'low' | 'high' | 'chance'> {
    if (this.total <= 0) return { low: null, high: null, chance: null };
    const [low, high] = intervalOf(
      this.tenths.map((chance) => chance / this.total),
      INTERVAL,
    );
    return { low: low / 10, high: high / 10, chance: Math.min(1, this.reached / this.total) };
  }
}

/** Each open window's chance shrinks with what is left of it; the rate they share is drawn once, so they go up and down together. */
function alongOpen(
  likely: Likely,
  known: number,
  N: number,
  open: readonly Pending[],
  pipeline: number,
  rates: { here: Shape; left: Shape },
): void {
  const opened = mixedSuccesses(betaGrid(rates.left), open.length, (p, at) => 1 - (1 - p) ** open[at].left);
  const more = convolve(opened, betaBinomial(pipeline, rates.here));
  for (let at = 0; at < more.length; at += 1) likely.add(known + at, N, more[at]);
}

/** More than so many who may answer or not are taken to answer as they do on the whole: every way one by one would be too many. */
const EVERY_WAY = 300;
/** Together such numbers of answers move no chance by more than a hundred-millionth. */
const NO_CHANCE = 1e-11;

/** Only who answers is in N: first how many answer, then how many of them reach it. */
function alongAnswers(likely: Likely, known: number, N: number, maybe: number, joining: Shape, rate: Shape): void {
  const mean = Math.round((maybe * joining.a) / (joining.a + joining.b));
  const ways = maybe > EVERY_WAY ? [] : betaBinomial(maybe, joining);
  if (maybe > EVERY_WAY) ways[mean] = 1;
  ways.forEach((chance, answers) => {
    if (chance < NO_CHANCE) return;
    const reaching = betaBinomial(answers, rate);
    for (let more = 0; more <= answers; more += 1) likely.add(known + more, N + answers, chance * reaching[more]);
  });
}

/** How many of those asked answer, where only who answers is in N; null where everybody is. */
function joiningOf({ indicator }: Goal, rows: readonly Judged[], mature: readonly Judged[]): Shape | null {
  if (!indicatorOf(indicator).among.answered) return null;
  const silent = rows.filter(({ reason }) => reason === 'NO_ANSWER').length;
  return { a: mature.length + 0.5, b: silent + 0.5 };
}

interface Pending {
  /** reached it already; has answered and not; may yet */
  state: 'reached' | 'decided' | 'open';
  /** what is left of the window, 0–1 */
  left: number;
}

/** People whose window is open now and closes by the day; the rule itself says whether they have reached the goal already. */
function pendingOf(rows: readonly Judged[], { indicator }: Goal, asOf: CivilDate, on: CivilDate): Pending[] {
  const { among, counts } = indicatorOf(indicator);
  return rows
    .filter(({ reason, answer }) => answer === 'left_out' && reason === 'IMMATURE')
    .flatMap(({ standing }) => {
      const closes = among.window ? dayOf(among.window, standing) : null;
      if (closes === null || closes > on || standing.exitOn === null) return [];
      const length = Math.max(1, daysBetween(standing.exitOn, closes));
      const isReached = judge(counts, standing).answer === 'yes';
      const isDecided = among.answered !== undefined && judge(among.answered, standing).answer === 'yes';
      const state = isReached ? 'reached' : isDecided ? 'decided' : 'open';
      return [{ state, left: daysBetween(asOf, closes) / length }];
    });
}

/** How many of those still here, of the goal's own group, leave as planned (else after the norm) early enough for their window to close by the day. */
function pipelineOf(input: ProjectFacts, { indicator }: Goal, asOf: CivilDate, on: CivilDate): number {
  const { project } = input;
  const { among } = indicatorOf(indicator);
  return standingsBy(input, asOf).filter((standing) => {
    if (standing.state !== 'ACTIVE' || !isInPopulation(standing) || standing.diedOn !== null) return false;
    if (among.group && judge(among.group, standing).answer !== 'yes') return false;
    const last = standing.periods[standing.periods.length - 1];
    const norm = project.normMonths === null ? null : addMonths(last.entryOn, project.normMonths);
    const planned = last.plannedExitOn ?? norm ?? project.endsOn;
    if (planned === null || !among.window) return false;
    // Nobody stays longer than the project.
    const until = project.endsOn !== null && project.endsOn < planned ? project.endsOn : planned;
    const exitOn = until < asOf ? asOf : until;
    const closes = dayOf(among.window, { ...standing, exitOn });
    return closes !== null && closes <= on;
  }).length;
}

/** Two rates from the mature exits: all of them, and those of them who had not reached the goal on the day they left. */
function ratesOf({ indicator }: Goal, input: ProjectFacts, mature: readonly Judged[]): { here: Shape; left: Shape } {
  const shape = (rows: readonly Judged[]): Shape => {
    const yes = rows.filter(({ answer }) => answer === 'counted').length;
    return { a: yes + 0.5, b: rows.length - yes + 0.5 };
  };
  const notAtExit = mature.filter(({ standing }) => !reachedAtExit(indicator, standing, input));
  return { here: shape(mature), left: shape(notAtExit) };
}

/** A count goes on at the pace of the last half year. */
function count(goal: Goal, input: ProjectFacts, asOf: CivilDate, on: CivilDate): Forecast {
  const at = (day: CivilDate): number => figureOf(goal.indicator, input, { asOf: day, handler: true }).n ?? 0;
  const n = at(asOf);
  const from = addDays(asOf, -PACE_DAYS) < input.project.startsOn ? input.project.startsOn : addDays(asOf, -PACE_DAYS);
  const days = Math.max(1, daysBetween(from, asOf));
  const dist = gammaPoisson(Math.max(0, n - at(from)) + 0.5, daysBetween(asOf, on) / days);
  const [low, high] = intervalOf(dist, INTERVAL);
  const above = tailFrom(dist, goal.target - n);
  const beyond = goal.targetMax === null ? 0 : tailFrom(dist, goal.targetMax - n + 1);
  // A count only grows: what has been passed stays passed, and any number may still come before the day.
  const isOver = goal.targetMax !== null && n > goal.targetMax;
  const isCertain = on === asOf || isOver || (n >= goal.target && goal.targetMax === null);
  const chance = Math.max(0, above - beyond);
  return {
    on,
    n,
    N: null,
    secured: 0,
    decided: 0,
    open: 0,
    pipeline: 0,
    least: n,
    most: null,
    low: n + low,
    high: n + high,
    chance: isCertain ? Math.round(chance) : between(chance),
    rates: null,
  };
}
