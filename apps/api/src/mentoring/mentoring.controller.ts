/** Mentors and their matches. */
import { ChangeMentor, EndMatch, MatchMentor, RegisterMentor } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { MentoringService } from './mentoring.service.js';

@Controller('api')
@Requires('mentoring:change')
export class MentoringController {
  constructor(@Inject(MentoringService) private readonly mentoring: MentoringService) {}

  @Post('mentors')
  async register(@Work() work: UnitOfWork, @Body() input: RegisterMentor): Promise<unknown> {
    return this.mentoring.register(work, input);
  }

  @Post('mentor-matches')
  async match(@Work() work: UnitOfWork, @Body() input: MatchMentor): Promise<unknown> {
    return this.mentoring.match(work, input);
  }

  @Post('mentor-matches/:id/end')
  @HttpCode(200)
  async end(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EndMatch,
  ): Promise<unknown> {
    return this.mentoring.end(work, id, version, input);
  }

  @Post('mentors/:id/change')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeMentor,
  ): Promise<unknown> {
    return this.mentoring.change(work, id, version, input);
  }
}
