/** Several projects together: the figures of everything the reader works in. */
import type { ProgrammeView } from '#contracts';
import type { UnitOfWork } from '#database';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Keeps, Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { type ProgrammeQuery, ProgrammeService } from './programme.service.js';

@Controller('api')
export class ProgrammeController {
  constructor(@Inject(ProgrammeService) private readonly service: ProgrammeService) {}

  @Get('programme')
  @Requires('goal:read')
  @Keeps()
  async programme(@Work() work: UnitOfWork, @Query() query: ProgrammeQuery): Promise<ProgrammeView> {
    return this.service.programme(work, query);
  }
}
