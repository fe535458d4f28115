import { Module } from '@nestjs/common';
import { FigurePeopleService } from './figure-people.service.js';
import { GoalsController } from './goals.controller.js';
import { AnonymousService } from './anonymous.service.js';
import { GoalSettingService } from './goal-setting.service.js';
import { GoalsService } from './goals.service.js';
import { Memory } from './memory.js';
import { OverviewService } from './overview.service.js';
import { OutlookService } from './outlook.service.js';
import { PeopleReader } from './people-reader.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  controllers: [GoalsController, ProgrammeController],
  providers: [
    GoalsService,
    AnonymousService,
    GoalSettingService,
    OutlookService,
    OverviewService,
    FigurePeopleService,
    PeopleReader,
    Memory,
    ProgrammeService,
  ],
  exports: [GoalsService],
})
export class GoalsModule {}
