/** Who is asking, and may they. Denies when nothing is declared; records refused attempts. */
import { mayDo, type Permission } from '#domain';
import { Database } from '#database';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Asked, Membership } from './actor.js';
import { tokenOf } from './cookie.js';
import { sha256 } from './keys.js';
import { OPEN, REQUIRES } from './requires.decorator.js';
import { traceRefusal } from './trace.js';
import { Trouble } from './trouble.js';

@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPEN, where)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, where);
    if (!permission) throw new Trouble(403, 'forbidden');
    const request = context.switchToHttp().getRequest<Asked>();
    const actor = await whoAsks(this.database, request);
    if (!actor) throw new Trouble(401, 'signed_out');
    request.actor = actor;
    if (mayDo(actor.roles, permission)) return true;
    await traceRefusal(this.database, request, permission);
    throw new Trouble(403, 'forbidden');
  }
}

/** The actor behind the cookie, or null. */
export async function whoAsks(database: Database, request: Asked): Promise<Actor | null> {
  const token = tokenOf(request.headers.cookie);
  if (!token) return null;
  const hash = sha256(token);
  const [row] = await database.gate('session', hash);
  const found = row?.['session'] as Omit<Actor, 'roles' | 'token'> | null;
  if (!found) return null;
  return { ...found, roles: [...new Set(found.memberships.map((m: Membership) => m.role))], token: hash };
}
