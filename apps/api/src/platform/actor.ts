/** Who is asking, as the gate told the guard, and what the guard and the interceptor hang on the request. */
import type { MemberRole } from '#domain';
import type { UnitOfWork } from '#database';
import type { FastifyRequest } from 'fastify';

export interface Membership {
  projectId: string | null;
  role: MemberRole;
  orgId: string;
}
export interface Actor {
  accountId: string;
  name: string;
  email: string;
  kind: 'staff' | 'funder' | 'system';
  language: 'sv' | 'en';
  today: string;
  expiresAt: string;
  memberships: Membership[];
  roles: MemberRole[];
  /** SHA-256 of the cookie's token. */
  token: Buffer;
}
export interface Asked extends FastifyRequest {
  actor?: Actor;
  work?: UnitOfWork;
  /** Participations an answer shows beyond those its rows name. */
  shown?: string[];
  reasonGiven?: string;
}
