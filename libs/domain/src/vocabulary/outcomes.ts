// Dated outcome events and what is known of them (DOMAIN.md 5.6, 2.3 for evidence). Subsidised work is work all the same.

export const OUTCOME_TYPES = [
  'EMPLOYMENT',
  'SELF_EMPLOYMENT',
  'EDUCATION',
  'PRAKTIK',
  'QUALIFICATION',
  'JOB_SEARCH_START',
  'OTHER_MEASURE',
] as const;
export type OutcomeType = (typeof OUTCOME_TYPES)[number];

/** What counts as work in every rule. */
export const WORK_OUTCOMES = ['EMPLOYMENT', 'SELF_EMPLOYMENT'] as const satisfies readonly OutcomeType[];

export const CONTRACT_TYPES = ['PERMANENT', 'FIXED_TERM', 'HOURLY', 'PROBATION'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

export const SUBSIDIES = [
  'NYSTARTSJOBB',
  'INTRODUKTIONSJOBB',
  'EXTRATJANST',
  'LONEBIDRAG',
  'ETABLERINGSJOBB',
  'YRKESINTRODUKTION',
  'SKYDDAT_ARBETE',
  'MUNICIPAL_LM_JOB',
] as const;
export type Subsidy = (typeof SUBSIDIES)[number];

export const EVIDENCE_KINDS = [
  'EMPLOYER_CERTIFICATE',
  'PAYSLIP_SEEN',
  'BUSINESS_REGISTRATION',
  'ADMISSION_DECISION',
  'AUTHORITY_NOTICE',
  'PARTICIPANT_STATEMENT',
  'COACH_KNOWLEDGE',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const SELF_SUPPORT_DEGREES = ['FULL', 'PARTIAL', 'NONE', 'UNKNOWN'] as const;
export type SelfSupportDegree = (typeof SELF_SUPPORT_DEGREES)[number];

export const PLAN_STEP_STATUSES = ['planned', 'in_progress', 'done', 'cancelled'] as const;
export type PlanStepStatus = (typeof PLAN_STEP_STATUSES)[number];

export const CONSENT_KINDS = ['secrecy_waiver', 'gdpr_consent', 'information_given'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
