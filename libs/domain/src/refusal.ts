// The one error a rule may raise: a code of the form thing.reason and its parameters. The words are made from the code in i18n,
// which must know every code of this list, or it does not compile.

export const REFUSAL_CODES = [
  'activity.future',
  'activity.outside_period',
  'activity.too_long',
  'activity.no_participants',
  'activity.ends_before_start',
  'activity.correction_closed',
  'activity.month_locked',
  'activity.series_without_day',
  'activity.series_endless',
  'activity.series_ends_before_start',
  'activity.series_too_long',
  'day.rule_out_of_bounds',
  'day.snooze_out_of_bounds',
  'document.empty',
  'document.too_large',
  'document.type_unknown',
  'document.evidence',
  'month.locked',
  'month.not_locked',
  'month.not_over',
  'month.not_reported',
  'month.not_attested',
  'month.nothing_attended',
  'signature.code_void',
  'exit.before_entry',
  'exit.future',
  'exit.already',
  'exit.none',
  'exit.reason_missing',
  'exit.reopen_too_late',
  'exit.followed_up',
  'entry.future',
  'entry.overlaps',
  'entry.before_project',
  'entry.after_project',
  'entry.still_open',
  'entry.after_death',
  'follow_up.not_open',
  'follow_up.attempts_needed',
  'follow_up.already_answered',
  'follow_up.cancelled',
  'outcome.future',
  'outcome.ends_before_start',
  'outcome.confirmed_outside',
  'placement.ends_before_start',
  'placement.overlap',
  'placement.outside_period',
  'placement.hours',
  'placement.ended',
  'placement.no_extension',
  'placement.reason_missing',
  'employer.do_not_contact',
  'schedule.backwards',
  'schedule.overlaps',
  'mentor.check_missing',
  'business.registered',
  'plan_step.move_not_allowed',
  'plan_step.title_missing',
  'plan.empty',
  'plan.agreed_future',
  'participation.not_own_caseload',
  'participation.closed',
  'bulk.nothing',
  'bulk.too_many',
  'handover.same',
  'handover.not_yours',
  'merge.same',
  'merge.protected_is_kept',
  'merge.undone',
  'merge.too_late',
  'filter.name_taken',
  'sfi.course_not_in_path',
  'sfi.ends_before_start',
  'sfi.result_without_end',
  'sfi.level_backwards',
  'mentor.full',
  'mentor.already_matched',
  'mentor.ends_before_start',
  'survey.already_answered',
  'survey.closed',
  'survey.item_unknown',
  'goal.target_missing',
  'goal.range_backwards',
  'goal.unit_wrong',
  'report.published',
  'report.too_early',
  'report.nothing',
  'report.would_reveal',
  'report.not_in_order',
  'report.figure_unknown',
  'report.quote_without_consent',
  'report.not_published',
  'month.not_in_order',
  'month.changed',
  'import.bad_file',
  'identity_number.invalid',
  'identity_number.ambiguous',
  'identity_number.says_birth',
  'identity_number.too_many_searches',
  'organisation_number.invalid',
  'consent.needed',
  'sign_in.failed',
  'sign_in.wait',
  'link.expired',
  'link.gone',
  'password.too_short',
  'password.common',
  'account.last_admin',
  'project.code_taken',
  'project.ends_before_start',
  'protected.two_persons',
  'protected.only_handler',
  'protected.last_handler',
  'protected.cannot_handle',
  'protected.lift_open',
  'protected.lift_closed',
  'protected.not_proposer',
  'version.stale',
  'version.missing',
  'idempotency.other_body',
  'idempotency.running',
  'not_found',
  'forbidden',
  'signed_out',
  'unavailable',
  'too_large',
  'invalid',
  'unexpected',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown by a rule that says no; carries the code and what the sentence needs. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Raises the refusal unless the condition holds. */
export function demand(condition: boolean, code: RefusalCode, params: RefusalParams = {}): asserts condition {
  if (!condition) throw new Refusal(code, params);
}

/** The code an attempt is refused with, or null when it is allowed. */
export function refusalOf(attempt: () => unknown): RefusalCode | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
