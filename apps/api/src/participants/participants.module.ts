import { Module } from '@nestjs/common';
import { MergeService } from './merge.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';
import { ProtectionController } from './protection.controller.js';
import { ProtectionService } from './protection.service.js';

@Module({
  controllers: [ParticipantsController, ProtectionController],
  providers: [ParticipantsService, MergeService, ProtectionService],
  exports: [ParticipantsService],
})
export class ParticipantsModule {}
