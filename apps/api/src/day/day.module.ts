import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { DayController } from './day.controller.js';
import { DayService } from './day.service.js';

@Module({ controllers: [DayController, CalendarController], providers: [DayService] })
export class DayModule {}
