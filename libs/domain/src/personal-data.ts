/**
 * Every column that holds something about a person, with its class (GDPR; DOMAIN.md 7.3, 7.8). The change log stores values of open columns only;
 * erasure empties identity, contact and free text; a test demands that each column of each table is either here or in OPEN_COLUMNS by rule.
 *   identity: says who somebody is   contact: how to reach her   sensitive: special category or close to it   free_text: may hold anything
 */
export const DATA_CLASSES = ['identity', 'contact', 'sensitive', 'free_text'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** table → column → class; a column not named is open: codes, dates, numbers and ids without meaning outside the house. */
export const PERSONAL_COLUMNS: Record<string, Record<string, DataClass>> = {
  account: { email: 'contact', name: 'identity' },
  account_secret: { password_hash: 'sensitive', step_sealed: 'sensitive', spare_hashes: 'sensitive' },
  login_session: { token_hash: 'sensitive' },
  login_link: { token_hash: 'sensitive' },
  link: { token_hash: 'sensitive' },
  preference: { value: 'free_text' },
  draft: { content: 'free_text' },
  idempotency_key: { body_hash: 'sensitive' },
  participant: {
    country_of_birth: 'sensitive',
    citizenship: 'sensitive',
    parents_born_abroad: 'sensitive',
    municipality: 'identity',
    residence_status: 'sensitive',
    languages: 'sensitive',
    interpreter_language: 'sensitive',
    deceased_on: 'sensitive',
  },
  sensitive_fact: { disability: 'sensitive', housing_exclusion: 'sensitive' },
  identity: {
    given_name: 'identity',
    family_name: 'identity',
    search_name: 'identity',
    search_tokens: 'identity',
    birth_date: 'identity',
    given_name_sealed: 'identity',
    family_name_sealed: 'identity',
    phone_sealed: 'contact',
    email_sealed: 'contact',
  },
  identity_number: { number_sealed: 'identity', blind_index: 'identity' },
  participation: { goal_words: 'free_text' },
  period: { extension_reason: 'free_text', exit_closed: 'free_text' },
  later_contact: { value_sealed: 'contact' },
  plan_version: { goal_words: 'free_text', steps: 'free_text' },
  plan_template: { steps: 'free_text' },
  case_opening: { reason: 'free_text' },
  plan_step: { title: 'free_text', responsible: 'free_text' },
  note: { body: 'free_text' },
  goal: { narrative: 'free_text' },
  activity: { place: 'free_text', void_reason: 'free_text' },
  placement: {
    supervisor: 'identity',
    supervisor_phone: 'contact',
    supervisor_email: 'contact',
    end_reason: 'free_text',
    extension_reason: 'free_text',
    schedule: 'free_text',
  },
  sfi_enrolment: { schedule: 'free_text' },
  organisation: { do_not_contact_reason: 'free_text' },
  employer_contact: { name: 'identity', role: 'identity', phone: 'contact', email: 'contact' },
  employer_touch: { note: 'free_text' },
  business_registration: { name: 'identity', number_sealed: 'identity' },
  mentor: { name: 'identity', phone: 'contact', email: 'contact' },
  mentor_match: { end_reason: 'free_text' },
  outcome: { municipality: 'identity', withdrawn_reason: 'free_text' },
  month_lock: { unlock_reason: 'free_text' },
  attendance_version: { reason: 'free_text' },
  signature_code: { code_hash: 'sensitive' },
  to_do_snooze: { reason: 'free_text' },
  waiting_entry: { person_sealed: 'identity', reason: 'free_text', next_step: 'free_text' },
  entry_snapshot: { reason: 'free_text' },
  document: { file_name: 'free_text', remove_reason: 'free_text', hold_reason: 'free_text' },
  calendar_feed: { token_hash: 'sensitive' },
  saved_filter: { name: 'free_text', filter: 'free_text' },
  bulk_run: { note: 'free_text', results: 'free_text' },
  protection_lift: { reason: 'free_text' },
  participant_merge: { moves: 'free_text', before_sealed: 'identity' },
  project: { month_columns: 'free_text' },
  report: {
    snapshot: 'free_text',
    signature: 'free_text',
    prepared_by_name: 'identity',
    published_by_name: 'identity',
  },
  report_file: { content: 'free_text' },
  report_basis: { keys: 'sensitive' },
  report_remark: { body: 'free_text', written_by_name: 'identity' },
  month_file: { rows_sealed: 'identity', sent_by_name: 'identity' },
  import_batch: { result: 'free_text', file_name: 'free_text' },
  log_check: { faults: 'free_text' },
};

/** The class of a column, or null when it is open. */
export function dataClassOf(table: string, column: string): DataClass | null {
  return PERSONAL_COLUMNS[table]?.[column] ?? null;
}
