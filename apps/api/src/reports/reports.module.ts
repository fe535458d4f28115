import { Module } from '@nestjs/common';
import { DifferenceService } from './difference.service.js';
import { ListsController } from './lists.controller.js';
import { ListsService } from './lists.service.js';
import { MonthsController } from './months.controller.js';
import { MonthsService } from './months.service.js';
import { RemarksService } from './remarks.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { ReportRulesController } from './rules.controller.js';
import { VerifyController } from './verify.controller.js';

@Module({
  controllers: [ReportsController, MonthsController, ListsController, ReportRulesController, VerifyController],
  providers: [ReportsService, DifferenceService, MonthsService, ListsService, RemarksService],
  exports: [ReportsService],
})
export class ReportsModule {}
