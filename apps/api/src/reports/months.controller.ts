/** The monthly participant file, for the project's administrator; each look leaves a trace. */
import { SendMonth, SetMonthColumns } from '#contracts';
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
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Actor, Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { MonthsService } from './months.service.js';

const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@Controller('api/projects/:id/months')
@Requires('month_file:read')
export class MonthsController {
  constructor(@Inject(MonthsService) private readonly months: MonthsService) {}

  @Get()
  async chain(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.months.chain(work, id);
  }

  @Post('columns')
  @Requires('month_file:send')
  @HttpCode(200)
  async columns(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: SetMonthColumns,
  ): Promise<unknown> {
    return this.months.setColumns(work, id, version, input);
  }

  @Get(':month')
  async month(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
  ): Promise<unknown> {
    return this.months.month(work, id, month);
  }

  @Get(':month/file')
  @Requires('month_file:take')
  async file(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Query('format') format: string,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    const wanted = format === 'csv' ? 'csv' : 'xlsx';
    const { bytes, fileName, shown } = await this.months.file(work, id, month, wanted);
    request.shown = shown;
    request.reasonGiven = `SCB ${month}`;
    return new StreamableFile(bytes, {
      type: FILE_TYPES[wanted],
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  @Post(':month/send')
  @Requires('month_file:send')
  async send(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Body() input: SendMonth,
  ): Promise<unknown> {
    return this.months.send(work, actor, id, month, input);
  }
}
