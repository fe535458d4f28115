import { Module } from '@nestjs/common';
import { BulkService } from './bulk.service.js';
import { BusinessService } from './business.service.js';
import { CaseloadController } from './caseload.controller.js';
import { ExitsService } from './exits.service.js';
import { FiltersService } from './filters.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { LooksService } from './looks.service.js';
import { OutcomesController } from './outcomes.controller.js';
import { OutcomesService } from './outcomes.service.js';
import { ParticipationsController } from './participations.controller.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';
import { ParticipationsService } from './participations.service.js';

@Module({
  controllers: [ParticipationsController, OutcomesController, CaseloadController, PlansController],
  providers: [
    ParticipationsService,
    FollowUpsService,
    BulkService,
    FiltersService,
    ExitsService,
    LooksService,
    PlansService,
    BusinessService,
    OutcomesService,
  ],
  exports: [ParticipationsService, FollowUpsService],
})
export class ParticipationsModule {}
