/** What is done with an outcome event. */
import { ChangeOutcome, RecordOutcome, WithdrawOutcome } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { OutcomesService } from './outcomes.service.js';

@Controller('api')
@Requires('outcome:record')
export class OutcomesController {
  constructor(@Inject(OutcomesService) private readonly outcomes: OutcomesService) {}

  @Post('outcomes')
  async record(@Work() work: UnitOfWork, @Body() input: RecordOutcome): Promise<unknown> {
    return this.outcomes.record(work, input);
  }

  @Post('outcomes/:id/change')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeOutcome,
  ): Promise<unknown> {
    return this.outcomes.change(work, id, version, input);
  }

  @Post('outcomes/:id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: WithdrawOutcome,
  ): Promise<unknown> {
    return this.outcomes.withdraw(work, id, version, input);
  }

  @Post('outcomes/:id/restore')
  @HttpCode(200)
  async restore(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.outcomes.restore(work, id, version);
  }
}
