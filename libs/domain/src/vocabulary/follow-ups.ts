// Follow-ups after the final exit (DOMAIN.md 2.3). A result is what was recorded; a state is what it is on a day.

export const MILESTONES = ['three_months', 'six_months'] as const;
export type Milestone = (typeof MILESTONES)[number];

export const FOLLOW_UP_RESULTS = ['ANSWERED', 'DECLINED', 'UNREACHABLE', 'DECEASED'] as const;
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number];

export const FOLLOW_UP_STATES = ['upcoming', 'open', 'overdue', 'closed', 'cancelled'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const CONTACT_CHANNELS = ['PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING', 'OTHER'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
