/**
 * What each role may do, on one page (ARCHITECTURE.md 12, rule 3; DOMAIN.md 5.2; ARCHITECTURE.md 17.2).
 * A permission says what may be done at all; which rows it reaches is said in libs/database/src/sql/30-policies.sql.
 * The guard reads this table for every route and the menu reads the same table, so they cannot disagree.
 */
export const MEMBER_ROLES = [
  'coach',
  'coach_substitute',
  'project_leader',
  'project_admin',
  'funder',
  'system_admin',
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const COACHING: readonly MemberRole[] = ['coach', 'coach_substitute'];
const REGISTERING: readonly MemberRole[] = [...COACHING, 'project_admin'];
const PROJECT: readonly MemberRole[] = [...REGISTERING, 'project_leader'];
const STEERING: readonly MemberRole[] = ['project_leader', 'project_admin'];
const EVERYONE: readonly MemberRole[] = MEMBER_ROLES;

interface Rule {
  readonly roles: readonly MemberRole[];
  /** The answer shows personal data: it leaves a trace before it leaves the house (SECURITY.md 4). */
  readonly trace?: true;
}

export const ACCESS = {
  'account:self': { roles: EVERYONE },
  'account:read': { roles: ['system_admin'] },
  'account:manage': { roles: ['system_admin'] },
  'log:check': { roles: ['system_admin'] },
  'project:open': { roles: ['system_admin'] },
  'project:read': { roles: [...PROJECT, 'funder', 'system_admin'] },
  'member:read': { roles: PROJECT },
  'project:manage': { roles: ['project_leader', 'project_admin'] },
  'organisation:read': { roles: PROJECT },
  'organisation:write': { roles: PROJECT },
  'day:read': { roles: COACHING, trace: true },
  'participation:read': { roles: PROJECT, trace: true },
  'participation:search': { roles: PROJECT, trace: true },
  'participation:enrol': { roles: REGISTERING },
  /** Count somebody by year and gender alone, who is not registered. */
  'anonymous:count': { roles: REGISTERING },
  'document:read': { roles: REGISTERING, trace: true },
  'document:change': { roles: REGISTERING },
  /** What the night takes away, what is held back, and until when evidence is kept. */
  'document:retain': { roles: ['project_admin'], trace: true },
  'waiting:read': { roles: REGISTERING, trace: true },
  'waiting:change': { roles: REGISTERING },
  'participation:change': { roles: REGISTERING },
  'participation:assign': { roles: PROJECT },
  'participation:export': { roles: PROJECT, trace: true },
  'participant:merge': { roles: REGISTERING, trace: true },
  'participation:open_case': { roles: ['project_leader'], trace: true },
  'participant:read': { roles: PROJECT, trace: true },
  'participant:print': { roles: REGISTERING, trace: true },
  'participant:change': { roles: REGISTERING },
  /** Origin, citizenship, residence and the dates figures ask for. */
  'characteristics:read': { roles: REGISTERING, trace: true },
  /** Disability and housing, voluntary and apart from the rest (DOMAIN.md 7.3): of the cases one writes. */
  'sensitive:read': { roles: REGISTERING, trace: true },
  'sensitive:change': { roles: REGISTERING },
  'participant:protect': { roles: REGISTERING },
  'identity_number:reveal': { roles: REGISTERING, trace: true },
  'note:read': { roles: COACHING, trace: true },
  'note:write': { roles: COACHING },
  'activity:read': { roles: PROJECT, trace: true },
  'activity:log': { roles: REGISTERING },
  'attendance:attest': { roles: REGISTERING },
  'attendance:correct_locked': { roles: ['project_admin'] },
  'month:read': { roles: PROJECT, trace: true },
  'month:lock': { roles: STEERING },
  'plan:read': { roles: PROJECT, trace: true },
  'plan:change': { roles: COACHING },
  'plan:print': { roles: PROJECT, trace: true },
  'plan_template:read': { roles: PROJECT },
  'plan_template:write': { roles: PROJECT },
  'exit:record': { roles: REGISTERING },
  'follow_up:read': { roles: PROJECT, trace: true },
  'follow_up:answer': { roles: REGISTERING },
  'outcome:record': { roles: REGISTERING },
  'placement:read': { roles: PROJECT, trace: true },
  'placement:change': { roles: REGISTERING },
  'study:change': { roles: REGISTERING },
  'mentoring:change': { roles: REGISTERING },
  'survey:read': { roles: PROJECT, trace: true },
  'survey:answer': { roles: REGISTERING },
  'consent:record': { roles: REGISTERING },
  'consent:read': { roles: PROJECT, trace: true },
  'link:read': { roles: PROJECT, trace: true },
  'link:make': { roles: [...REGISTERING, 'project_leader'] },
  'goal:read': { roles: PROJECT },
  'goal:set': { roles: STEERING },
  'figure:people': { roles: PROJECT, trace: true },
  'report:read': { roles: [...PROJECT, 'funder'] },
  'report:prepare': { roles: STEERING },
  'report:publish': { roles: ['project_leader'] },
  'report:download': { roles: [...PROJECT, 'funder'], trace: true },
  'report:explain': { roles: STEERING, trace: true },
  'report:ask': { roles: [...PROJECT, 'funder'] },
  'month_file:read': { roles: ['project_admin'], trace: true },
  'month_file:take': { roles: ['project_admin'], trace: true },
  'month_file:send': { roles: ['project_admin'], trace: true },
  'list:export': { roles: ['project_admin'], trace: true },
  'disclosure:read': { roles: STEERING },
  'import:run': { roles: ['project_admin'] },
  'access_log:read': { roles: PROJECT },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof ACCESS;

/** True when one of the actor's roles holds the permission. */
export function mayDo(roles: readonly MemberRole[], permission: Permission): boolean {
  const allowed: readonly MemberRole[] = ACCESS[permission].roles;
  return roles.some((role) => allowed.includes(role));
}

/** True when an answer under this permission must be traced before it is sent. */
export function leavesTrace(permission: Permission): boolean {
  return 'trace' in ACCESS[permission];
}

/** Every permission the roles hold together, for the menu. */
export function permissionsOf(roles: readonly MemberRole[]): Permission[] {
  return (Object.keys(ACCESS) as Permission[]).filter((permission) => mayDo(roles, permission));
}
