/** Asking for a check of the sealed logs; the worker makes it within a minute, since the API may read no log as a whole. */
import { AskLogCheck } from '#contracts';
import { LogCheck, type UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Who, Work } from '../platform/work.decorator.js';

@Controller('api/log-checks')
export class LogChecksController {
  @Post()
  @HttpCode(202)
  @Requires('log:check')
  async ask(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() { id }: AskLogCheck): Promise<unknown> {
    const orgId = actor.memberships.find((one) => one.role === 'system_admin')!.orgId;
    await work.add(LogCheck, { id, orgId, askedById: actor.accountId });
    return { id, version: 1 };
  }
}
