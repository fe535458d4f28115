/**
 * Opens and closes the unit of work of every known route, and lets in who may do what the route requires: read-only for GET, one transaction for the rest, the idempotency key taken and
 * answered inside it. Behind the commit the trace of a sensitive read is written, and only then the answer leaves (ARCHITECTURE.md 6).
 */
import { leavesTrace, type Permission } from '#domain';
import { type Asker, Database, type UnitOfWork } from '#database';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { FastifyReply } from 'fastify';
import type { Asked } from './actor.js';
import { sha256 } from './keys.js';
import { admitted, Denied } from './permission.guard.js';
import { KEEPS, READS, REQUIRES } from './requires.decorator.js';
import { countNumberSearch, traceOf, traceRefusal } from './trace.js';
import { Trouble } from './trouble.js';

@Injectable()
export class WorkInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const where = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, where);
    if (!permission) return next.handle();
    const http = context.switchToHttp();
    const reads =
      http.getRequest<Asked>().method === 'GET' || this.reflector.getAllAndOverride<boolean>(READS, where) === true;
    const keeps = this.reflector.getAllAndOverride<boolean>(KEEPS, where) === true;
    return from(
      this.answer(http.getRequest<Asked>(), http.getResponse<FastifyReply>(), permission, { reads, keeps }, next),
    );
  }

  private async answer(
    request: Asked,
    reply: FastifyReply,
    permission: Permission,
    { reads, keeps }: { reads: boolean; keeps: boolean },
    next: CallHandler,
  ): Promise<unknown> {
    const options = { token: request.token!, requestId: request.id, readOnly: reads, keeps };
    const inWork = async (work: UnitOfWork, asker: Asker): Promise<unknown> => {
      admitted(request, asker, permission);
      request.work = work;
      const handle = async (): Promise<unknown> => {
        const answer: unknown = await lastValueFrom(next.handle());
        if (work.soughtNumber) await countNumberSearch(this.database, request, permission, work.soughtNumber);
        return answer;
      };
      return reads ? handle() : once(work, request, reply, handle);
    };
    const trace = (answer: unknown): unknown[] | null =>
      leavesTrace(permission) ? traceOf(request, permission, answer) : null;
    try {
      return await this.database.forRequest(options, inWork, trace);
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
      await traceRefusal(this.database, request, permission);
      throw new Trouble(403, 'forbidden');
    }
  }
}

/** A write with a key seen before gives its stored answer; else it is done and its answer kept, in the same transaction. */
async function once(
  work: UnitOfWork,
  request: Asked,
  reply: FastifyReply,
  handle: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[0-9a-f-]{36}$/i.test(key))
    throw new Trouble(400, 'invalid', {}, [{ path: 'Idempotency-Key', code: 'field.id' }]);
  const bodyHash = sha256(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`);
  const before = await work.claimKey(key, bodyHash);
  if (before) {
    reply.header('idempotent-replay', 'true').status(before.status);
    return before.answer;
  }
  const answer = await handle();
  const orgId = request.actor!.memberships[0]?.orgId ?? HOUSE;
  work.keepAnswer(orgId, key, bodyHash, reply.statusCode, answer);
  return answer;
}

const HOUSE = '00000000-0000-4000-8000-000000000001';
