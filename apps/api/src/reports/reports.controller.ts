/** Reports: prepare, publish, read, and the file. */
import { PrepareReport } from '#contracts';
import type { UnitOfWork } from '#database';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Trouble } from '../platform/trouble.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { renderReport } from './render/index.js';
import { ReportsService } from './reports.service.js';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

@Controller('api/reports')
export class ReportsController {
  constructor(@Inject(ReportsService) private readonly reports: ReportsService) {}

  @Post()
  @Requires('report:prepare')
  async prepare(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: PrepareReport): Promise<unknown> {
    return this.reports.prepare(work, actor, input);
  }

  @Post(':id/publish')
  @Requires('report:publish')
  @HttpCode(200)
  async publish(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.reports.publish(work, actor, id, version);
  }

  @Get(':id/snapshot')
  @Requires('report:read')
  async snapshot(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.reports.view(work, id);
  }

  @Get(':id/file')
  @Requires('report:download')
  async file(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('format') format: string,
    @Query('language') language: string,
  ): Promise<StreamableFile> {
    const wanted = FORMATS.find((one) => one === format);
    if (!wanted) throw new Trouble(400, 'invalid', {}, [{ path: 'format', code: 'field.code' }]);
    const file = await renderReport(await this.reports.view(work, id), wanted, language === 'en' ? 'en' : 'sv');
    return new StreamableFile(file.bytes, {
      type: file.type,
      disposition: `attachment; filename="${file.fileName}"`,
      length: file.bytes.length,
    });
  }
}
