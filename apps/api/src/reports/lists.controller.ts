/** Person-level lists of a project, and what the columns of a report's CSV mean. */
import { TakeList } from '#contracts';
import type { UnitOfWork } from '#database';
import { LIST_KINDS } from '#domain';
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
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asked } from '../platform/actor.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Trouble } from '../platform/trouble.js';
import { Work } from '../platform/work.decorator.js';
import { ListsService } from './lists.service.js';
import { dictionaryCsv } from './render/dictionary.js';

@Controller('api')
@Requires('list:export')
export class ListsController {
  constructor(@Inject(ListsService) private readonly lists: ListsService) {}

  /** Reads, although it is a POST: the reason is typed and does not belong in an address. */
  @Post('projects/:id/lists/:kind')
  @Reads()
  @HttpCode(200)
  async take(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Body() input: TakeList,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const wanted = LIST_KINDS.find((one) => one === kind);
    if (!wanted) throw new Trouble(404, 'not_found');
    const file = await this.lists.take(work, id, wanted, input);
    request.shown = file.shown;
    request.reasonGiven = input.reason;
    reply.header('x-rows', String(file.rows));
    return new StreamableFile(file.bytes, {
      type: file.type,
      disposition: `attachment; filename="${file.fileName}"`,
      length: file.bytes.length,
    });
  }

  @Get('report-dictionary')
  @Requires('report:read')
  dictionary(@Query('language') language: string): StreamableFile {
    const bytes = dictionaryCsv(language === 'en' ? 'en' : 'sv');
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="report-columns.csv"',
      length: bytes.length,
    });
  }
}
