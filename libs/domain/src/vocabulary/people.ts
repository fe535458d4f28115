// What is recorded about a person at entry: gender, education, residence, status, support, referral (DOMAIN.md 5.4, 5.6, 5.7, 5.8, 7.5).
// Gender X is non-binary, U is not stated. Labour status drives the EU output indicators (3.1).

export const GENDERS = ['W', 'M', 'X', 'U'] as const;
export type Gender = (typeof GENDERS)[number];

export const PROTECTION_KINDS = ['no', 'sekretessmarkering', 'skyddad_folkbokforing'] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

export const IDENTITY_NUMBER_KINDS = ['personnummer', 'samordningsnummer', 'interim', 'birth_date_only'] as const;
export type IdentityNumberKind = (typeof IDENTITY_NUMBER_KINDS)[number];

export const PARTICIPANT_CATEGORIES = ['JOBSEEKER', 'STAFF'] as const;
export type ParticipantCategory = (typeof PARTICIPANT_CATEGORIES)[number];

export const REFERRALS = [
  'PES',
  'SOCIAL_SERVICES',
  'SFI_PROVIDER',
  'SOCIAL_INSURANCE',
  'HEALTH_CARE',
  'NGO',
  'SELF',
  'OUTREACH',
  'OTHER_PROJECT',
] as const;
export type Referral = (typeof REFERRALS)[number];

export const REFERRAL_OUTCOMES = ['ENROLLED', 'DECLINED_BY_PERSON', 'NOT_TARGET_GROUP', 'NO_PLACE', 'NO_SHOW'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

export const TARGET_GROUPS = [
  'NEWLY_ARRIVED',
  'FOREIGN_BORN',
  'WOMEN_FAR_FROM_LABOUR_MARKET',
  'YOUNG_NEET',
  'LONG_TERM_ASSISTANCE',
  'STAFF',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export const LABOUR_STATUSES = [
  'EMPLOYED',
  'SELF_EMPLOYED',
  'UNEMPLOYED_REGISTERED',
  'UNEMPLOYED_NOT_REGISTERED',
  'INACTIVE_STUDENT',
  'INACTIVE_CARE',
  'INACTIVE_SICK',
  'INACTIVE_OTHER',
  'UNKNOWN',
] as const;
export type LabourStatus = (typeof LABOUR_STATUSES)[number];

/** The three EU groups (EECO02, EECO04, EECO05); UNKNOWN is in none. */
export const UNEMPLOYED_STATUSES = [
  'UNEMPLOYED_REGISTERED',
  'UNEMPLOYED_NOT_REGISTERED',
] as const satisfies readonly LabourStatus[];
export const INACTIVE_STATUSES = [
  'INACTIVE_STUDENT',
  'INACTIVE_CARE',
  'INACTIVE_SICK',
  'INACTIVE_OTHER',
] as const satisfies readonly LabourStatus[];
export const EMPLOYED_STATUSES = ['EMPLOYED', 'SELF_EMPLOYED'] as const satisfies readonly LabourStatus[];

export const SUPPORT_GROUPS = [
  'OWN',
  'OWN_STUDY',
  'LABOUR_SUPPORT',
  'HEALTH',
  'SOCIAL_ASSISTANCE',
  'ASYLUM',
  'NEUTRAL',
  'NOT_STATED',
] as const;
export type SupportGroup = (typeof SUPPORT_GROUPS)[number];

export const SUPPORT_CODES = [
  'OWN_WORK',
  'OWN_BUSINESS',
  'STUDY_FINANCE',
  'ETABLERING',
  'AKTIVITETSSTOD',
  'UTVECKLINGSERSATTNING',
  'AKASSA',
  'SJUKPENNING',
  'SJUKERSATTNING',
  'FORSORJNINGSSTOD',
  'DAGERSATTNING_LMA',
  'FORALDRAPENNING',
  'PENSION',
  'PARTNER',
  'NONE_OTHER',
  'UNKNOWN',
  'DECLINED',
] as const;
export type SupportCode = (typeof SUPPORT_CODES)[number];

export const SUPPORT_CODE_GROUP: Record<SupportCode, SupportGroup> = {
  OWN_WORK: 'OWN',
  OWN_BUSINESS: 'OWN',
  STUDY_FINANCE: 'OWN_STUDY',
  ETABLERING: 'LABOUR_SUPPORT',
  AKTIVITETSSTOD: 'LABOUR_SUPPORT',
  UTVECKLINGSERSATTNING: 'LABOUR_SUPPORT',
  AKASSA: 'LABOUR_SUPPORT',
  SJUKPENNING: 'HEALTH',
  SJUKERSATTNING: 'HEALTH',
  FORSORJNINGSSTOD: 'SOCIAL_ASSISTANCE',
  DAGERSATTNING_LMA: 'ASYLUM',
  FORALDRAPENNING: 'NEUTRAL',
  PENSION: 'NEUTRAL',
  PARTNER: 'NEUTRAL',
  NONE_OTHER: 'NEUTRAL',
  UNKNOWN: 'NOT_STATED',
  DECLINED: 'NOT_STATED',
};

export const ISCED_GROUPS = ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8', 'UNKNOWN'] as const;
export type IscedGroup = (typeof ISCED_GROUPS)[number];

export const EDUCATION_LEVELS = [
  'EDU_NONE',
  'EDU_PRIMARY_LT9',
  'EDU_LOWER_SEC',
  'EDU_UPPER_SEC',
  'EDU_POST_SEC_LT2',
  'EDU_TERTIARY',
  'EDU_RESEARCH',
  'EDU_UNKNOWN',
  'DECLINED',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** The ISCED 2011 group of a level; shorter post-secondary counts in 3–4 (DOMAIN.md 2.9, EECO10). */
export const EDUCATION_ISCED: Record<EducationLevel, IscedGroup> = {
  EDU_NONE: 'ISCED_0_2',
  EDU_PRIMARY_LT9: 'ISCED_0_2',
  EDU_LOWER_SEC: 'ISCED_0_2',
  EDU_UPPER_SEC: 'ISCED_3_4',
  EDU_POST_SEC_LT2: 'ISCED_3_4',
  EDU_TERTIARY: 'ISCED_5_8',
  EDU_RESEARCH: 'ISCED_5_8',
  EDU_UNKNOWN: 'UNKNOWN',
  DECLINED: 'UNKNOWN',
};

export const RESIDENCE_STATUSES = [
  'CITIZEN_SE',
  'CITIZEN_NORDIC',
  'EU_EEA_RIGHT',
  'PERMANENT_PERMIT',
  'TEMP_REFUGEE',
  'TEMP_SUBSIDIARY',
  'QUOTA_REFUGEE',
  'FAMILY_OF_PROTECTED',
  'FAMILY_OTHER',
  'WORK_PERMIT',
  'STUDY_PERMIT',
  'TEMPORARY_PROTECTION',
  'ASYLUM_SEEKER',
  'OTHER',
  'UNKNOWN',
] as const;
export type ResidenceStatus = (typeof RESIDENCE_STATUSES)[number];

/** Citizenships (ISO 3166-1 alpha-3) of the European Union; everybody else, stateless XXA included, is a third-country national. */
export const EU_STATES = [
  'AUT',
  'BEL',
  'BGR',
  'HRV',
  'CYP',
  'CZE',
  'DNK',
  'EST',
  'FIN',
  'FRA',
  'DEU',
  'GRC',
  'HUN',
  'IRL',
  'ITA',
  'LVA',
  'LTU',
  'LUX',
  'MLT',
  'NLD',
  'POL',
  'PRT',
  'ROU',
  'SVK',
  'SVN',
  'ESP',
  'SWE',
] as const;
