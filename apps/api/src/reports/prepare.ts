/** A report's snapshot: counted by the template, suppressed for the funder, and only then a value that can be stored (ARCHITECTURE.md 8). */
import type { ReportSnapshot, SnapshotAnonymous, SnapshotFigure, SnapshotGoal, SnapshotPartner } from '#contracts';
import type { Goal, Project } from '#database';
import {
  CATALOGUE_VERSION,
  figureOf,
  flowOf,
  type GoalUnit,
  type IndicatorCode,
  indicatorOf,
  isIndicatorCode,
  progressOf,
  type ProjectFacts,
  REPORT_SECTIONS,
  type ReportSection,
  type ReportTemplate,
  suppressFigure,
} from '#domain';
import { activitiesOf, breakdownOf, exitsOf, type HowToCount, monthsOf } from './tables.js';

export interface PrepareOptions {
  template: ReportTemplate;
  title: string;
  owner: string;
  period: { from: string; to: string };
  asOf: string;
  preparedAt: string;
  softwareVersion: string;
  totalsBasis: string | null;
  partners: SnapshotPartner[];
  anonymous: SnapshotAnonymous[];
}

/** How everything of this report is counted: as of its day, for its period, for a reader who handles no protected person. */
export const howToCount = (project: Project, { asOf, period }: PrepareOptions): HowToCount => ({
  asOf,
  period,
  handler: false,
  suppression: { audience: 'funder', threshold: project.suppressionThreshold },
});

export function snapshotOf(
  project: Project,
  goals: readonly Goal[],
  facts: ProjectFacts,
  options: PrepareOptions,
): ReportSnapshot {
  const how = howToCount(project, options);
  const sections = REPORT_SECTIONS[options.template];
  const has = (kind: ReportSection['kind']) => sections.some((one) => one.kind === kind);
  const flow = flowOf(facts, options.asOf);
  const exits = has('exits') ? exitsOf(flow, how) : { exits: [], exitsWithheld: false };
  return {
    format: 2,
    template: options.template,
    title: options.title,
    project: {
      code: project.code,
      name: project.name,
      owner: options.owner,
      diaryNumber: project.diaryNumber,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
    },
    period: options.period,
    asOf: options.asOf,
    audience: 'funder',
    threshold: project.suppressionThreshold,
    catalogueVersion: String(CATALOGUE_VERSION),
    softwareVersion: options.softwareVersion,
    preparedAt: options.preparedAt,
    totalsBasis: options.totalsBasis,
    goals: goals.filter((goal) => isIndicatorCode(goal.indicator)).map((goal) => goalOf(goal, facts, how)),
    flow: {
      enrolled: flow.enrolled,
      active: flow.states.ACTIVE,
      completed: flow.states.COMPLETED,
      early: flow.states.EARLY,
      deceased: flow.states.DECEASED,
    },
    ...exits,
    indicators: sections.flatMap((section) =>
      section.kind === 'indicators'
        ? [{ heading: section.heading, figures: section.codes.map((code) => figureIn(code, facts, how)) }]
        : [],
    ),
    breakdowns: sections.flatMap((section) =>
      section.kind === 'breakdown' ? [breakdownOf(facts, section.code, section.dimensions, how)] : [],
    ),
    ...(has('inflow') ? { months: monthsOf(facts, how) } : {}),
    ...(has('activities') ? activitiesOf(facts, how) : {}),
    ...(has('anonymous') && options.anonymous.length > 0 ? { anonymous: options.anonymous } : {}),
    ...(has('partners') ? { partners: options.partners } : {}),
    texts: [],
    quotes: [],
  };
}

function figureIn(code: IndicatorCode, facts: ProjectFacts, how: HowToCount): SnapshotFigure {
  const counted = figureOf(code, facts, how);
  return {
    code,
    unit: counted.unit,
    measure: counted.measure,
    ...suppressFigure(counted, how.suppression),
    ...(counted.estimated ? { estimated: true as const } : {}),
  };
}

/** A goal is judged over the whole project up to the day, whatever period the report tells of. */
function goalOf(goal: Goal, facts: ProjectFacts, how: HowToCount): SnapshotGoal {
  const indicator = goal.indicator as IndicatorCode;
  const unit = (goal.unit ?? (indicatorOf(indicator).measure === 'share' ? 'percent' : 'count')) as GoalUnit;
  const { target, targetMax, dueOn, label } = goal;
  const whole = figureOf(indicator, facts, { asOf: how.asOf, handler: false });
  return {
    label,
    indicator,
    target,
    targetMax,
    unit,
    dueOn,
    verdict: progressOf({ indicator, target, targetMax, unit, dueOn, label }, whole).verdict,
    figure: { code: indicator, unit: whole.unit, measure: whole.measure, ...suppressFigure(whole, how.suppression) },
  };
}
