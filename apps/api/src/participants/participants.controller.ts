/** Finding and knowing a person. */
import { EnrolParticipant, MergeParticipants, PreviewMerge, ProtectParticipant, SearchParticipants } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { MergeService } from './merge.service.js';
import { ParticipantsService } from './participants.service.js';

@Controller('api')
export class ParticipantsController {
  constructor(
    @Inject(ParticipantsService) private readonly participants: ParticipantsService,
    @Inject(MergeService) private readonly merges: MergeService,
  ) {}

  @Post('participants/search')
  @Requires('participation:search')
  @Reads()
  @HttpCode(200)
  async search(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: SearchParticipants): Promise<unknown> {
    return this.participants.search(work, actor, input);
  }

  @Get('participations/:id/person')
  @Requires('participant:read')
  async person(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.participants.person(work, id);
  }

  @Post('participations/:id/reveal-number')
  @Requires('identity_number:reveal')
  @Reads()
  @HttpCode(200)
  async revealNumber(@Work() work: UnitOfWork, @Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    return this.participants.revealNumber(work, id);
  }

  @Post('participations')
  @Requires('participation:enrol')
  async enrol(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: EnrolParticipant): Promise<unknown> {
    return this.participants.enrol(work, actor, input);
  }

  @Post('participations/:id/protect')
  @Requires('participant:protect')
  @HttpCode(200)
  async protect(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ProtectParticipant,
  ): Promise<unknown> {
    return this.participants.protect(work, id, version, input);
  }

  @Post('participations/:id/preview-merge')
  @Requires('participant:merge')
  @Reads()
  @HttpCode(200)
  async previewMerge(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PreviewMerge,
  ): Promise<unknown> {
    return this.merges.preview(work, id, input.otherParticipationId);
  }

  @Post('participations/:id/merge')
  @Requires('participant:merge')
  @HttpCode(200)
  async merge(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MergeParticipants,
  ): Promise<unknown> {
    return this.merges.merge(work, id, input);
  }

  @Post('merges/:id/undo')
  @Requires('participant:merge')
  @HttpCode(200)
  async undoMerge(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.merges.undo(work, id, version);
  }
}
