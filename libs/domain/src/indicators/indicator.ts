// What an indicator is: whom it is about (among), what counts, and how the answer becomes a number. Published definitions are never
// edited; a changed rule is a new sibling with its own `since`.
import type { Day, Expr } from './expression.js';
import type { IndicatorCode } from './codes.js';

/** Whom N holds, as data. Each line leaves people out with its own code, tried in the order of LEFT_OUT_CODES. */
export interface Among {
  /** outputs count the deceased, results never do */
  kind: 'output' | 'result';
  /** the deceased by this day are left out; default the window, else the exit, else the as-of day */
  deceasedBy?: Day;
  finalExit?: true;
  /** whose final exit MOVED lies on or before the day is left out */
  notMovedBy?: Day;
  needs?: 'registered' | 'permit';
  group?: Expr;
  /** the window's last day must have come */
  window?: Day;
  answered?: Expr;
}

export type Measure =
  | 'count'
  | 'share'
  | 'offers'
  | 'placements'
  | 'occupancy'
  | 'days'
  | 'organisations'
  | 'placement_to_job'
  | 'permit_to_job'
  | 'gap'
  | 'minutes'
  | 'attendance_rate'
  | 'per_month'
  | 'cost'
  | 'sfi_steps';

export type FigureUnit =
  | 'participation'
  | 'person'
  | 'placement'
  | 'offer'
  | 'organisation'
  | 'minutes'
  | 'day'
  | 'hours'
  | 'contacts'
  | 'sek'
  | 'steps';

export type ExitResultDay = 'entry' | 'exit' | 'registration' | 'day';

export interface Indicator {
  code: IndicatorCode;
  unit: FigureUnit;
  measure: Measure;
  among: Among;
  counts: Expr;
  /** which date puts a row inside a period FROM–TO */
  periodBy: ExitResultDay;
  /** which of a measure's variants, e.g. planned, attended, certified */
  variant?: string;
  /** of occupancy: who is at a workplace that day takes no place (DOMAIN.md 1.4) */
  withoutPlacements?: true;
  /** the leader's estimate stands in where no individual data is kept */
  estimate?: 'instead' | 'only';
  /** the version of the catalogue it was born in */
  since: number;
}

/** What a figure says before anything was counted. */
export const unsaid = ({ code, unit, measure }: Indicator) => ({
  code,
  unit,
  measure,
  n: null,
  N: null,
  value: null,
  percent: null,
  unknown: 0,
});
