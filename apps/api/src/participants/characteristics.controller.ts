/** What figures ask of a person, read and put right by who registers. */
import { CorrectPerson } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { CharacteristicsService } from './characteristics.service.js';

@Controller('api')
export class CharacteristicsController {
  constructor(@Inject(CharacteristicsService) private readonly characteristics: CharacteristicsService) {}

  @Get('participations/:id/characteristics')
  @Requires('characteristics:read')
  async read(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.characteristics.read(work, id);
  }

  @Post('participations/:id/correct-person')
  @Requires('participant:change')
  @HttpCode(200)
  async correct(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectPerson,
  ): Promise<unknown> {
    return this.characteristics.correct(work, id, version, input);
  }
}
