/** Hands the request's unit of work, its actor or its version to the method. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Asked } from './actor.js';
import { Trouble } from './trouble.js';

const asked = (context: ExecutionContext): Asked => context.switchToHttp().getRequest<Asked>();

export const Work = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const work = asked(context).work;
  if (!work) throw new Error('this route has no unit of work');
  return work;
});

export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = asked(context).actor;
  if (!actor) throw new Trouble(401, 'signed_out');
  return actor;
});

/** The version in If-Match; 428 without. */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = asked(context).headers['if-match'];
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (!version) throw new Trouble(428, 'version.missing');
  return Number(version);
});
