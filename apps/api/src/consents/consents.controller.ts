/** What a participant has allowed, and been told. */
import { RecordConsent } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { ConsentsService } from './consents.service.js';

@Controller('api/consents')
@Requires('consent:record')
export class ConsentsController {
  constructor(@Inject(ConsentsService) private readonly consents: ConsentsService) {}

  @Post()
  async record(@Work() work: UnitOfWork, @Body() input: RecordConsent): Promise<unknown> {
    return this.consents.record(work, input);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.consents.withdraw(work, id, version);
  }
}
