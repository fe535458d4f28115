import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { LogChecksController } from './log-checks.controller.js';
import { OwnService } from './own.service.js';
import { SecondStepController } from './second-step.controller.js';
import { SecondStepService } from './second-step.service.js';
import { SessionController } from './session.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  controllers: [SignInController, SecondStepController, SessionController, AccountsController, LogChecksController],
  providers: [SignInService, SecondStepService, OwnService, AccountsService],
})
export class AccountsModule {}
