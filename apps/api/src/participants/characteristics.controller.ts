/** What figures ask of a person, read and put right by who registers. */
import { CorrectPerson, CorrectSensitive } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { CharacteristicsService } from './characteristics.service.js';
import { SensitiveService } from './sensitive.service.js';

@Controller('api')
export class CharacteristicsController {
  constructor(
    @Inject(CharacteristicsService) private readonly characteristics: CharacteristicsService,
    @Inject(SensitiveService) private readonly answers: SensitiveService,
  ) {}

  @Get('participations/:id/characteristics')
  @Requires('characteristics:read')
  async read(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Asked,
  ): Promise<unknown> {
    request.shown = [id];
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

  @Get('participations/:id/sensitive-answers')
  @Requires('sensitive:read')
  async sensitive(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Asked,
  ): Promise<unknown> {
    request.shown = [id];
    return this.answers.read(work, id);
  }

  @Post('participations/:id/correct-sensitive')
  @Requires('sensitive:change')
  @HttpCode(200)
  async correctSensitive(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectSensitive,
  ): Promise<unknown> {
    return this.answers.correct(work, id, version, input);
  }
}
