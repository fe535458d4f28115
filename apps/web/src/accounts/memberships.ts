/** The memberships that ride along in an account's row. */
import type { AccountRow } from '#contracts';

export interface MembershipPart {
  id: string;
  version?: number;
  projectId?: string;
  projectName?: string;
  role: string;
  toOn?: string | null;
}

export const membershipsOf = (row: AccountRow): MembershipPart[] =>
  Array.isArray(row.memberships) ? (row.memberships as MembershipPart[]) : [];
