/** Working with many: one action over a selection, handing over, saved filters. */
import { AddPlanStepToMany, AssignCoachToMany, ChangeFilter, HandOver, SaveFilter } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { BulkService } from './bulk.service.js';
import { FiltersService } from './filters.service.js';

@Controller('api')
export class CaseloadController {
  constructor(
    @Inject(BulkService) private readonly bulk: BulkService,
    @Inject(FiltersService) private readonly filters: FiltersService,
  ) {}

  @Post('caseload/assign-coach')
  @Requires('participation:assign')
  @HttpCode(202)
  async assignCoach(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: AssignCoachToMany): Promise<unknown> {
    return this.bulk.assignCoach(work, actor, input);
  }

  @Post('caseload/add-plan-step')
  @Requires('plan:change')
  @HttpCode(202)
  async addPlanStep(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: AddPlanStepToMany): Promise<unknown> {
    return this.bulk.addPlanStep(work, actor, input);
  }

  @Post('caseload/hand-over')
  @Requires('participation:assign')
  @HttpCode(202)
  async handOver(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: HandOver): Promise<unknown> {
    return this.bulk.handOver(work, actor, input);
  }

  @Post('bulk-runs/:id/mark-read')
  @Requires('participation:read')
  @HttpCode(200)
  async markRead(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.bulk.markRead(work, id, version);
  }

  @Post('saved-filters')
  @Requires('participation:read')
  async saveFilter(@Work() work: UnitOfWork, @Body() input: SaveFilter): Promise<unknown> {
    return this.filters.save(work, input);
  }

  @Post('saved-filters/:id/change')
  @Requires('participation:read')
  @HttpCode(200)
  async changeFilter(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeFilter,
  ): Promise<unknown> {
    return this.filters.change(work, id, version, input);
  }

  @Post('saved-filters/:id/remove')
  @Requires('participation:read')
  @HttpCode(200)
  async removeFilter(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.filters.remove(work, id, version);
  }

  @Post('saved-filters/:id/restore')
  @Requires('participation:read')
  @HttpCode(200)
  async restoreFilter(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.filters.restore(work, id, version);
  }
}
