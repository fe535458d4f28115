/** The plan: its steps, what was agreed on, templates, and the plan on paper. */
import { AgreePlan, ChangePlanStep, ChangePlanTemplate, SavePlanTemplate, UsePlanTemplate } from '#contracts';
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
import type { Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Trouble } from '../platform/trouble.js';
import { LETTER_LANGUAGES } from '../platform/typesetting/letter.js';
import { Version, Work } from '../platform/work.decorator.js';
import { PlansService } from './plans.service.js';

const UUID = /^[0-9a-f-]{36}$/i;

@Controller('api')
export class PlansController {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  @Post('plan-steps/:id/change')
  @Requires('plan:change')
  @HttpCode(200)
  async changeStep(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangePlanStep,
  ): Promise<unknown> {
    return this.plans.changeStep(work, id, version, input);
  }

  @Post('participations/:id/agree-plan')
  @Requires('plan:change')
  async agree(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AgreePlan,
  ): Promise<unknown> {
    return this.plans.agree(work, id, input);
  }

  @Post('participations/:id/use-template')
  @Requires('plan:change')
  async useTemplate(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UsePlanTemplate,
  ): Promise<unknown> {
    return this.plans.useTemplate(work, id, input);
  }

  @Post('plan-templates')
  @Requires('plan_template:write')
  async saveTemplate(@Work() work: UnitOfWork, @Body() input: SavePlanTemplate): Promise<unknown> {
    return this.plans.saveTemplate(work, input);
  }

  @Post('plan-templates/:id/change')
  @Requires('plan_template:write')
  @HttpCode(200)
  async changeTemplate(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangePlanTemplate,
  ): Promise<unknown> {
    return this.plans.changeTemplate(work, id, version, input);
  }

  @Post('plan-templates/:id/remove')
  @Requires('plan_template:write')
  @HttpCode(200)
  async removeTemplate(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return this.plans.removeTemplate(work, id, version);
  }

  /** `?language=ar`, and `&version=` for one that was agreed on. The file's name says nothing of whose plan it is. */
  @Get('participations/:id/plan-file')
  @Requires('plan:print')
  async print(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('language') asked: string,
    @Query('version') version: string | undefined,
    @Req() request: Asked,
  ): Promise<StreamableFile> {
    const language = LETTER_LANGUAGES.find((one) => one === asked);
    if (!language) throw new Trouble(400, 'invalid', {}, [{ path: 'language', code: 'field.code' }]);
    if (version && !UUID.test(version)) throw new Trouble(404, 'not_found');
    request.shown = [id];
    const bytes = await this.plans.print(work, id, { language, versionId: version ?? null });
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="plan-${work.today}-${language}.pdf"`,
      length: bytes.length,
    });
  }
}
