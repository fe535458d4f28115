/** What the coach's day asks for besides lists: finding employers from the palette. */
import { SearchOrganisations } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { DayService } from './day.service.js';

@Controller('api')
export class DayController {
  constructor(@Inject(DayService) private readonly day: DayService) {}

  @Post('organisations/search')
  @Requires('organisation:read')
  @Reads()
  @HttpCode(200)
  async organisations(@Work() work: UnitOfWork, @Body() input: SearchOrganisations): Promise<unknown> {
    return this.day.organisations(work, input);
  }
}
