/** Employers, offered places and placements. */
import {
  AddEmployerContact,
  ChangePlacement,
  EndPlacement,
  ExtendPlacement,
  LogTouch,
  OfferPlacement,
  RegisterOrganisation,
  SetDoNotContact,
  StartPlacement,
} from '#contracts';
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
import type { Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { AgreementService } from './agreement.service.js';
import { EmployersService } from './employers.service.js';
import { PlacementsService } from './placements.service.js';

@Controller('api')
@Requires('placement:change')
export class PlacementsController {
  constructor(
    @Inject(PlacementsService) private readonly placements: PlacementsService,
    @Inject(EmployersService) private readonly employers: EmployersService,
    @Inject(AgreementService) private readonly agreements: AgreementService,
  ) {}

  @Post('organisations')
  @Requires('organisation:write')
  async registerOrganisation(@Work() work: UnitOfWork, @Body() input: RegisterOrganisation): Promise<unknown> {
    return this.placements.registerOrganisation(work, input);
  }

  @Post('placement-offers')
  async offer(@Work() work: UnitOfWork, @Body() input: OfferPlacement): Promise<unknown> {
    return this.placements.offer(work, input);
  }

  @Post('placement-offers/:id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.placements.withdrawOffer(work, id, version);
  }

  @Post('placements')
  async start(@Work() work: UnitOfWork, @Body() input: StartPlacement): Promise<unknown> {
    return this.placements.start(work, input);
  }

  @Post('placements/:id/end')
  @HttpCode(200)
  async end(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EndPlacement,
  ): Promise<unknown> {
    return this.placements.end(work, id, version, input);
  }

  @Post('placements/:id/extend')
  @Requires('placement:change')
  @HttpCode(200)
  async extend(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ExtendPlacement,
  ): Promise<unknown> {
    return this.placements.extend(work, id, version, input);
  }

  @Post('placements/:id/change')
  @Requires('placement:change')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangePlacement,
  ): Promise<unknown> {
    return this.placements.change(work, id, version, input);
  }

  @Get('placements/:id/agreement-file')
  @Requires('plan:print')
  async agreement(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('language') language: string | undefined,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    const { bytes, shown } = await this.agreements.print(work, id, language === 'en' ? 'en' : 'sv');
    request.shown = [shown];
    const disposition = `attachment; filename="agreement-${work.today}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  @Post('organisations/:id/do-not-contact')
  @Requires('organisation:write')
  @HttpCode(200)
  async doNotContact(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: SetDoNotContact,
  ): Promise<unknown> {
    return this.employers.setDoNotContact(work, id, version, input);
  }

  @Post('employer-contacts')
  @Requires('organisation:write')
  async addContact(@Work() work: UnitOfWork, @Body() input: AddEmployerContact): Promise<unknown> {
    return this.employers.addContact(work, input);
  }

  @Post('employer-contacts/:id/remove')
  @Requires('organisation:write')
  @HttpCode(200)
  async removeContact(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.employers.removeContact(work, id, version);
  }

  @Post('employer-touches')
  @Requires('organisation:write')
  async logTouch(@Work() work: UnitOfWork, @Body() input: LogTouch): Promise<unknown> {
    return this.employers.logTouch(work, input);
  }
}
