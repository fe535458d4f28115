// A link lets somebody without an account do one thing: a supervisor answers, a participant signs, a room checks in (DOMAIN.md 5.2, 8.3).
// It runs out, can be taken back, and where it is for one answer it is used up by it.
export const LINK_PURPOSES = [
  'supervisor_feedback',
  'mentor_log',
  'follow_up',
  'survey',
  'attendance_signature',
  'room_check_in',
  'report',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface LinkRule {
  /** days it lives; DOMAIN.md 8.3: a participant's code lives 14 days */
  days: number;
  /** one answer, then it is over */
  isOnce: boolean;
}

export const LINK_RULES: Record<LinkPurpose, LinkRule> = {
  supervisor_feedback: { days: 30, isOnce: true },
  mentor_log: { days: 180, isOnce: false },
  follow_up: { days: 14, isOnce: true },
  survey: { days: 14, isOnce: true },
  attendance_signature: { days: 14, isOnce: false },
  room_check_in: { days: 1, isOnce: false },
  report: { days: 30, isOnce: false },
};

export const FEEDBACK_MARKS = [1, 2, 3] as const;
