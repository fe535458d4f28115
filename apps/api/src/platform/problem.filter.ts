/** Refusal, missing, conflict, invalid, unavailable, unknown → one problem shape. Database texts are never passed on: they contain values. */
import type { Problem } from '#contracts';
import { Conflict, Forbidden, KeyBusy, KeyReused, NotFound } from '#database';
import { Refusal } from '#domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { log } from './log.js';
import { Trouble } from './trouble.js';

type Said = Omit<Problem, 'requestId'>;

/** SQLSTATE → what the asker is told. */
const DATABASE: Record<string, Said> = {
  FS401: { status: 401, code: 'signed_out' },
  '42501': { status: 403, code: 'forbidden' },
  '23505': { status: 409, code: 'already_there' },
  '23503': { status: 422, code: 'not_found' },
  '23514': { status: 422, code: 'invalid' },
  '22P02': { status: 400, code: 'invalid' },
};
const PASSING = /^(57P0|53|55P03|57014|08|40)|ECONN|ETIMEDOUT|EPIPE/;

export function problemOf(error: unknown): Said {
  if (error instanceof Trouble)
    return {
      status: error.status,
      code: error.code,
      params: error.params,
      ...(error.fields.length ? { fields: error.fields } : {}),
    };
  if (error instanceof Refusal) return { status: 422, code: error.code, params: error.params };
  if (error instanceof NotFound) return { status: 404, code: 'not_found' };
  if (error instanceof Forbidden) return { status: 403, code: 'forbidden' };
  if (error instanceof Conflict) return { status: 412, code: 'version.stale', current: shownRow(error.current) };
  if (error instanceof KeyBusy) return { status: 409, code: 'idempotency.running' };
  if (error instanceof KeyReused) return { status: 422, code: 'idempotency.other_body' };
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (code && DATABASE[code]) return DATABASE[code];
  if (
    (code && PASSING.test(code)) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message ?? '')
  )
    return { status: 503, code: 'unavailable' };
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  if (status === 404) return { status, code: 'not_found' };
  if (status === 413) return { status, code: 'too_large' };
  return status < 500 ? { status, code: 'invalid' } : { status: 500, code: 'unexpected' };
}

/** The row as it stands now, without what is sealed. */
function shownRow(row: unknown): unknown {
  if (row === null || typeof row !== 'object') return row;
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !(value instanceof Uint8Array) && name !== 'orgId'),
  );
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      log.error({ request: request.id, route: request.routeOptions?.url, error: nameOf(error) }, problem.code);
    if (problem.status === 503) reply.header('retry-after', '2');
    if (problem.code === 'sign_in.wait') reply.header('retry-after', String(problem.params?.['seconds'] ?? 1));
    reply
      .status(problem.status)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify({ ...problem, requestId: request.id }));
  }
}

/** What may stand in a log of an unknown error: its kind, SQLSTATE and place in our code, never its text. */
function nameOf(error: unknown): Record<string, unknown> {
  const e = error as {
    name?: string;
    code?: string;
    stack?: string;
    table?: string;
    constraint?: string;
    routine?: string;
    message?: string;
  };
  const isDatabase = typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code);
  return {
    name: e.name,
    code: e.code,
    constraint: e.constraint,
    at: e.stack
      ?.split('\n')
      .filter((l) => /^\s+at /.test(l))
      .slice(0, 6),
    ...(isDatabase ? {} : { message: e.message }),
  };
}
