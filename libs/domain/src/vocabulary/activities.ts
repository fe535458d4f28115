// Activities, attendance and placements (DOMAIN.md 5.1, 4.2). Group: J job-focused, C competence, S social, H health,
// A administrative. Hours mode: A actual minutes, S length of the session, F fixed per attendance, P the placement's schedule, - none.
import type { ActivityGroup, HoursMode } from './activity-groups.js';
export * from './activity-groups.js';

export const ACTIVITY_KINDS = [
  'INFO_MEETING', 'MAPPING', 'INDIVIDUAL_PLAN', 'COACHING', 'COACHING_INTERCULTURAL', 'COACHING_GROUP', 'MENTORING',
  'PARTICIPATION_DIALOGUE', 'FOLKBILDNING', 'ENTREPRENEURSHIP', 'PRAKTIK', 'ARBETSPRAKTIK', 'ARBETSTRANING',
  'ARBETSTRANING_REINFORCED', 'WORK_TRIAL', 'LANGUAGE_PLACEMENT', 'LANGUAGE_SUPPORT', 'WORKPLACE_SWEDISH', 'SFI', 'SHORT_COURSE',
  'LABOUR_MARKET_TRAINING', 'STUDY_GUIDANCE', 'VALIDATION', 'VALIDATION_INFORMAL', 'CIVIC_ORIENTATION', 'INTRO_COURSE',
  'STUDY_VISIT', 'JOB_SEARCH', 'JOB_MATCHING', 'EMPLOYER_CONTACT', 'THREE_PARTY_MEETING', 'COORDINATION_MEETING',
  'HEALTH_ACTIVITY', 'HEALTH_EXAM_REFERRAL', 'DIGITAL_SKILLS', 'FOLLOW_UP_CONTACT', 'EVENT', 'OTHER',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Group and hours mode of every kind. */
export const ACTIVITY_KIND_RULES: Record<ActivityKind, { group: ActivityGroup; hours: HoursMode }> = {
  INFO_MEETING: { group: 'A', hours: 'F' },
  MAPPING: { group: 'A', hours: 'A' },
  INDIVIDUAL_PLAN: { group: 'A', hours: 'A' },
  COACHING: { group: 'J', hours: 'A' },
  COACHING_INTERCULTURAL: { group: 'J', hours: 'A' },
  COACHING_GROUP: { group: 'J', hours: 'S' },
  MENTORING: { group: 'S', hours: 'A' },
  PARTICIPATION_DIALOGUE: { group: 'S', hours: 'S' },
  FOLKBILDNING: { group: 'C', hours: 'S' },
  ENTREPRENEURSHIP: { group: 'J', hours: 'A' },
  PRAKTIK: { group: 'J', hours: 'P' },
  ARBETSPRAKTIK: { group: 'J', hours: 'P' },
  ARBETSTRANING: { group: 'J', hours: 'P' },
  ARBETSTRANING_REINFORCED: { group: 'J', hours: 'P' },
  WORK_TRIAL: { group: 'J', hours: 'P' },
  LANGUAGE_PLACEMENT: { group: 'C', hours: 'P' },
  LANGUAGE_SUPPORT: { group: 'C', hours: 'S' },
  WORKPLACE_SWEDISH: { group: 'C', hours: 'S' },
  SFI: { group: 'C', hours: 'S' },
  SHORT_COURSE: { group: 'C', hours: 'S' },
  LABOUR_MARKET_TRAINING: { group: 'C', hours: 'S' },
  STUDY_GUIDANCE: { group: 'C', hours: 'A' },
  VALIDATION: { group: 'C', hours: 'A' },
  VALIDATION_INFORMAL: { group: 'C', hours: 'A' },
  CIVIC_ORIENTATION: { group: 'S', hours: 'S' },
  INTRO_COURSE: { group: 'S', hours: 'S' },
  STUDY_VISIT: { group: 'J', hours: 'S' },
  JOB_SEARCH: { group: 'J', hours: 'A' },
  JOB_MATCHING: { group: 'J', hours: 'A' },
  EMPLOYER_CONTACT: { group: 'J', hours: '-' },
  THREE_PARTY_MEETING: { group: 'J', hours: 'A' },
  COORDINATION_MEETING: { group: 'A', hours: 'A' },
  HEALTH_ACTIVITY: { group: 'H', hours: 'S' },
  HEALTH_EXAM_REFERRAL: { group: 'H', hours: '-' },
  DIGITAL_SKILLS: { group: 'C', hours: 'S' },
  FOLLOW_UP_CONTACT: { group: 'A', hours: '-' },
  EVENT: { group: 'A', hours: '-' },
  OTHER: { group: 'A', hours: 'A' },
};

/** The kinds a coach contact is counted by (coach_contacts_per_month). */
export const COACHING_KINDS = ['COACHING', 'COACHING_INTERCULTURAL', 'COACHING_GROUP'] as const satisfies readonly ActivityKind[];

export const PLACEMENT_KINDS = [
  'PRAKTIK', 'ARBETSPRAKTIK', 'ARBETSTRANING', 'ARBETSTRANING_REINFORCED', 'WORK_TRIAL', 'LANGUAGE_PLACEMENT',
] as const satisfies readonly ActivityKind[];
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];
