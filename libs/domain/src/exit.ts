// An exit says two things: why the period ended and where the person went (DOMAIN.md 5.5). When the two disagree it is explained, not refused:
// the coach knows better, but must see it. Only dated outcomes count as results, so an exit to work, study or practice without one offers to
// record it at once. An exit can be taken back for thirty days, as long as nobody has been followed up on it.
import { addDays, type CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import type { ExitDestination, ExitReason, OutcomeType } from './vocabulary.js';

export const REOPEN_DAYS = 30;

const WORK: readonly ExitDestination[] = [
  'EMPLOYMENT_UNSUBSIDISED',
  'EMPLOYMENT_SUBSIDISED',
  'EMPLOYMENT_MUNICIPAL_LM',
];
const STUDY: readonly ExitDestination[] = ['EDUCATION_REGULAR', 'EDUCATION_LABOUR_MARKET', 'EDUCATION_SFI_ONLY'];

/** Destinations that go with a reason; a reason not named goes with any. The first is proposed when it is the only one. */
const GOES_WITH: Partial<Record<ExitReason, readonly ExitDestination[]>> = {
  GOT_JOB_EARLY: WORK,
  STARTED_EDUCATION_EARLY: STUDY,
  STARTED_BUSINESS_EARLY: ['SELF_EMPLOYMENT'],
  OTHER_MEASURE: ['OTHER_LM_MEASURE', 'EDUCATION_LABOUR_MARKET', 'PRAKTIK_CONTINUED', 'OTHER'],
  ILLNESS: ['SICK_LEAVE', 'UNKNOWN', 'OTHER'],
  PARENTAL_LEAVE: ['PARENTAL'],
  DECEASED: ['UNKNOWN'],
};

/** Only what proves itself by a date counts; SFI alone and job seeking are no result. */
const PROVED_BY: Partial<Record<ExitDestination, OutcomeType>> = {
  EMPLOYMENT_UNSUBSIDISED: 'EMPLOYMENT',
  EMPLOYMENT_SUBSIDISED: 'EMPLOYMENT',
  EMPLOYMENT_MUNICIPAL_LM: 'EMPLOYMENT',
  SELF_EMPLOYMENT: 'SELF_EMPLOYMENT',
  EDUCATION_REGULAR: 'EDUCATION',
  EDUCATION_LABOUR_MARKET: 'EDUCATION',
  PRAKTIK_CONTINUED: 'PRAKTIK',
};

export const EXIT_CONTRADICTIONS = [
  'job_elsewhere',
  'study_elsewhere',
  'business_elsewhere',
  'reason_elsewhere',
] as const;
export type ExitContradiction = (typeof EXIT_CONTRADICTIONS)[number];

/** The destination a reason leaves no choice about, else null. */
export function proposedDestination(reason: ExitReason): ExitDestination | null {
  const fitting = GOES_WITH[reason];
  return fitting?.length === 1 ? fitting[0] : null;
}

/** Do reason and destination disagree, and how? Null when they do not. */
export function exitContradiction(reason: ExitReason, destination: ExitDestination): ExitContradiction | null {
  if (GOES_WITH[reason]?.includes(destination) ?? true) return null;
  if (reason === 'GOT_JOB_EARLY') return 'job_elsewhere';
  if (reason === 'STARTED_EDUCATION_EARLY') return 'study_elsewhere';
  return reason === 'STARTED_BUSINESS_EARLY' ? 'business_elsewhere' : 'reason_elsewhere';
}

/** The dated outcome that this destination needs to count and that is not there yet; null when nothing is missing. One that still ran on the exit day, or began later, will do. */
export function missingOutcome(
  destination: ExitDestination,
  exitOn: CivilDate,
  outcomes: readonly { type: string; endsOn: CivilDate | null }[],
): OutcomeType | null {
  const type = PROVED_BY[destination] ?? null;
  if (type === null) return null;
  return outcomes.some((one) => one.type === type && (one.endsOn === null || one.endsOn >= exitOn)) ? null : type;
}

/** The last day an exit can be taken back. */
export const reopenUntil = (recordedOn: CivilDate): CivilDate => addDays(recordedOn, REOPEN_DAYS);

/** May the exit be taken back? Raises the refusal when not. */
export function checkReopen(
  period: { exitOn: CivilDate | null; exitRecordedOn: CivilDate | null } | null,
  followUps: readonly { result: string | null }[],
  today: CivilDate,
): void {
  demand(period !== null && period.exitOn !== null, 'exit.none');
  const until = reopenUntil(period.exitRecordedOn ?? period.exitOn);
  demand(today <= until, 'exit.reopen_too_late', { until });
  demand(
    followUps.every((one) => one.result === null),
    'exit.followed_up',
  );
}
