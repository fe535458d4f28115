/** A file comes in; the answer is the id of its row, which is read as any other row until it is done. */
import { RunImport } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Who, Work } from '../platform/work.decorator.js';
import { ImportsService } from './imports.service.js';

@Controller('api/imports')
export class ImportsController {
  constructor(@Inject(ImportsService) private readonly imports: ImportsService) {}

  @Post()
  @Requires('import:run')
  async run(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: RunImport): Promise<unknown> {
    return this.imports.begin(work, actor, input);
  }
}
