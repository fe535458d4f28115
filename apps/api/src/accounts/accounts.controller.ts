/** Accounts and memberships. */
import { AddMembership, InviteAccount } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor, Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { AccountsService } from './accounts.service.js';

@Controller('api')
@Requires('account:manage')
export class AccountsController {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService) {}

  @Post('accounts')
  async invite(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: InviteAccount): Promise<unknown> {
    return this.accounts.invite(work, actor, input);
  }

  @Post('accounts/:id/send-link')
  @HttpCode(202)
  async sendLink(@Work() work: UnitOfWork, @Param('id') id: string): Promise<{ ok: true }> {
    await this.accounts.sendLink(await this.accounts.emailOf(work, id), 'invitation');
    return { ok: true };
  }

  @Post('accounts/:id/reset-second-step')
  @HttpCode(200)
  async resetSecondStep(@Who() actor: Actor, @Param('id') id: string, @Req() request: Asked): Promise<{ ok: true }> {
    await this.accounts.resetSecondStep(actor, request.id, id);
    return { ok: true };
  }

  @Post('accounts/:id/disable')
  @HttpCode(200)
  async disable(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.accounts.setDisabled(work, actor, id, version, true);
  }

  @Post('accounts/:id/enable')
  @HttpCode(200)
  async enable(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.accounts.setDisabled(work, actor, id, version, false);
  }

  @Post('memberships')
  async addMembership(@Work() work: UnitOfWork, @Body() input: AddMembership): Promise<unknown> {
    return this.accounts.addMembership(work, input);
  }

  @Post('memberships/:id/end')
  @HttpCode(200)
  async endMembership(@Work() work: UnitOfWork, @Param('id') id: string, @Version() version: number): Promise<unknown> {
    return this.accounts.endMembership(work, id, version);
  }
}
