/** What the coach's day asks for besides lists: employers from the palette, putting a to-do aside, the project's rules of the day. */
import { SearchOrganisations, SnoozeToDo, TuneDay } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
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

  @Post('to-do/:id/snooze')
  @Requires('day:read')
  @HttpCode(200)
  async snooze(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SnoozeToDo,
  ): Promise<unknown> {
    return this.day.snooze(work, actor, id, input);
  }

  @Post('to-do-snoozes/:id/end')
  @Requires('day:read')
  @HttpCode(200)
  async endSnooze(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.day.endSnooze(work, id, version);
  }

  @Post('duplicate-hints/:id/handled')
  @Requires('day:read')
  @HttpCode(200)
  async handled(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.day.matchHandled(work, id, version);
  }

  @Post('projects/:id/tune-day')
  @Requires('project:manage')
  @HttpCode(200)
  async tune(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: TuneDay,
  ): Promise<unknown> {
    return this.day.tune(work, id, version, input);
  }
}
