import { Module } from '@nestjs/common';
import { CharacteristicsController } from './characteristics.controller.js';
import { CharacteristicsService } from './characteristics.service.js';
import { SensitiveService } from './sensitive.service.js';
import { MergeService } from './merge.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';
import { ProtectionController } from './protection.controller.js';
import { ProtectionService } from './protection.service.js';

@Module({
  controllers: [ParticipantsController, ProtectionController, CharacteristicsController],
  providers: [ParticipantsService, MergeService, ProtectionService, CharacteristicsService, SensitiveService],
  exports: [ParticipantsService],
})
export class ParticipantsModule {}
