// Organisations, their part in a project, and how far their recruitment has come (DOMAIN.md 5.3, 1.2).
// Recruitment statuses are in order: contacted, then anchored, then committed.

export const ORGANISATION_KINDS = [
  'PES',
  'MUNICIPALITY',
  'CITY_DISTRICT',
  'SOCIAL_SERVICES',
  'COUNTY_BOARD',
  'REGION',
  'SOCIAL_INSURANCE',
  'MIGRATION_AGENCY',
  'COORDINATION_ASSOC',
  'MUNICIPAL_ASSOC',
  'SFI_PROVIDER',
  'EDUCATION_PROVIDER',
  'STUDY_ASSOC',
  'FOLK_HIGH_SCHOOL',
  'NGO',
  'COOP_AGENCY',
  'ASF',
  'EMPLOYER_PUBLIC',
  'EMPLOYER_PRIVATE',
  'EMPLOYER_MUNICIPAL_COMPANY',
  'BUSINESS_ORG',
  'BUSINESS_ADVISORY',
  'PRIVATE_PROVIDER',
  'UNIVERSITY',
  'EVALUATOR',
  'FOUNDATION',
  'EU_AGENCY',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PARTNER_ROLES = [
  'OWNER',
  'CO_FINANCIER',
  'PARTNER',
  'PLACEMENT_HOST',
  'REFERRER',
  'STEERING_MEMBER',
  'CONTACT',
] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

export const RECRUITMENT_STATUSES = ['CONTACTED', 'ANCHORED', 'COMMITTED'] as const;
export type RecruitmentStatus = (typeof RECRUITMENT_STATUSES)[number];

/** Is the first status at least as far as the second? */
export function recruitedAtLeast(status: RecruitmentStatus, wanted: RecruitmentStatus): boolean {
  return RECRUITMENT_STATUSES.indexOf(status) >= RECRUITMENT_STATUSES.indexOf(wanted);
}
