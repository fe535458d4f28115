import { Module } from '@nestjs/common';
import { GoalsController } from './goals.controller.js';
import { GoalSettingService } from './goal-setting.service.js';
import { GoalsService } from './goals.service.js';
import { OverviewService } from './overview.service.js';
import { OutlookService } from './outlook.service.js';
import { PeopleReader } from './people-reader.js';

@Module({
  controllers: [GoalsController],
  providers: [GoalsService, GoalSettingService, OutlookService, OverviewService, PeopleReader],
  exports: [GoalsService],
})
export class GoalsModule {}
