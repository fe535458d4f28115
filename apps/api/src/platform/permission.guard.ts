/**
 * Does the route say what it requires, and does the request bring a session at all? Denies when nothing is declared. Who is behind the session, and whether
 * she may, is judged by `admitted` as soon as her context is open, before anything of the route runs.
 */
import type { Asker } from '#database';
import { mayDo, type Permission } from '#domain';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Asked } from './actor.js';
import { tokenOf } from './cookie.js';
import { sha256 } from './keys.js';
import { OPEN, REQUIRES } from './requires.decorator.js';
import { Trouble } from './trouble.js';

@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const where = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPEN, where)) return true;
    if (!this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, where)) throw new Trouble(403, 'forbidden');
    const request = context.switchToHttp().getRequest<Asked>();
    const token = tokenOf(request.headers.cookie);
    if (!token) throw new Trouble(401, 'signed_out');
    request.token = sha256(token);
    return true;
  }
}

/** Her roles do not give this permission. */
export class Denied extends Error {}

/** The actor behind the session. @throws Denied */
export function admitted(request: Asked, asker: Asker, permission: Permission): Actor {
  const roles = [...new Set(asker.memberships.map((m) => m.role))];
  request.actor = { ...asker, roles, token: request.token! };
  if (!mayDo(roles, permission)) throw new Denied();
  return request.actor;
}
