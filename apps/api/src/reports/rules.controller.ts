/** What a project decides about its own reports. */
import { SetThreshold } from '#contracts';
import { Project, type UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';

@Controller('api/projects/:id')
@Requires('project:manage')
export class ReportRulesController {
  /** Holds for reports prepared from now on; what is published keeps the threshold it was made with. */
  @Post('set-threshold')
  @HttpCode(200)
  async threshold(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { suppressionThreshold }: SetThreshold,
  ): Promise<{ id: string; version: number }> {
    return { id, version: await work.change(Project, id, version, { suppressionThreshold }) };
  }
}
