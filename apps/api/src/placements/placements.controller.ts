/** Employers, offered places and placements. */
import { EndPlacement, OfferPlacement, RegisterOrganisation, StartPlacement } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Work } from '../platform/work.decorator.js';
import { PlacementsService } from './placements.service.js';

@Controller('api')
@Requires('placement:change')
export class PlacementsController {
  constructor(@Inject(PlacementsService) private readonly placements: PlacementsService) {}

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
}
