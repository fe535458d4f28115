/** Inputs and answers of goals, figures, reports and imports. Longer than most files: everything that steers a project stands together. */
import {
  GENDERS,
  GOAL_UNITS,
  MILESTONE_STATUSES,
  MONTH_FIELDS,
  REPORT_TEMPLATES,
  REPORT_TEXT_HEADINGS,
  type YearGroup,
} from '#domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Page } from './page.js';
import { IsCivilDate, IsCode, IsId, IsLine, IsText, IsYear, Maybe } from './validators.js';

export class SetGoal {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine(80) indicator!: string;
  @IsNumber() target!: number;
  @Maybe() @IsNumber() targetMax?: number;
  @Maybe() @IsCode(GOAL_UNITS) unit?: string;
  @Maybe() @IsCivilDate() dueOn?: string;
  @Maybe() @IsLine(300) label?: string;
  /** where it was decided */
  @Maybe() @IsLine(200) decision?: string;
  /** what stood before the project: text, value and source; shown beside, never mixed in */
  @Maybe() @IsLine(300) baselineText?: string;
  @Maybe() @IsNumber() baselineValue?: number;
  @Maybe() @IsLine(200) baselineSource?: string;
}

/** One more participant of a year and gender who is not registered, or one fewer who was counted by mistake. */
export class CountAnonymous {
  @IsYear() year!: number;
  @IsCode(GENDERS) gender!: string;
  /** one fewer: somebody was counted by mistake */
  @Maybe() @IsBoolean() wasMistake?: boolean;
}

/** A milestone: what is to have been done by a day, judged in words. */
export class SetMilestone {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine(300) label!: string;
  @Maybe() @IsCivilDate() dueOn?: string;
  @Maybe() @IsLine(200) decision?: string;
}

export class JudgeMilestone {
  @IsCode(MILESTONE_STATUSES) milestoneStatus!: string;
  @IsText(2000) narrative!: string;
}

export class PrepareReport {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine() title!: string;
  @IsCivilDate() periodFrom!: string;
  @IsCivilDate() periodTo!: string;
  @IsCivilDate() asOf!: string;
  @Maybe() @IsCode(REPORT_TEMPLATES) template?: string;
  /** Tables that would give somebody away beside an earlier report are shown as they were there; without it such a report is refused. */
  @Maybe() @IsBoolean() carryOver?: boolean;
  /** On what ground exact totals are given to the funder. */
  @Maybe() @IsLine(300) totalsBasis?: string;
}

export class ReportTextInput {
  @IsCode(REPORT_TEXT_HEADINGS) heading!: string;
  @IsText(6000) body!: string;
}
/** A participant's words; only with a consent of that participant that covers quotes. */
export class QuoteInput {
  @IsId() participationId!: string;
  @IsText(600) body!: string;
}
export class WriteReportTexts {
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ReportTextInput) texts!: ReportTextInput[];
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => QuoteInput) quotes!: QuoteInput[];
}

export class VerifyChecksum {
  @Matches(/^[0-9a-f]{64}$/, { message: 'field.invalid' }) sha256!: string;
}

export class AskAboutFigure {
  @IsId() id!: string;
  @IsLine(80) figure!: string;
  @Maybe() @IsId() answersId?: string;
  @IsLine(2000) body!: string;
}

export class SendMonth {
  @IsId() id!: string;
  /** Checksum of the file that was looked at; another now means that something changed in between. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'field.invalid' }) sha256!: string;
}

/** A person-level list leaves with a reason, which stands in the trace. */
export class TakeList {
  @IsCivilDate() from!: string;
  @IsCivilDate() to!: string;
  @IsCode(['csv', 'xlsx']) format!: string;
  @IsCode(['sv', 'en']) language!: string;
  @IsLine(300) reason!: string;
}

/** DOMAIN.md 7.6: from three to ten, five unless said. */
export class SetThreshold {
  @IsInt({ message: 'field.threshold' })
  @Min(3, { message: 'field.threshold' })
  @Max(10, { message: 'field.threshold' })
  suppressionThreshold!: number;
}

export class MonthColumnInput {
  @IsLine(60) header!: string;
  @IsCode(MONTH_FIELDS) field!: string;
}
export class SetMonthColumns {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => MonthColumnInput)
  columns!: MonthColumnInput[];
}

/** The file travels as base64 in JSON, so that one key and one size limit hold for all writes. */
export class RunImport {
  @IsId() id!: string;
  @IsLine(200) fileName!: string;
  @IsString() @MaxLength(28_000_000, { message: 'too_large' }) content!: string;
  @IsBoolean() isDryRun!: boolean;
}

/** One figure as page, command line and report show it (EXCHANGE.md). `n` and the rest are null or ".." where suppressed. */
export interface FigureView {
  code: string;
  unit: string;
  n: number | '..' | null;
  N: number | '..' | null;
  value: number | '..' | null;
  percent: number | '..' | null;
  unknown: number | '..';
  leftOut: Record<string, number | '..'>;
  /** further parts of n, e.g. self-support FULL and PARTIAL; only inside the house */
  parts?: Record<string, number>;
  /** the number is the leader's informed estimate */
  estimated?: true;
  by: {
    group: string;
    n: number | '..' | null;
    N: number | '..' | null;
    percent: number | '..' | null;
    value?: number | '..' | null;
  }[];
}

/** `GET /api/projects/:id/goals?asOf=` */
export interface GoalsView {
  project: { id: string; code: string; name: string; startsOn: string; endsOn: string; capacity: number | null };
  asOf: string;
  goals: GoalView[];
  milestones: MilestoneView[];
  funnel: { step: 'enrolled' | 'exited' | 'window_closed' | 'followed_up' | 'reached'; n: number }[];
  occupancy: {
    capacity: number | null;
    /** the capacity goal leaves out who is on placement */
    withoutPlacements: boolean;
    today: number;
    months: { month: string; mean: number; peak: number }[];
  };
}

/** `GET /api/projects/:id/overview?asOf=`: how the project breathes, month by month. */
export interface OverviewView {
  asOf: string;
  capacity: number | null;
  /** the capacity goal leaves out who is on placement */
  withoutPlacements: boolean;
  normMonths: number | null;
  funnel: GoalsView['funnel'];
  months: { month: string; entries: number; exits: number; mean: number; peak: number }[];
  lengths: { months: number; n: number }[];
  medianDays: number | null;
  /** final exits within a month of the norm, of all */
  nearNorm: { n: number; N: number } | null;
  /** the calendar year of the day: who began, and who was counted without being registered */
  year: { year: number; groups: YearGroup[] };
  followUps: {
    milestone: 'three_months' | 'six_months';
    due: number;
    answered: number;
    declined: number;
    unreachable: number;
    open: number;
  }[];
}

/** `GET /api/projects/:id/steps?asOf=`: from where to where people have moved, derived and never typed in (DOMAIN.md 8.1). */
export interface StepsView {
  asOf: string;
  people: number;
  further: number;
  same: number;
  back: number;
  moves: { from: number; to: number; n: number }[];
}

/**
 * `GET /api/programme?asOf=&from=&to=&code=&by=&limit=&after=`: the projects the reader works in, together and, page by page in the order of their names,
 * beside each other. Shares and counts alone; groups stand in the total only.
 */
export interface ProgrammeView extends Page<ProgrammeRow> {
  asOf: string;
  together: FigureView[];
  /** different persons: somebody in two projects counts in both, and here once */
  distinctPeople: number;
  /** counted in the calendar year of the day without being registered, by gender; in no figure */
  anonymous: { year: number; groups: { gender: string; people: number }[] };
}
export interface ProgrammeRow {
  id: string;
  code: string;
  name: string;
  figures: FigureView[];
}

/** `GET /api/projects/:id/outlook?asOf=`: where the goals are heading, and what is missing, that first which could move them most. */
export interface OutlookView {
  asOf: string;
  forecasts: GoalOutlook[];
  toMend: ToMendView[];
}
export interface GoalOutlook {
  goalId: string;
  /** at the half-year's end, or the goal's own day when that comes first */
  near: ForecastView;
  /** at the goal's own day, else the project's end; null when that is `near` */
  due: ForecastView | null;
  /** the same forecast made at past month ends, three months ahead, held against what came */
  backTest: { tried: number; inside: number; meanError: number | null };
}
export interface ForecastView {
  on: string;
  n: number;
  N: number | null;
  secured: number;
  decided: number;
  open: number;
  pipeline: number;
  least: number | null;
  most: number | null;
  low: number | null;
  high: number | null;
  chance: number | null;
}
export interface ToMendView {
  code: string;
  n: number;
  /** whom to ask; an order by weight, never a rate */
  coaches: { name: string; n: number }[];
  /** what mending all of it could do to a goal at best; `toN` is N with those who come into it by that */
  effects: { goalId: string; from: number; to: number; N: number | null; toN: number | null }[];
}

/** `GET /api/projects/:id/to-mend/:code/people?asOf=` */
export interface GapPeople {
  code: string;
  asOf: string;
  people: {
    participationId: string;
    displayName: string | null;
    reference: string;
    coachName: string | null;
    /** the first day it is about, where it lies on a day */
    on: string | null;
  }[];
}

/** `GET /api/projects/:id/figures/:code/people/:participation/why?asOf=`: the reason tree, and what would mend it. */
export interface FigureWhy {
  code: string;
  asOf: string;
  participationId: string;
  answer: 'counted' | 'not_counted' | 'unknown' | 'left_out';
  reason: string;
  on: string | null;
  /** how the parts of the rule answered; null for who is left out before the rule is asked */
  tree: WhyNode | null;
  mends: string[];
}
export interface WhyNode {
  answer: 'yes' | 'no' | 'unknown';
  reason: string;
  on: string | null;
  parts: WhyNode[];
}
export interface GoalView {
  id: string;
  version: number;
  indicator: string;
  label: string | null;
  target: number;
  targetMax: number | null;
  unit: string | null;
  dueOn: string | null;
  decision: string | null;
  /** what stood before the project; never part of the figure */
  baseline: { text: string; value: number | null; source: string | null } | null;
  /** reached, at_risk, below, or none when there is nothing to judge yet. */
  verdict: 'reached' | 'at_risk' | 'below' | 'none';
  figure: FigureView;
  /** With undecided people counted as no and as yes; null for pure counts. */
  bounds: { low: number; high: number } | null;
  /** a percentage of so few that the number is to be read first */
  isSmall: boolean;
  byGender: FigureView['by'];
  /** what the figure is never shown without: other readings of it, and how many answered */
  beside: FigureView[];
}

/** `GET /api/projects/:id/goal-trends?asOf=`: the goals at the end of each of the last months. */
export interface GoalTrend {
  goalId: string;
  trend: { month: string; percent: number | null; value: number | null }[];
}

export interface MilestoneView {
  id: string;
  version: number;
  label: string;
  dueOn: string | null;
  decision: string | null;
  status: 'MET' | 'PARTLY' | 'NOT_MET' | null;
  narrative: string | null;
  judgedOn: string | null;
}

/** `GET /api/projects/:id/goal-versions`: every version of every goal, newest first. */
export interface GoalVersionView {
  id: string;
  indicator: string;
  label: string | null;
  target: number;
  targetMax: number | null;
  unit: string | null;
  dueOn: string | null;
  decision: string | null;
  setAt: string;
  /** null for goals set before names were kept */
  setByName: string | null;
  replacedAt: string | null;
}

export type FigureAnswer = 'counted' | 'not_counted' | 'unknown' | 'left_out';
/**
 * `GET /api/projects/:id/figures/:code/people?asOf=&answer=&reason=&limit=&after=`: a page of the people behind a figure, by answer, reason and reference.
 * People the reader may not see are left out of the list and of its counts, and the page says so.
 */
export interface FigurePeople extends Page<FigurePerson> {
  code: string;
  asOf: string;
  figure: FigureView;
  /** how many of the list gave each answer, whatever was asked for */
  answers: Record<FigureAnswer, number>;
  /** how many gave each reason, of the answer that was asked for */
  groups: { answer: FigureAnswer; reason: string; n: number }[];
  /** A standing line says that a list may be shorter than its figure; this flag is always true where protected people can exist. */
  mayBeShorter: true;
}
export interface FigurePerson {
  participationId: string;
  displayName: string | null;
  reference: string;
  coachName: string | null;
  exitOn: string | null;
  answer: FigureAnswer;
  reason: string;
  /** The deciding day, where there is one. */
  decidedOn: string | null;
}

export interface ImportError {
  table: string;
  row: number;
  column: string;
  value: string;
  reason: string;
  mend: string;
}
export interface ImportResult {
  ok: boolean;
  tables: Record<string, { read: number; made: number; changed: number; same: number; refused: number }>;
  errors: ImportError[];
  errorsTotal: number;
  warnings: ImportError[];
  /** Columns of the file that are no column of the format, each with the free canonical names it may be mapped to. */
  unknownColumns?: { table: string; column: string; choices: string[] }[];
}
