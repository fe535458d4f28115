/** A participant's documents: add, letters from templates, download with trace, take away. */
import { AddDocument, HoldDocument, RemoveDocument, RetainEvidence, WriteLetter } from '#contracts';
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
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Actor, Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { DocumentsService } from './documents.service.js';
import { LettersService } from './letters.service.js';

@Controller('api')
@Requires('document:change')
export class DocumentsController {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(LettersService) private readonly letters: LettersService,
  ) {}

  @Post('participations/:id/documents')
  async add(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AddDocument,
  ): Promise<unknown> {
    return this.documents.add(work, actor, id, input);
  }

  @Post('participations/:id/letters')
  async write(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: WriteLetter,
  ): Promise<unknown> {
    return this.letters.write(work, actor, id, input);
  }

  /** The name of the file stands in no log: it is said in the head of the answer alone. */
  @Get('documents/:id/file')
  @Requires('document:read')
  async file(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    const { bytes, document, mediaType } = await this.documents.read(work, id);
    request.shown = [document.participationId];
    const name = encodeURIComponent(document.fileName);
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: `attachment; filename*=UTF-8''${name}`,
      length: bytes.length,
    });
  }

  @Post('documents/:id/remove')
  @HttpCode(200)
  async remove(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RemoveDocument,
  ): Promise<unknown> {
    return this.documents.remove(work, actor, id, version, input);
  }

  @Post('documents/:id/hold')
  @HttpCode(200)
  @Requires('document:retain')
  async hold(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: HoldDocument,
  ): Promise<unknown> {
    return this.documents.hold(work, id, version, input);
  }

  @Post('documents/:id/release')
  @HttpCode(200)
  @Requires('document:retain')
  async release(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.documents.release(work, id, version);
  }

  @Post('projects/:id/retain-evidence')
  @HttpCode(200)
  @Requires('document:retain')
  async retain(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RetainEvidence,
  ): Promise<unknown> {
    return this.documents.retain(work, id, version, input);
  }
}
