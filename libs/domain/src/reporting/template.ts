// What each document holds, as a list of sections (DOMAIN.md 4.6, 1.4): goals, the flow of people, exits by reason, indicators and fixed
// breakdowns of at most two dimensions. The sets are fixed, so that nobody can choose cuts until two reports can be subtracted (7.6).
import type { IndicatorCode } from '../indicators/codes.js';
import { ESF_OUTPUT_CODES, ESF_RESULT_CODES } from '../indicators/codes.js';
import type { ProjectFacts } from '../indicators/fact.js';
import { isInPopulation, standingsOf } from '../indicators/population.js';
import type { CivilDate } from '../calendar.js';
import type { Breakdown, ExitReason, ParticipationState, ReportTemplate, ReportText } from '../vocabulary.js';

export type ReportSection =
  | { kind: 'goals' }
  | { kind: 'flow' }
  | { kind: 'anonymous' }
  | { kind: 'inflow' }
  | { kind: 'exits' }
  | { kind: 'activities' }
  | { kind: 'partners' }
  | {
      kind: 'indicators';
      heading: 'results' | 'activity' | 'esf_outputs' | 'esf_results';
      codes: readonly IndicatorCode[];
    }
  | { kind: 'breakdown'; code: IndicatorCode; dimensions: readonly Breakdown[] }
  | { kind: 'definitions' };

const RESULTS: readonly IndicatorCode[] = [
  'outcome_within_3_months',
  'outcome_held_at_3_months',
  'follow_up_answer_rate_3_months',
  'empowered_at_exit',
  'empowered_at_exit_strict',
  'survey_response_rate_exit',
  'completion_rate',
  'self_support_of_exits',
  'kolada_exit',
];
const ACTIVITY: readonly IndicatorCode[] = [
  'occupancy_peak',
  'occupancy_mean',
  'participation_days_median',
  'attended_minutes',
  'attendance_rate',
  'placements_started',
];

const FUNDER_OUTCOME: readonly ReportSection[] = [
  { kind: 'goals' },
  { kind: 'flow' },
  { kind: 'anonymous' },
  { kind: 'exits' },
  { kind: 'indicators', heading: 'results', codes: RESULTS },
  { kind: 'indicators', heading: 'activity', codes: ACTIVITY },
  { kind: 'breakdown', code: 'participants_enrolled', dimensions: ['gender', 'age_group'] },
  { kind: 'breakdown', code: 'outcome_within_3_months', dimensions: ['gender'] },
  { kind: 'breakdown', code: 'outcome_within_3_months', dimensions: ['age_group'] },
  { kind: 'breakdown', code: 'completion_rate', dimensions: ['gender'] },
  { kind: 'indicators', heading: 'esf_outputs', codes: ESF_OUTPUT_CODES },
  { kind: 'indicators', heading: 'esf_results', codes: ESF_RESULT_CODES },
  { kind: 'partners' },
  { kind: 'definitions' },
];

const QUARTERLY_PROGRESS: readonly ReportSection[] = [
  { kind: 'goals' },
  { kind: 'flow' },
  { kind: 'anonymous' },
  { kind: 'inflow' },
  { kind: 'exits' },
  { kind: 'activities' },
  { kind: 'indicators', heading: 'activity', codes: ACTIVITY },
  { kind: 'breakdown', code: 'participants_enrolled', dimensions: ['gender'] },
  { kind: 'breakdown', code: 'completion_rate', dimensions: ['gender'] },
  { kind: 'partners' },
  { kind: 'definitions' },
];

/** One page: no breakdown, so nothing to suppress but the exits it does not hold. */
const STEERING: readonly ReportSection[] = [
  { kind: 'goals' },
  { kind: 'flow' },
  {
    kind: 'indicators',
    heading: 'results',
    codes: ['outcome_within_3_months', 'follow_up_answer_rate_3_months', 'completion_rate'],
  },
  {
    kind: 'indicators',
    heading: 'activity',
    codes: ['occupancy_mean', 'participation_days_median', 'attendance_rate', 'placements_started'],
  },
];

export const REPORT_SECTIONS: Record<ReportTemplate, readonly ReportSection[]> = {
  funder_outcome: FUNDER_OUTCOME,
  quarterly_progress: QUARTERLY_PROGRESS,
  steering: STEERING,
};

/** The headings a report of that kind has texts under; "deviations" and the horizontal principles belong to the quarter (DOMAIN.md 4.6). */
export const REPORT_TEXTS: Record<ReportTemplate, readonly ReportText[]> = {
  funder_outcome: ['summary', 'method', 'learning'],
  quarterly_progress: ['summary', 'deviations', 'equality', 'accessibility', 'non_discrimination'],
  steering: ['summary', 'decisions'],
};

export interface Flow {
  /** active + completed + early + deceased */
  enrolled: number;
  states: Record<Exclude<ParticipationState, 'ERROR'>, number>;
  exits: Partial<Record<ExitReason, number>>;
}

/** The flow of people as of a day; its states always sum to enrolled. */
export function flowOf(input: ProjectFacts, asOf: CivilDate): Flow {
  const states = { ACTIVE: 0, COMPLETED: 0, EARLY: 0, DECEASED: 0 };
  const exits: Flow['exits'] = {};
  const standings = standingsOf(input.facts, asOf, input.project.normMonths).filter(isInPopulation);
  for (const { state, periods } of standings) {
    if (state !== 'ERROR') states[state] += 1;
    const reason = periods[periods.length - 1]?.exitReason;
    if (reason) exits[reason] = (exits[reason] ?? 0) + 1;
  }
  return { enrolled: standings.length, states, exits };
}
