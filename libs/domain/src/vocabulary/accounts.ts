// Who can have an account and what part he or she plays (DOMAIN.md 5.2; what each sees: the architecture's decisions).
// An account is of one kind; who is both staff and funder has two.

export const ACCOUNT_KINDS = ['staff', 'funder', 'system'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ROLES = [
  'coach',
  'coach_substitute',
  'project_leader',
  'project_admin',
  'funder',
  'system_admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Which kind of account a role belongs to. */
export const ROLE_ACCOUNT_KIND: Record<Role, AccountKind> = {
  coach: 'staff',
  coach_substitute: 'staff',
  project_leader: 'staff',
  project_admin: 'staff',
  funder: 'funder',
  system_admin: 'staff',
};

export const TRISTATE = ['yes', 'no', 'unknown'] as const;
export type Tristate = (typeof TRISTATE)[number];
/** Sensitive questions may be declined; that is an answer, and never a no (DOMAIN.md 3.1). */
export const SENSITIVE_ANSWERS = [...TRISTATE, 'declined'] as const;
export type SensitiveAnswer = (typeof SENSITIVE_ANSWERS)[number];
