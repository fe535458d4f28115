/** Handlers of a protected person, and the two steps by which her protection is taken away. */
import { NameHandler, ProposeLift } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { ProtectionService } from './protection.service.js';

@Controller('api')
@Requires('participant:protect')
export class ProtectionController {
  constructor(@Inject(ProtectionService) private readonly protection: ProtectionService) {}

  @Post('participations/:id/name-handler')
  @HttpCode(200)
  async nameHandler(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NameHandler,
  ): Promise<unknown> {
    return this.protection.nameHandler(work, id, input);
  }

  @Post('protected-handlers/:id/end')
  @HttpCode(200)
  async endHandler(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.protection.endHandler(work, id, version);
  }

  @Post('participations/:id/propose-lift')
  async propose(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ProposeLift,
  ): Promise<unknown> {
    return this.protection.propose(work, id, input);
  }

  @Post('protection-lifts/:id/approve')
  @HttpCode(200)
  async approve(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.protection.approve(work, id, version);
  }

  @Post('protection-lifts/:id/decline')
  @HttpCode(200)
  async decline(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.protection.close(work, id, version, 'declined');
  }

  @Post('protection-lifts/:id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.protection.close(work, id, version, 'withdrawn');
  }
}
