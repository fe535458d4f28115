/** Survey answers. */
import { AnswerSurvey } from '#contracts';
import type { UnitOfWork } from '#database';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { SurveysService } from './surveys.service.js';

@Controller('api/survey-answers')
@Requires('survey:answer')
export class SurveysController {
  constructor(@Inject(SurveysService) private readonly surveys: SurveysService) {}

  @Post()
  async answer(@Work() work: UnitOfWork, @Body() input: AnswerSurvey): Promise<unknown> {
    return this.surveys.answer(work, input);
  }
}
