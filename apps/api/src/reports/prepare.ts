/** A report's snapshot: counted by the template, suppressed for the funder, and only then a value that can be stored (ARCHITECTURE.md 8). */
import type { ReportSnapshot, SnapshotBreakdown, SnapshotFigure } from '#contracts';
import type { Goal, Project } from '#database';
import {
  breakdown,
  CATALOGUE_VERSION,
  figureOf,
  flowOf,
  FUNDER_REPORT,
  HIDDEN,
  type IndicatorCode,
  indicatorOf,
  isIndicatorCode,
  progressOf,
  type ProjectFacts,
  suppress,
  suppressFigure,
  suppressTable,
  type GoalUnit,
} from '#domain';

export interface PrepareOptions {
  title: string;
  owner: string;
  period: { from: string; to: string };
  asOf: string;
  preparedAt: string;
  softwareVersion: string;
}

export function snapshotOf(
  project: Project,
  goals: readonly Goal[],
  facts: ProjectFacts,
  options: PrepareOptions,
): ReportSnapshot {
  const { asOf, period } = options;
  const threshold = project.suppressionThreshold;
  const how = { asOf, period, handler: false };
  const suppression = { audience: 'funder' as const, threshold };
  const figure = (code: IndicatorCode): SnapshotFigure => {
    const counted = figureOf(code, facts, how);
    return {
      code,
      unit: counted.unit,
      measure: counted.measure,
      ...suppressFigure(counted, suppression),
      ...(counted.estimated ? { estimated: true as const } : {}),
    };
  };
  const flow = flowOf(facts, asOf);
  const reasons = Object.entries(flow.exits).sort(([a], [b]) => (a < b ? -1 : 1));
  const exits = suppressTable(
    reasons.map(([, n]) => [n]),
    suppression,
  );
  return {
    format: 1,
    title: options.title,
    project: {
      code: project.code,
      name: project.name,
      owner: options.owner,
      diaryNumber: project.diaryNumber,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
    },
    period,
    asOf,
    audience: 'funder',
    threshold,
    catalogueVersion: String(CATALOGUE_VERSION),
    softwareVersion: options.softwareVersion,
    preparedAt: options.preparedAt,
    goals: goals
      .filter((goal) => isIndicatorCode(goal.indicator))
      .map((goal) => {
        const indicator = goal.indicator as IndicatorCode;
        const unit = (goal.unit ?? (indicatorOf(indicator).measure === 'share' ? 'percent' : 'count')) as GoalUnit;
        // A goal is judged over the whole project up to the day, whatever period the report tells of.
        const whole = figureOf(indicator, facts, { asOf, handler: false });
        const progress = progressOf(
          { indicator, target: goal.target, targetMax: goal.targetMax, unit, dueOn: goal.dueOn, label: goal.label },
          whole,
        );
        const shown = {
          code: indicator,
          unit: whole.unit,
          measure: whole.measure,
          ...suppressFigure(whole, suppression),
        };
        return {
          label: goal.label,
          indicator,
          target: goal.target,
          targetMax: goal.targetMax,
          unit,
          dueOn: goal.dueOn,
          verdict: progress.verdict,
          figure: shown,
        };
      }),
    flow: {
      enrolled: flow.enrolled,
      active: flow.states.ACTIVE,
      completed: flow.states.COMPLETED,
      early: flow.states.EARLY,
      deceased: flow.states.DECEASED,
    },
    exits: reasons.map(([reason], row) => ({ reason, n: exits.cells[row][0] })),
    exitsWithheld: exits.withheld,
    indicators: FUNDER_REPORT.flatMap((section) =>
      section.kind === 'indicators' ? [{ heading: section.heading, figures: section.codes.map(figure) }] : [],
    ),
    breakdowns: FUNDER_REPORT.flatMap((section) =>
      section.kind === 'breakdown' ? [breakdownOf(facts, section.code, [...section.dimensions], how, suppression)] : [],
    ),
  };
}

function breakdownOf(
  facts: ProjectFacts,
  code: IndicatorCode,
  dimensions: Parameters<typeof breakdown>[2],
  how: { asOf: string; period: { from: string; to: string }; handler: boolean },
  suppression: { audience: 'funder'; threshold: number },
): SnapshotBreakdown {
  const { measure } = indicatorOf(code);
  const { groups, withheld } = suppress({ measure }, breakdown(code, facts, dimensions, how), suppression);
  const hidden = groups.map(({ group }) => ({ group, n: HIDDEN, N: null, value: null, percent: null }) as const);
  return {
    code,
    measure,
    dimensions: [...dimensions],
    withheld,
    groups: withheld ? hidden.map((one) => ({ ...one })) : groups,
  };
}
