/** Links for people without an account. The secret never stands in an address the server sees: it is sent in the body. */
import { AnswerLink, MakeLink, OpenLink, TakeReportFile } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Open, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { LinksService } from './links.service.js';

@Controller('api/links')
export class LinksController {
  constructor(@Inject(LinksService) private readonly links: LinksService) {}

  @Post()
  @Requires('link:make')
  async make(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: MakeLink): Promise<unknown> {
    return this.links.make(work, actor, input);
  }

  @Post(':id/revoke')
  @Requires('link:make')
  @HttpCode(200)
  async revoke(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.links.revoke(work, id, version);
  }

  @Post('open')
  @Open()
  @HttpCode(200)
  async open(@Body() input: OpenLink): Promise<unknown> {
    return this.links.open(input.token);
  }

  @Post('answer')
  @Open()
  @HttpCode(200)
  async answer(@Body() input: AnswerLink): Promise<unknown> {
    return this.links.answer(input);
  }

  /** The file of a report behind a link; the secret travels in the body, so that no address holds it. */
  @Post('report-file')
  @Open()
  @HttpCode(200)
  async reportFile(@Body() input: TakeReportFile): Promise<StreamableFile> {
    const { content, fileName } = await this.links.reportFile(input);
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: `attachment; filename="${fileName}"`,
      length: content.length,
    });
  }
}
