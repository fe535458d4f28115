import { Module } from '@nestjs/common';
import { PlacementsController } from './placements.controller.js';
import { AgreementService } from './agreement.service.js';
import { EmployersService } from './employers.service.js';
import { PlacementsService } from './placements.service.js';

@Module({
  controllers: [PlacementsController],
  providers: [PlacementsService, EmployersService, AgreementService],
  exports: [PlacementsService],
})
export class PlacementsModule {}
