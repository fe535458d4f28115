/** Intake besides the enrolment itself: possible duplicates while typing, the waiting list, corrections of what was so at entry. */
import { ChangeWaiting, CloseWaiting, CorrectEntry, LookForDuplicates, PutOnWaitingList } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { DuplicatesService } from './duplicates.service.js';
import { EntriesService } from './entries.service.js';
import { WaitingService } from './waiting.service.js';

@Controller('api')
@Requires('waiting:change')
export class IntakeController {
  constructor(
    @Inject(DuplicatesService) private readonly duplicates: DuplicatesService,
    @Inject(WaitingService) private readonly waiting: WaitingService,
    @Inject(EntriesService) private readonly entries: EntriesService,
  ) {}

  @Post('intake/duplicates')
  @Requires('participation:search')
  @Reads()
  @HttpCode(200)
  async look(@Work() work: UnitOfWork, @Body() input: LookForDuplicates): Promise<unknown> {
    return this.duplicates.look(work, input);
  }

  @Get('projects/:id/waiting-entries')
  @Requires('waiting:read')
  async list(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.waiting.list(work, id);
  }

  @Post('waiting-entries')
  async put(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: PutOnWaitingList): Promise<unknown> {
    return this.waiting.put(work, actor, input);
  }

  @Post('waiting-entries/:id/change')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeWaiting,
  ): Promise<unknown> {
    return this.waiting.change(work, id, version, input);
  }

  @Post('waiting-entries/:id/close')
  @HttpCode(200)
  async close(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CloseWaiting,
  ): Promise<unknown> {
    return this.waiting.close(work, id, version, input);
  }

  @Post('participations/:id/correct-entry')
  @Requires('participation:change')
  @HttpCode(200)
  async correctEntry(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectEntry,
  ): Promise<unknown> {
    return this.entries.correct(work, actor, id, version, input);
  }
}
