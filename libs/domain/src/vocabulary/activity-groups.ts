// How an activity was held and attended (DOMAIN.md 4.2, 5.1).

export const ACTIVITY_GROUPS = ['J', 'C', 'S', 'H', 'A'] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

export const HOURS_MODES = ['A', 'S', 'F', 'P', '-'] as const;
export type HoursMode = (typeof HOURS_MODES)[number];

export const ACTIVITY_MODES = ['ON_SITE', 'DIGITAL', 'HYBRID'] as const;
export type ActivityMode = (typeof ACTIVITY_MODES)[number];

export const ATTENDANCE_STATUSES = [
  'PRESENT',
  'PARTIAL',
  'ABSENT_NOTIFIED',
  'ABSENT_UNNOTIFIED',
  'ABSENT_ILL',
  'CANCELLED_BY_PROJECT',
  'NOT_REPORTED',
] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];
