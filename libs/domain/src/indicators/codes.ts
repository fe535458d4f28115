// The codes of all indicators in the order reports print them: the EU's common ones, then the projects' own (DOMAIN.md 2.9, 3.1).

export const ESF_OUTPUT_CODES = [
  'EECO01', 'EECO02', 'EECO03', 'EECO04', 'EECO05', 'EECO06', 'EECO07', 'EECO08', 'EECO09', 'EECO10', 'EECO11', 'EECO12', 'EECO13',
  'EECO14', 'EECO15', 'EECO16', 'EECO17',
] as const;

export const ESF_RESULT_CODES = ['EECR01', 'EECR02', 'EECR03', 'EECR04', 'EECR05', 'EECR06'] as const;

export const PROJECT_INDICATOR_CODES = [
  'outcome_within_3_months', 'outcome_held_at_3_months', 'empowered_at_exit', 'empowered_at_exit_strict',
  'occupied_within_1_year_of_registration', 'occupied_within_1_year_of_registration_broad',
  'occupied_within_1_year_of_registration_state', 'occupied_within_1_year_of_registration_without_moved',
  'occupied_within_2_years_of_registration', 'occupied_within_2_years_of_registration_broad',
  'occupied_within_2_years_of_registration_state', 'occupied_within_2_years_of_registration_without_moved',
  'placement_offers_created', 'placement_offers_available', 'placement_offers_filled', 'placements_started',
  'self_support_of_enrolled', 'self_support_of_completers', 'self_support_of_exits',
  'participants_enrolled', 'occupancy_peak', 'occupancy_mean', 'participation_days_median', 'participation_days_mean',
  'municipalities_committed', 'ngos_anchored', 'completion_rate', 'kolada_exit', 'placement_to_job_same_employer_90_days',
  'days_permit_to_first_job', 'gap_days', 'follow_up_answer_rate_3_months', 'survey_response_rate_exit',
  'attended_minutes', 'certified_minutes', 'planned_minutes', 'attendance_rate', 'attended_hours_per_month', 'coach_contacts_per_month',
  'cost_per_participant', 'cost_per_result', 'improved_E1', 'sfi_steps_gained',
] as const;

export const INDICATOR_CODES = [...ESF_OUTPUT_CODES, ...ESF_RESULT_CODES, ...PROJECT_INDICATOR_CODES] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];
