import { Module } from '@nestjs/common';
import { PrintoutsController } from './printouts.controller.js';
import { PrintoutsService } from './printouts.service.js';

@Module({ controllers: [PrintoutsController], providers: [PrintoutsService] })
export class PrintoutsModule {}
