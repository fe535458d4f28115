/** What a participant takes home on paper. */
import type { UnitOfWork } from '#database';
import { PRINTOUT_LANGUAGES } from '#i18n';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import type { Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Trouble } from '../platform/trouble.js';
import { Work } from '../platform/work.decorator.js';
import { PrintoutsService } from './printouts.service.js';

@Controller('api/participations/:id/printout')
@Requires('participant:print')
export class PrintoutsController {
  constructor(@Inject(PrintoutsService) private readonly printouts: PrintoutsService) {}

  @Get()
  async print(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('language') language: string,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    const wanted = PRINTOUT_LANGUAGES.find((one) => one === language);
    if (!wanted) throw new Trouble(400, 'invalid', {}, [{ path: 'language', code: 'field.code' }]);
    const bytes = await this.printouts.print(work, id, wanted);
    request.shown = [id];
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="printout-${wanted}.pdf"`,
      length: bytes.length,
    });
  }
}
