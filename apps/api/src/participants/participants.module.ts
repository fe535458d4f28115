import { Module } from '@nestjs/common';
import { MergeService } from './merge.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';

@Module({
  controllers: [ParticipantsController],
  providers: [ParticipantsService, MergeService],
  exports: [ParticipantsService],
})
export class ParticipantsModule {}
