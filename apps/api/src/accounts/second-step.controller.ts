/** Setting up the second step and taking it away: for whoever proves who she is in the same breath, signed in or not yet. */
import { type OfferedStep, ProveBoth, ProvePassword } from '#contracts';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Asked } from '../platform/actor.js';
import { Open } from '../platform/requires.decorator.js';
import { SecondStepService } from './second-step.service.js';
import { SignInService } from './sign-in.service.js';

@Controller('api/second-step')
export class SecondStepController {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
  ) {}

  @Post('offer')
  @Open()
  @HttpCode(200)
  async offer(@Body() input: ProvePassword, @Req() request: Asked): Promise<OfferedStep> {
    return this.signIns.proven(input, request.ip, (accountId) => this.steps.offer(accountId, input.email));
  }

  @Post('begin')
  @Open()
  @HttpCode(200)
  async begin(@Body() input: ProveBoth, @Req() request: Asked): Promise<{ spareCodes: string[] }> {
    return {
      spareCodes: await this.signIns.proven(input, request.ip, (accountId) => this.steps.begin(accountId, input.code)),
    };
  }

  @Post('end')
  @Open()
  @HttpCode(200)
  async end(@Body() input: ProveBoth, @Req() request: Asked): Promise<{ ok: true }> {
    return this.signIns.proven(input, request.ip, async (accountId) => {
      if (!(await this.steps.isPassed(accountId, input.code))) return null;
      await this.steps.end(accountId);
      return { ok: true };
    });
  }
}
