import { Module } from '@nestjs/common';
import { DuplicatesService } from './duplicates.service.js';
import { EntriesService } from './entries.service.js';
import { IntakeController } from './intake.controller.js';
import { WaitingService } from './waiting.service.js';

@Module({ controllers: [IntakeController], providers: [DuplicatesService, WaitingService, EntriesService] })
export class IntakeModule {}
