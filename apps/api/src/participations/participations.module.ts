import { Module } from '@nestjs/common';
import { FollowUpsService } from './follow-ups.service.js';
import { ParticipationsController } from './participations.controller.js';
import { ParticipationsService } from './participations.service.js';

@Module({
  controllers: [ParticipationsController],
  providers: [ParticipationsService, FollowUpsService],
  exports: [ParticipationsService, FollowUpsService],
})
export class ParticipationsModule {}
