/** Attendance as evidence: a month of a person and of a project, attesting, signing, locking, correcting under the lock. */
import {
  AttestMonth,
  CorrectLocked,
  LockMonth,
  MakeSignatureCode,
  ReportPlacementMonth,
  SignOnPaper,
  SignWithCode,
  UnlockMonth,
} from '#contracts';
import type { UnitOfWork } from '#database';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Actor, Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { EvidenceService } from './evidence.service.js';
import { MonthsService } from './months.service.js';
import { PlacementMonthService } from './placement-month.service.js';

@Controller('api')
@Requires('attendance:attest')
export class AttendanceController {
  constructor(
    @Inject(MonthsService) private readonly months: MonthsService,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
    @Inject(PlacementMonthService) private readonly placements: PlacementMonthService,
  ) {}

  @Get('participations/:id/attendance-months/:month')
  @Requires('month:read')
  async person(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
  ): Promise<unknown> {
    return this.months.person(work, id, month);
  }

  @Get('participations/:id/attendance-months/:month/certificate')
  @Requires('month:read')
  async certificate(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Query('language') language: string,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    request.shown = [id];
    const bytes = await this.months.certificate(work, id, month, language === 'en' ? 'en' : 'sv');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="certificate-${month}.pdf"`,
      length: bytes.length,
    });
  }

  @Get('projects/:id/attendance-months/:month')
  @Requires('month:read')
  async project(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
  ): Promise<unknown> {
    return this.months.project(work, id, month);
  }

  @Post('participations/:id/attendance-months/:month/attest')
  async attest(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Body() input: AttestMonth,
  ): Promise<unknown> {
    return this.months.attest(work, actor, id, month, input.id);
  }

  @Post('participations/:id/attendance-months/:month/sign-on-paper')
  async signOnPaper(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Body() input: SignOnPaper,
  ): Promise<unknown> {
    return this.evidence.signOnPaper(work, actor, id, month, input);
  }

  @Post('projects/:id/attendance-months/:month/attest-all')
  @HttpCode(200)
  async attestAll(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
  ): Promise<unknown> {
    return this.months.attestAll(work, actor, id, month);
  }

  @Post('projects/:id/attendance-months/:month/lock')
  @Requires('month:lock')
  async lock(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('month') month: string,
    @Body() input: LockMonth,
  ): Promise<unknown> {
    return this.months.lock(work, actor, id, month, input);
  }

  @Post('month-locks/:id/unlock')
  @Requires('month:lock')
  @HttpCode(200)
  async unlock(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: UnlockMonth,
  ): Promise<unknown> {
    return this.months.unlock(work, actor, id, version, input);
  }

  @Post('signature-codes')
  async makeCode(@Work() work: UnitOfWork, @Body() input: MakeSignatureCode): Promise<unknown> {
    return this.evidence.makeCode(work, input);
  }

  @Post('signature-codes/:id/sign')
  @HttpCode(200)
  async sign(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SignWithCode,
  ): Promise<unknown> {
    return this.evidence.sign(work, actor, id, input.code);
  }

  @Post('attendances/:id/correct-locked')
  @Requires('attendance:correct_locked')
  @HttpCode(200)
  async correctLocked(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectLocked,
  ): Promise<unknown> {
    return this.evidence.correctLocked(work, actor, id, version, input);
  }

  @Get('activities/:id/room-sign')
  @Requires('activity:log')
  async roomSign(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.evidence.roomSign(work, id);
  }

  @Post('placements/:id/report-month')
  @HttpCode(200)
  async reportPlacement(
    @Work() work: UnitOfWork,
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReportPlacementMonth,
  ): Promise<unknown> {
    return this.placements.report(work, actor, id, input);
  }
}
