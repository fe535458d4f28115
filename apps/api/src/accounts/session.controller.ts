/** One's own session, preferences and drafts. */
import { type SecondStepView, type SessionView, SaveDraft, SavePreference } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.js';
import type { Actor } from '../platform/actor.js';
import { clearedCookie } from '../platform/cookie.js';
import { Requires } from '../platform/requires.decorator.js';
import { CONFIG } from '../platform/tokens.js';
import { Who, Work } from '../platform/work.decorator.js';
import { OwnService } from './own.service.js';
import { SecondStepService } from './second-step.service.js';
import { SignInService } from './sign-in.service.js';

@Controller('api')
@Requires('account:self')
export class SessionController {
  constructor(
    @Inject(OwnService) private readonly own: OwnService,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('session')
  async session(@Work() work: UnitOfWork, @Who() actor: Actor): Promise<SessionView> {
    return this.own.session(work, actor, this.config.isDemo);
  }

  @Delete('session')
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ ok: true }> {
    return this.leave(actor, reply, false);
  }

  @Post('session/end-all')
  @HttpCode(200)
  async signOutEverywhere(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ ok: true }> {
    return this.leave(actor, reply, true);
  }

  @Get('second-step')
  async secondStep(@Who() actor: Actor): Promise<SecondStepView> {
    return this.steps.view(actor.accountId);
  }

  @Put('preferences/:key')
  async prefer(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('key') key: string,
    @Body() input: SavePreference,
  ): Promise<unknown> {
    return this.own.savePreference(work, actor, key, input.value);
  }

  @Get('drafts/:key')
  async draft(@Work() work: UnitOfWork, @Who() actor: Actor, @Param('key') key: string): Promise<unknown> {
    return this.own.draft(work, actor, key);
  }

  @Put('drafts/:key')
  async saveDraft(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('key') key: string,
    @Body() input: SaveDraft,
  ): Promise<unknown> {
    return this.own.saveDraft(work, actor, key, input.content);
  }

  @Delete('drafts/:key')
  async dropDraft(@Work() work: UnitOfWork, @Who() actor: Actor, @Param('key') key: string): Promise<{ ok: true }> {
    return this.own.dropDraft(work, actor, key);
  }

  private async leave(actor: Actor, reply: FastifyReply, everywhere: boolean): Promise<{ ok: true }> {
    await this.signIns.signOut(actor.token, everywhere);
    reply.header('set-cookie', clearedCookie(this.config.behindProxy)).header('clear-site-data', '"cache", "storage"');
    return { ok: true };
  }
}
