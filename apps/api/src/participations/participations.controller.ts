/** What is done with a participation. */
import {
  AddPlanStep,
  AnswerFollowUp,
  AssignCoach,
  LogAttempt,
  MarkBusinessStep,
  MovePlanStep,
  OpenCase,
  RecordExit,
  RecordReturn,
  RegisterBusiness,
  SetGoalWords,
  WriteNote,
} from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Actor, Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { BusinessService } from './business.service.js';
import { ExitsService } from './exits.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { LooksService } from './looks.service.js';
import { ParticipationsService } from './participations.service.js';

@Controller('api')
export class ParticipationsController {
  constructor(
    @Inject(ParticipationsService) private readonly participations: ParticipationsService,
    @Inject(ExitsService) private readonly exits: ExitsService,
    @Inject(BusinessService) private readonly business: BusinessService,
    @Inject(LooksService) private readonly looks: LooksService,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
  ) {}

  @Post('participations/:id/record-return')
  @Requires('participation:change')
  @HttpCode(200)
  async recordReturn(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RecordReturn,
  ): Promise<unknown> {
    return this.exits.recordReturn(work, id, version, input);
  }

  @Post('participations/:id/record-exit')
  @Requires('exit:record')
  @HttpCode(200)
  async recordExit(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RecordExit,
  ): Promise<unknown> {
    return this.exits.recordExit(work, id, version, input);
  }

  @Post('participations/:id/correct-exit')
  @Requires('exit:record')
  @HttpCode(200)
  async correctExit(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RecordExit,
  ): Promise<unknown> {
    return this.exits.correctExit(work, id, version, input);
  }

  @Post('participations/:id/reopen')
  @Requires('exit:record')
  @HttpCode(200)
  async reopen(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.exits.reopen(work, id, version);
  }

  @Get('participations/:id/later-contact')
  @Requires('participant:read')
  async laterContact(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.followUps.laterContact(work, id);
  }

  @Post('participations/:id/look')
  @Requires('participation:read')
  @HttpCode(200)
  async look(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.looks.look(work, id);
  }

  @Post('participations/:id/assign-coach')
  @Requires('participation:assign')
  @HttpCode(200)
  async assignCoach(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AssignCoach,
  ): Promise<unknown> {
    return this.participations.assignCoach(work, id, input);
  }

  @Post('participations/:id/open-case')
  @Requires('participation:open_case')
  @HttpCode(200)
  async openCase(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: OpenCase,
    @Req() request: Asked,
  ): Promise<unknown> {
    request.shown = [id];
    request.reasonGiven = input.reason;
    return this.participations.openCase(work, actor, id, input);
  }

  @Post('participations/:id/set-goal-words')
  @Requires('plan:change')
  @HttpCode(200)
  async setGoalWords(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: SetGoalWords,
  ): Promise<unknown> {
    return this.participations.setGoalWords(work, id, version, input);
  }

  @Post('plan-steps')
  @Requires('plan:change')
  async addPlanStep(@Work() work: UnitOfWork, @Body() input: AddPlanStep): Promise<unknown> {
    return this.participations.addPlanStep(work, input);
  }

  @Post('plan-steps/:id/move')
  @Requires('plan:change')
  @HttpCode(200)
  async movePlanStep(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: MovePlanStep,
  ): Promise<unknown> {
    return this.participations.movePlanStep(work, id, version, input);
  }

  @Post('notes')
  @Requires('note:write')
  async writeNote(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: WriteNote): Promise<unknown> {
    return this.participations.writeNote(work, actor, input);
  }

  @Post('follow-ups/:id/answer')
  @Requires('follow_up:answer')
  @HttpCode(200)
  async answer(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: AnswerFollowUp,
  ): Promise<unknown> {
    return this.followUps.answer(work, id, version, input);
  }

  @Post('follow-ups/:id/correct')
  @Requires('follow_up:answer')
  @HttpCode(200)
  async correctAnswer(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: AnswerFollowUp,
  ): Promise<unknown> {
    return this.followUps.correct(work, id, version, input);
  }

  @Post('follow-ups/:id/log-attempt')
  @Requires('follow_up:answer')
  async logAttempt(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LogAttempt,
  ): Promise<unknown> {
    return this.followUps.logAttempt(work, id, input);
  }

  @Post('business-steps')
  @Requires('outcome:record')
  async markBusinessStep(@Work() work: UnitOfWork, @Body() input: MarkBusinessStep): Promise<unknown> {
    return this.business.markStep(work, input);
  }

  @Post('business-registrations')
  @Requires('outcome:record')
  async registerBusiness(@Work() work: UnitOfWork, @Body() input: RegisterBusiness): Promise<unknown> {
    return this.business.register(work, input);
  }
}
