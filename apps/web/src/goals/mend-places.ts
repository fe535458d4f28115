/** Where on a person's page a gap is mended: the query that opens the right tab. */
const TABS: Readonly<Record<string, string>> = {
  follow_up_overdue: 'follow-ups',
  labour_status_missing: 'timeline',
  attendance_not_reported: 'timeline',
};

export function placeToMend(gap: string): string {
  return TABS[gap] ? `?tab=${TABS[gap]}` : '';
}
