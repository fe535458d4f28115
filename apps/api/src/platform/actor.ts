/** Who is asking, as the opening of her context told, and what guard and interceptor hang on the request. */
import type { MemberRole } from '#domain';
import type { Asker, UnitOfWork } from '#database';
import type { FastifyRequest } from 'fastify';

export type Membership = Asker['memberships'][number];
export interface Actor extends Asker {
  roles: MemberRole[];
  /** SHA-256 of the cookie's token. */
  token: Buffer;
}
export interface Asked extends FastifyRequest {
  /** SHA-256 of the cookie's token, of a route for people who are known. */
  token?: Buffer;
  actor?: Actor;
  work?: UnitOfWork;
  /** Participations an answer shows beyond those its rows name. */
  shown?: string[];
  reasonGiven?: string;
}
