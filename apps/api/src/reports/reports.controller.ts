/** Reports: prepare, publish, read, and the file. */
import { AskAboutFigure, PrepareReport, WriteReportTexts } from '#contracts';
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
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Trouble } from '../platform/trouble.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { DifferenceService } from './difference.service.js';
import { RemarksService } from './remarks.service.js';
import { REPORT_FORMATS } from './render/index.js';
import { ReportsService } from './reports.service.js';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@Controller('api/reports')
export class ReportsController {
  constructor(
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(DifferenceService) private readonly differences: DifferenceService,
    @Inject(RemarksService) private readonly remarks: RemarksService,
  ) {}

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
    const wanted = REPORT_FORMATS.find((one) => one === format);
    if (!wanted) throw new Trouble(400, 'invalid', {}, [{ path: 'format', code: 'field.code' }]);
    const { bytes, fileName } = await this.reports.file(work, id, wanted, language === 'en' ? 'en' : 'sv');
    return new StreamableFile(bytes, {
      type: TYPES[wanted],
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  @Post(':id/texts')
  @Requires('report:prepare')
  @HttpCode(200)
  async texts(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: WriteReportTexts,
  ): Promise<unknown> {
    return this.reports.writeTexts(work, id, version, input);
  }

  @Get(':id/difference')
  @Requires('report:explain')
  async difference(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('from', ParseUUIDPipe) from: string,
  ): Promise<unknown> {
    return this.differences.between(work, from, id);
  }

  @Get(':id/run-again')
  @Requires('report:explain')
  async again(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.differences.again(work, id);
  }

  @Post(':id/remarks')
  @Requires('report:ask')
  async ask(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AskAboutFigure,
  ): Promise<unknown> {
    return this.remarks.ask(work, actor, id, input);
  }

  /** Reads, although typed words travel in it: a title does not belong in an address. */
  @Post('check')
  @Requires('report:prepare')
  @Reads()
  @HttpCode(200)
  async check(@Work() work: UnitOfWork, @Body() input: PrepareReport): Promise<unknown> {
    return this.reports.check(work, input);
  }
}
