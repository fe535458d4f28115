// Why a period ended and where the person went: two separate lists (DOMAIN.md 5.5). Early is not failure: each early
// reason has a colour. PROJECT_ENDED is completed or early by the planned date, so its category is decided in participation.ts.

export const EXIT_REASONS = [
  'PLAN_COMPLETED',
  'GOT_JOB_EARLY',
  'STARTED_EDUCATION_EARLY',
  'STARTED_BUSINESS_EARLY',
  'OTHER_MEASURE',
  'ILLNESS',
  'PARENTAL_LEAVE',
  'MOVED',
  'PERMIT_ENDED',
  'OWN_CHOICE',
  'CONSENT_WITHDRAWN',
  'ABSENCE',
  'NOT_TARGET_GROUP',
  'PROJECT_ENDED',
  'DECEASED',
  'REGISTRATION_ERROR',
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

export const EXIT_CATEGORIES = ['COMPLETED', 'EARLY', 'DECEASED', 'ERROR'] as const;
export type ExitCategory = (typeof EXIT_CATEGORIES)[number];

export const EXIT_COLOURS = ['positive', 'neutral', 'negative'] as const;
export type ExitColour = (typeof EXIT_COLOURS)[number];

/** BY_PLAN: completed when the exit is on or after the planned date, else early. */
export const EXIT_REASON_RULES: Record<ExitReason, { category: ExitCategory | 'BY_PLAN'; colour: ExitColour | null }> =
  {
    PLAN_COMPLETED: { category: 'COMPLETED', colour: 'positive' },
    GOT_JOB_EARLY: { category: 'EARLY', colour: 'positive' },
    STARTED_EDUCATION_EARLY: { category: 'EARLY', colour: 'positive' },
    STARTED_BUSINESS_EARLY: { category: 'EARLY', colour: 'positive' },
    OTHER_MEASURE: { category: 'EARLY', colour: 'neutral' },
    ILLNESS: { category: 'EARLY', colour: 'neutral' },
    PARENTAL_LEAVE: { category: 'EARLY', colour: 'neutral' },
    MOVED: { category: 'EARLY', colour: 'neutral' },
    PERMIT_ENDED: { category: 'EARLY', colour: 'neutral' },
    OWN_CHOICE: { category: 'EARLY', colour: 'negative' },
    CONSENT_WITHDRAWN: { category: 'EARLY', colour: 'negative' },
    ABSENCE: { category: 'EARLY', colour: 'negative' },
    NOT_TARGET_GROUP: { category: 'EARLY', colour: 'neutral' },
    PROJECT_ENDED: { category: 'BY_PLAN', colour: 'neutral' },
    DECEASED: { category: 'DECEASED', colour: null },
    REGISTRATION_ERROR: { category: 'ERROR', colour: null },
  };

export const EXIT_DESTINATIONS = [
  'EMPLOYMENT_UNSUBSIDISED',
  'EMPLOYMENT_SUBSIDISED',
  'EMPLOYMENT_MUNICIPAL_LM',
  'SELF_EMPLOYMENT',
  'EDUCATION_REGULAR',
  'EDUCATION_SFI_ONLY',
  'EDUCATION_LABOUR_MARKET',
  'PRAKTIK_CONTINUED',
  'OTHER_LM_MEASURE',
  'JOB_SEEKING',
  'SICK_LEAVE',
  'PARENTAL',
  'OTHER',
  'UNKNOWN',
] as const;
export type ExitDestination = (typeof EXIT_DESTINATIONS)[number];

/** What a participation is on a day (DOMAIN.md 1.6, ruling 1): a report prints all and they sum. */
export const PARTICIPATION_STATES = ['ACTIVE', 'COMPLETED', 'EARLY', 'DECEASED', 'ERROR'] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];
