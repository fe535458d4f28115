/** A goal with how it stands: its figure and bounds, counted for all goals of a project at once; and its trend. */
import type { GoalTrend, GoalView, MilestoneView } from '#contracts';
import { type About, type CountedFigure, figuresOfProjects, Goal, type UnitOfWork } from '#database';
import {
  addMonths,
  BESIDE,
  type CivilDate,
  endOfMonth,
  type Goal as GoalRule,
  type IndicatorCode,
  indicatorOf,
  isIndicatorCode,
  MILESTONE,
  progressOf,
  Refusal,
  startOfMonth,
} from '#domain';
import { FUNNEL_CODES } from './dashboard.js';
import { figureView } from './figures.js';

/** Staff inside the house see every number. */
export const INSIDE = { audience: 'internal' as const, threshold: 5 };
const TREND_MONTHS = 6;

/** The goals that hold now, with an indicator the catalogue knows. */
export async function goalRows(work: UnitOfWork, projectId: string): Promise<Goal[]> {
  return (await work.find(Goal, { projectId, replacedAt: null })).filter((row) => isIndicatorCode(row.indicator));
}

/** Milestones that hold now, the nearest day first. */
export async function milestonesOf(work: UnitOfWork, projectId: string): Promise<MilestoneView[]> {
  const rows = await work.find(Goal, { projectId, replacedAt: null, indicator: MILESTONE });
  return rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      label: row.label ?? '',
      dueOn: row.dueOn,
      decision: row.decision,
      status: row.milestoneStatus as MilestoneView['status'],
      narrative: row.narrative,
      judgedOn: row.judgedOn,
    }))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

export function ruleOf(row: Goal): GoalRule {
  if (!isIndicatorCode(row.indicator)) throw new Refusal('invalid');
  const share = indicatorOf(row.indicator).measure === 'share' ? 'percent' : 'count';
  return {
    indicator: row.indicator,
    target: row.target,
    targetMax: row.targetMax,
    unit: (row.unit ?? share) as GoalRule['unit'],
    dueOn: row.dueOn,
    label: row.label,
  };
}

/** A counted figure by its code. */
export type CountedNow = (code: IndicatorCode) => CountedFigure;

/** The goals' own figures by gender, and the funnel's, in one statement. */
export async function countGoals(
  work: UnitOfWork,
  projectId: string,
  about: About,
  goals: readonly GoalRule[],
  asOf: CivilDate,
): Promise<CountedNow> {
  const own = goals.map(({ indicator }) => indicator);
  const codes = [...new Set([...own, ...own.flatMap((code) => BESIDE[code] ?? []), ...FUNNEL_CODES])];
  return countAll(work, projectId, about, asOf, codes, ['gender']);
}

async function countAll(
  work: UnitOfWork,
  projectId: string,
  about: About,
  asOf: CivilDate,
  codes: readonly IndicatorCode[],
  by: readonly 'gender'[],
): Promise<CountedNow> {
  const all = await figuresOfProjects(work, new Map([[projectId, about]]), { asOf, codes, by, handler: true });
  const found = new Map(codes.map((code, at) => [code, (all.get(projectId) ?? [])[at]]));
  return (code) => {
    const one = found.get(code);
    if (!one) throw new Error(`${code} was not counted`);
    return one;
  };
}

/** The goals at the end of each of the last months; asked for apart, so that the goals themselves do not wait for it. */
export async function goalTrends(
  work: UnitOfWork,
  projectId: string,
  about: About,
  rows: readonly Goal[],
  asOf: CivilDate,
): Promise<GoalTrend[]> {
  const rules = rows.map((row) => ({ id: row.id, code: ruleOf(row).indicator }));
  const codes = [...new Set(rules.map(({ code }) => code))];
  const trends = rules.map(({ id }): GoalTrend => ({ goalId: id, trend: [] }));
  const days = codes.length > 0 ? monthEnds(asOf) : [];
  const counts = await Promise.all(days.map((day) => countAll(work, projectId, about, day, codes, [])));
  for (const [nr, counted] of counts.entries()) {
    const day = days[nr];
    for (const [at, { code }] of rules.entries()) {
      const { percent, value, n } = counted(code).figure;
      trends[at].trend.push({ month: day.slice(0, 7), percent, value: value ?? n });
    }
  }
  return trends;
}

/** The last day of each of the months before, and the day itself. */
const monthEnds = (asOf: CivilDate): CivilDate[] =>
  Array.from({ length: TREND_MONTHS }, (_, at) =>
    at === TREND_MONTHS - 1 ? asOf : endOfMonth(addMonths(startOfMonth(asOf), at + 1 - TREND_MONTHS)),
  );

export function goalView(row: Goal, rule: GoalRule, counted: CountedNow): GoalView {
  const now = counted(rule.indicator);
  const progress = progressOf(rule, now.figure);
  const shown = figureView(now, INSIDE);
  return {
    id: row.id,
    version: row.version,
    indicator: row.indicator,
    label: row.label,
    target: row.target,
    targetMax: row.targetMax,
    unit: rule.unit,
    dueOn: row.dueOn,
    decision: row.decision,
    baseline:
      row.baselineText === null
        ? null
        : { text: row.baselineText, value: row.baselineValue, source: row.baselineSource },
    verdict: progress.verdict === 'undecided' ? 'none' : progress.verdict,
    figure: { ...shown, by: [] },
    bounds:
      rule.unit === 'percent' && progress.low !== null && progress.high !== null
        ? { low: progress.low, high: progress.high }
        : null,
    isSmall: progress.smallN,
    byGender: shown.by,
    beside: (BESIDE[rule.indicator] ?? []).map((code) => ({ ...figureView(counted(code), INSIDE), by: [] })),
  };
}
