// A funder report as a list of sections: the goals, the flow of people (enrolled = active + completed + early + deceased), exits by
// reason, indicators and fixed breakdowns (DOMAIN.md 4.6, 1.4). The sets are fixed so that two reports can not be subtracted (7.6).
import type { IndicatorCode } from '../indicators/codes.js';
import { ESF_OUTPUT_CODES, ESF_RESULT_CODES } from '../indicators/codes.js';
import type { ProjectFacts } from '../indicators/fact.js';
import { isInPopulation, standingsOf } from '../indicators/population.js';
import type { CivilDate } from '../calendar.js';
import type { Breakdown, ExitReason, ParticipationState } from '../vocabulary.js';

export type ReportSection =
  | { kind: 'goals' }
  | { kind: 'flow' }
  | { kind: 'exits' }
  | {
      kind: 'indicators';
      heading: 'results' | 'activity' | 'esf_outputs' | 'esf_results';
      codes: readonly IndicatorCode[];
    }
  | { kind: 'breakdown'; code: IndicatorCode; dimensions: readonly Breakdown[] }
  | { kind: 'definitions' };

export const FUNDER_REPORT: readonly ReportSection[] = [
  { kind: 'goals' },
  { kind: 'flow' },
  { kind: 'exits' },
  {
    kind: 'indicators',
    heading: 'results',
    codes: [
      'outcome_within_3_months',
      'outcome_held_at_3_months',
      'follow_up_answer_rate_3_months',
      'empowered_at_exit',
      'empowered_at_exit_strict',
      'survey_response_rate_exit',
      'completion_rate',
      'self_support_of_exits',
      'kolada_exit',
    ],
  },
  {
    kind: 'indicators',
    heading: 'activity',
    codes: [
      'occupancy_peak',
      'occupancy_mean',
      'participation_days_median',
      'attended_minutes',
      'attendance_rate',
      'placements_started',
    ],
  },
  { kind: 'breakdown', code: 'participants_enrolled', dimensions: ['gender', 'age_group'] },
  { kind: 'breakdown', code: 'outcome_within_3_months', dimensions: ['gender'] },
  { kind: 'breakdown', code: 'outcome_within_3_months', dimensions: ['age_group'] },
  { kind: 'breakdown', code: 'completion_rate', dimensions: ['gender'] },
  { kind: 'indicators', heading: 'esf_outputs', codes: ESF_OUTPUT_CODES },
  { kind: 'indicators', heading: 'esf_results', codes: ESF_RESULT_CODES },
  { kind: 'definitions' },
];

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
