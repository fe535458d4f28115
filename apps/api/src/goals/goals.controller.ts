/** Goals, figures, and the people behind them. */
import { CountAnonymous, JudgeMilestone, SetGoal, SetMilestone } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Keeps, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { AnonymousService } from './anonymous.service.js';
import { FigurePeopleService } from './figure-people.service.js';
import type { FigureQuery, PeopleQuery } from './figure-query.js';
import { GoalSettingService } from './goal-setting.service.js';
import { GoalsService } from './goals.service.js';
import { OverviewService } from './overview.service.js';
import { OutlookService } from './outlook.service.js';

@Controller('api')
@Requires('goal:read')
export class GoalsController {
  constructor(
    @Inject(GoalsService) private readonly service: GoalsService,
    @Inject(OutlookService) private readonly ahead: OutlookService,
    @Inject(GoalSettingService) private readonly setting: GoalSettingService,
    @Inject(OverviewService) private readonly over: OverviewService,
    @Inject(FigurePeopleService) private readonly behind: FigurePeopleService,
    @Inject(AnonymousService) private readonly anonymous: AnonymousService,
  ) {}

  @Get('projects/:id/goals')
  @Keeps()
  async goals(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.service.goals(work, id, query);
  }

  @Get('projects/:id/goal-trends')
  @Keeps()
  async trends(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.service.trends(work, id, query);
  }

  @Get('projects/:id/figures')
  @Keeps()
  async figures(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.service.figures(work, id, query);
  }

  @Get('projects/:id/figures/:code/people')
  @Requires('figure:people')
  async people(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Query() query: PeopleQuery,
  ): Promise<unknown> {
    return this.behind.people(work, id, code, query);
  }

  @Get('projects/:id/figures/:code/people/:participationId/why')
  @Requires('figure:people')
  async why(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Param('participationId', ParseUUIDPipe) participationId: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.ahead.why(work, id, code, participationId, query);
  }

  @Get('projects/:id/outlook')
  async outlook(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.ahead.outlook(work, id, query);
  }

  @Get('projects/:id/overview')
  @Keeps()
  async overview(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.over.overview(work, id, query);
  }

  @Get('projects/:id/steps')
  async steps(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.over.steps(work, id, query);
  }

  @Get('projects/:id/to-mend/:code/people')
  @Requires('figure:people')
  async gap(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    return this.ahead.gap(work, id, code, query);
  }

  @Get('projects/:id/goal-versions')
  async versions(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.setting.versions(work, id);
  }

  @Post('projects/:id/anonymous')
  @Requires('anonymous:count')
  @HttpCode(200)
  async countAnonymous(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CountAnonymous,
  ): Promise<unknown> {
    return this.anonymous.count(work, id, input);
  }

  @Post('goals')
  @Requires('goal:set')
  async set(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: SetGoal): Promise<unknown> {
    return this.setting.set(work, actor, input);
  }

  @Post('goals/:id/change')
  @Requires('goal:set')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: SetGoal,
  ): Promise<unknown> {
    return this.setting.change(work, actor, id, version, input);
  }

  @Post('goals/:id/end')
  @Requires('goal:set')
  @HttpCode(200)
  async end(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.setting.end(work, id, version);
  }

  @Post('milestones')
  @Requires('goal:set')
  async setMilestone(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: SetMilestone): Promise<unknown> {
    return this.setting.setMilestone(work, actor, input);
  }

  @Post('milestones/:id/judge')
  @Requires('goal:set')
  @HttpCode(200)
  async judge(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: JudgeMilestone,
  ): Promise<unknown> {
    return this.setting.judge(work, id, version, input);
  }
}
