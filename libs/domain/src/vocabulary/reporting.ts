// Goals, reports, audiences and the breakdowns a figure may be cut by (DOMAIN.md 7.6, 2.8; exchange format for group codes).

export const GOAL_UNITS = ['percent', 'count', 'days'] as const;
export type GoalUnit = (typeof GOAL_UNITS)[number];

export const GOAL_VERDICTS = ['reached', 'at_risk', 'below', 'undecided'] as const;
export type GoalVerdict = (typeof GOAL_VERDICTS)[number];

/** A milestone has no figure: it is judged in words, with one of these. */
export const MILESTONE = 'milestone';
export const MILESTONE_STATUSES = ['MET', 'PARTLY', 'NOT_MET'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const REPORT_STATUSES = ['draft', 'published'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** The documents made of a project's figures (DOMAIN.md 4.6): quarterly, for the funder's outcome, one page for the steering group. */
export const REPORT_TEMPLATES = ['funder_outcome', 'quarterly_progress', 'steering'] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];

/** Headings of what the project writes itself. */
export const REPORT_TEXT_HEADINGS = [
  'summary',
  'deviations',
  'equality',
  'accessibility',
  'non_discrimination',
  'method',
  'learning',
  'decisions',
] as const;
export type ReportText = (typeof REPORT_TEXT_HEADINGS)[number];

export const AUDIENCES = ['internal', 'funder', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AGE_GROUPS = ['0-17', '18-29', '30-54', '55+', 'UNKNOWN'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const ORIGINS = [
  'BORN_IN_SWEDEN',
  'BORN_IN_SWEDEN_PARENTS_ABROAD',
  'BORN_IN_EU',
  'BORN_OUTSIDE_EU',
  'UNKNOWN',
] as const;
export type Origin = (typeof ORIGINS)[number];

export const TIMES_IN_SWEDEN = ['LT_1', '1_2', '3_5', '6_9', '10_PLUS', 'UNKNOWN'] as const;
export type TimeInSweden = (typeof TIMES_IN_SWEDEN)[number];

/** Attended hours up to the day, in groups; each group holds what is below its limit. */
export const EXPOSURE_LIMITS = [
  { group: '0-9', below: 10 },
  { group: '10-39', below: 40 },
  { group: '40-99', below: 100 },
] as const;
export const EXPOSURES = ['0-9', '10-39', '40-99', '100+', 'UNKNOWN'] as const;
export type Exposure = (typeof EXPOSURES)[number];

export const BREAKDOWNS = [
  'gender',
  'age_group',
  'education',
  'cohort',
  'municipality',
  'labour_status',
  'referral',
  'partner',
  'coach',
  'origin',
  'time_in_sweden',
  'exposure',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];
