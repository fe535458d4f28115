/** Where on a person's page a gap is mended: the query that opens the right tab, or the dialogue itself for who may use it. A gap without a place does not compile. */
import type { GapCode } from '#domain';

export const MEND_PLACES: Readonly<Record<GapCode, string>> = {
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
  deceased_on_missing: 'act=correct-person',
  disability_missing: 'act=correct-sensitive',
  housing_exclusion_missing: 'act=correct-sensitive',
};

/**
 * @param gap as the address or an answer gives it; one that is none leads to the person's page as it is
 * @param on the day it is about: attendance opens at its month
 */
export function placeToMend(gap: string, on: string | null = null): string {
  const place = (MEND_PLACES as Readonly<Record<string, string | undefined>>)[gap];
  if (!place) return '';
  return `?${place}${on ? `&month=${on.slice(0, 7)}` : ''}`;
}
