/** SFI courses. */
import { EndSfi, SetSfiSchedule, StartSfi } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { StudiesService } from './studies.service.js';

@Controller('api/sfi-enrolments')
@Requires('study:change')
export class StudiesController {
  constructor(@Inject(StudiesService) private readonly studies: StudiesService) {}

  @Post()
  async start(@Work() work: UnitOfWork, @Body() input: StartSfi): Promise<unknown> {
    return this.studies.start(work, input);
  }

  @Post(':id/end')
  @HttpCode(200)
  async end(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EndSfi,
  ): Promise<unknown> {
    return this.studies.end(work, id, version, input);
  }

  @Post(':id/set-schedule')
  @HttpCode(200)
  async setSchedule(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: SetSfiSchedule,
  ): Promise<unknown> {
    return this.studies.setSchedule(work, id, version, input);
  }
}
