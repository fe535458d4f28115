/** The routes for people not yet known. */
import { ForgotPassword, SetPassword, SignIn } from '#contracts';
import { Database } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IsString, MaxLength } from 'class-validator';
import type { Config } from '../config.js';
import type { Asked } from '../platform/actor.js';
import { sessionCookie } from '../platform/cookie.js';
import { Open } from '../platform/requires.decorator.js';
import { CONFIG } from '../platform/tokens.js';
import { demoAccounts } from './demo-accounts.js';
import { SignInService } from './sign-in.service.js';

export class LinkToken {
  @IsString() @MaxLength(200) token!: string;
}

@Controller('api')
export class SignInController {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post('session')
  @Open()
  @HttpCode(200)
  async signIn(
    @Body() input: SignIn,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ ok: true }> {
    const token = await this.signIns.signIn(input, request.ip);
    reply.header('set-cookie', sessionCookie(token, this.config.behindProxy));
    return { ok: true };
  }

  @Get('demo-accounts')
  @Open()
  async demo(): Promise<unknown> {
    return this.config.isDemo ? demoAccounts(this.database) : [];
  }

  @Post('password/forgot')
  @Open()
  @HttpCode(202)
  async forgot(@Body() input: ForgotPassword): Promise<{ ok: true }> {
    await this.signIns.forgot(input.email);
    return { ok: true };
  }

  @Post('password/link')
  @Open()
  @HttpCode(200)
  async link(@Body() input: LinkToken): Promise<unknown> {
    return this.signIns.linkAccount(input.token);
  }

  @Post('password/set')
  @Open()
  @HttpCode(200)
  async set(@Body() input: SetPassword): Promise<{ ok: true }> {
    await this.signIns.setPassword(input);
    return { ok: true };
  }
}
