import { Module } from '@nestjs/common';
import { AttendanceController } from './attendance.controller.js';
import { MonthsService } from './months.service.js';
import { EvidenceService } from './evidence.service.js';
import { PlacementMonthService } from './placement-month.service.js';

@Module({
  controllers: [AttendanceController],
  providers: [MonthsService, EvidenceService, PlacementMonthService],
})
export class AttendanceModule {}
