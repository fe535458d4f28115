// Follow-ups fall due three and six calendar months after the final exit; the task opens 14 days before and the answer counts until
// 28 days after (DOMAIN.md 2.3). UNREACHABLE needs three attempts on two channels. An exit closes open plan steps and mentor matches;
// a return before the due date cancels the follow-up, and a new one comes from the new exit.
import { addDays, addMonths, CivilDate } from './calendar.js';
import { demand } from './refusal.js';
import { ContactChannel, ExitReason, FollowUpResult, FollowUpState, Milestone, MILESTONES } from './vocabulary.js';

export const FOLLOW_UP_OPENS_DAYS_BEFORE = 14;
export const FOLLOW_UP_CLOSES_DAYS_AFTER = 28;
export const ATTEMPTS_BEFORE_UNREACHABLE = 3;
export const CHANNELS_BEFORE_UNREACHABLE = 2;
export const MILESTONE_MONTHS: Record<Milestone, number> = { three_months: 3, six_months: 6 };

export interface FollowUpDates {
  milestone: Milestone;
  dueOn: CivilDate;
  opensOn: CivilDate;
  closesOn: CivilDate;
}

/** When the milestone of an exit opens, falls due and closes. */
export function followUpDates(milestone: Milestone, exitOn: CivilDate): FollowUpDates {
  const dueOn = addMonths(exitOn, MILESTONE_MONTHS[milestone]);
  return {
    milestone,
    dueOn,
    opensOn: addDays(dueOn, -FOLLOW_UP_OPENS_DAYS_BEFORE),
    closesOn: addDays(dueOn, FOLLOW_UP_CLOSES_DAYS_AFTER),
  };
}

export interface Consequences {
  /** follow-ups to create; none after a death or a registration error */
  followUps: FollowUpDates[];
  /** ids of plan steps to cancel */
  closePlanSteps: string[];
  /** ids of mentor matches to end on the exit day */
  endMatches: string[];
}

/** What an exit brings with it, as a value; the caller writes it in the same unit of work. */
export function exitConsequences(
  open: { planStepIds: readonly string[]; mentorMatchIds: readonly string[] },
  exit: { exitOn: CivilDate; exitReason: ExitReason },
): Consequences {
  const followed = exit.exitReason !== 'DECEASED' && exit.exitReason !== 'REGISTRATION_ERROR';
  return {
    followUps: followed ? MILESTONES.map((milestone) => followUpDates(milestone, exit.exitOn)) : [],
    closePlanSteps: [...open.planStepIds],
    endMatches: [...open.mentorMatchIds],
  };
}

export interface FollowUp {
  id: string;
  dueOn: CivilDate;
  result: FollowUpResult | null;
  cancelledOn?: CivilDate | null;
}

/** Ids of the follow-ups a return cancels: unanswered, and the new entry is before their due date. */
export function cancelledByReturn(followUps: readonly FollowUp[], entryOn: CivilDate): string[] {
  return followUps.filter((f) => f.result === null && !f.cancelledOn && entryOn < f.dueOn).map((f) => f.id);
}

/** What the follow-up is on a day: upcoming, open, overdue (window passed, no result), closed or cancelled. */
export function followUpState(followUp: Omit<FollowUp, 'id'>, day: CivilDate): FollowUpState {
  if (followUp.cancelledOn) return 'cancelled';
  if (followUp.result !== null) return 'closed';
  if (day < addDays(followUp.dueOn, -FOLLOW_UP_OPENS_DAYS_BEFORE)) return 'upcoming';
  return day <= addDays(followUp.dueOn, FOLLOW_UP_CLOSES_DAYS_AFTER) ? 'open' : 'overdue';
}

/** Was the answer given inside the window, so that it says something of the due date? */
export function isInWindow(dueOn: CivilDate, on: CivilDate): boolean {
  return on >= addDays(dueOn, -FOLLOW_UP_OPENS_DAYS_BEFORE) && on <= addDays(dueOn, FOLLOW_UP_CLOSES_DAYS_AFTER);
}

/** May this result be recorded today? A late answer may be stored (it is marked by its date); UNREACHABLE needs its attempts. */
export function checkFollowUpResult(
  followUp: Omit<FollowUp, 'id'>,
  result: FollowUpResult,
  attempts: readonly { channel: ContactChannel }[],
  today: CivilDate,
): void {
  demand(!followUp.cancelledOn, 'follow_up.cancelled');
  demand(followUp.result === null, 'follow_up.already_answered');
  const opensOn = addDays(followUp.dueOn, -FOLLOW_UP_OPENS_DAYS_BEFORE);
  demand(today >= opensOn || result === 'DECEASED', 'follow_up.not_open', { opensOn });
  if (result !== 'UNREACHABLE') return;
  const channels = new Set(attempts.map((attempt) => attempt.channel)).size;
  demand(
    attempts.length >= ATTEMPTS_BEFORE_UNREACHABLE && channels >= CHANNELS_BEFORE_UNREACHABLE,
    'follow_up.attempts_needed',
    {
      attempts: attempts.length,
      channels,
    },
  );
}

/** May what was recorded be put right to this? A word misheard, or somebody reached after all; what it was before is in the log. */
export function checkFollowUpCorrection(
  followUp: Omit<FollowUp, 'id'>,
  result: FollowUpResult,
  attempts: readonly { channel: ContactChannel }[],
  today: CivilDate,
): void {
  demand(followUp.result !== null, 'follow_up.not_answered');
  checkFollowUpResult({ ...followUp, result: null }, result, attempts, today);
}

/** The channel to try next: one not tried yet, in the order people are usually reached; then the one tried least. A letter takes days, so it comes late. */
export function proposedChannel(attempts: readonly { channel: ContactChannel }[]): ContactChannel {
  const order: readonly ContactChannel[] = ['PHONE', 'SMS', 'PHONE', 'EMAIL', 'LETTER', 'MEETING'];
  const left = attempts.reduce<ContactChannel[]>(
    (channels, { channel }) => {
      const at = channels.indexOf(channel);
      return at < 0 ? channels : channels.filter((_, i) => i !== at);
    },
    [...order],
  );
  return left[0] ?? 'PHONE';
}

/** Past its window and nobody has even tried: the leader hears of it. */
export function isEscalated(
  followUp: { closesOn: CivilDate; result: FollowUpResult | null; cancelledOn: CivilDate | null },
  attempts: number,
  today: CivilDate,
): boolean {
  return followUp.result === null && followUp.cancelledOn === null && today > followUp.closesOn && attempts === 0;
}
