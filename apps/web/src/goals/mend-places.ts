/** Where on a person's page a gap is mended: the query that opens the right tab, or the dialogue itself for who may use it. */
const PLACES: Readonly<Record<string, string>> = {
  follow_up_overdue: 'tab=follow-ups',
  leads_to_employment_missing: 'tab=follow-ups',
  not_confirmed: 'tab=follow-ups',
  home_background_missing: 'tab=follow-ups',
  study_finance_missing: 'tab=follow-ups',
  better_work_missing: 'tab=follow-ups',
  answer_disagrees: 'tab=follow-ups',
  event_unknown: 'tab=follow-ups',
  exit_survey_missing: 'act=survey',
  exit_without_destination: 'act=correct-exit',
  open_after_project_end: 'act=exit',
  attendance_not_reported: 'tab=attendance',
  labour_status_missing: 'act=correct-entry',
  unemployed_since_missing: 'act=correct-entry',
  education_missing: 'act=correct-entry',
  gender_missing: 'act=correct-person',
  birth_date_missing: 'act=correct-person',
  citizenship_missing: 'act=correct-person',
  country_of_birth_missing: 'act=correct-person',
  registered_on_missing: 'act=correct-person',
  permit_on_missing: 'act=correct-person',
};

export function placeToMend(gap: string): string {
  return PLACES[gap] ? `?${PLACES[gap]}` : '';
}
