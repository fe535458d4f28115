import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller.js';
import { GroupsService } from './groups.service.js';
import { ActivitiesService } from './activities.service.js';

@Module({
  controllers: [ActivitiesController],
  providers: [ActivitiesService, GroupsService],
  exports: [ActivitiesService],
})
export class ActivitiesModule {}
