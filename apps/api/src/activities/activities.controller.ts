/** What participants do, and whether they were there. */
import {
  AskLogDefaults,
  CancelSession,
  ChangeSession,
  CorrectAttendance,
  LogActivity,
  LogForMany,
  MarkAttendance,
  ScheduleActivity,
  ScheduleSeries,
  VoidActivity,
} from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { ActivitiesService } from './activities.service.js';
import { GroupsService } from './groups.service.js';

@Controller('api')
@Requires('activity:log')
export class ActivitiesController {
  constructor(
    @Inject(ActivitiesService) private readonly activities: ActivitiesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  @Post('activities/log')
  async log(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: LogActivity): Promise<unknown> {
    return this.activities.log(work, actor, input);
  }

  @Post('activities/log-defaults')
  @Reads()
  @HttpCode(200)
  async proposal(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: AskLogDefaults): Promise<unknown> {
    return this.activities.proposal(work, actor, input);
  }

  @Post('activities')
  async schedule(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: ScheduleActivity): Promise<unknown> {
    return this.groups.schedule(work, actor, input);
  }

  @Post('activities/series')
  async scheduleSeries(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: ScheduleSeries): Promise<unknown> {
    return this.groups.scheduleSeries(work, actor, input);
  }

  @Post('activities/log-for-many')
  async logForMany(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: LogForMany): Promise<unknown> {
    return this.groups.logForMany(work, actor, input);
  }

  @Post('activities/:id/change')
  @HttpCode(200)
  async change(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangeSession,
  ): Promise<unknown> {
    return this.groups.change(work, actor, id, version, input);
  }

  @Post('activities/:id/cancel')
  @HttpCode(200)
  async cancel(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CancelSession,
  ): Promise<unknown> {
    return this.groups.cancel(work, id, version, input);
  }

  @Post('activities/:id/mark-attendance')
  @HttpCode(200)
  async markAttendance(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: MarkAttendance,
  ): Promise<unknown> {
    return this.activities.markAttendance(work, actor, id, version, input);
  }

  @Post('activities/:id/void')
  @HttpCode(200)
  async void(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: VoidActivity,
  ): Promise<unknown> {
    return this.activities.void(work, actor, id, version, input);
  }

  @Post('attendances/:id/correct')
  @HttpCode(200)
  async correct(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectAttendance,
  ): Promise<unknown> {
    return this.activities.correctAttendance(work, actor, id, version, input);
  }
}
