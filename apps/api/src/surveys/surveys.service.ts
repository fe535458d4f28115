/** Answers to the project's survey, one row an item (DOMAIN.md 8.2). One answer per occasion and day; a later day stands beside it. */
import type { AnswerSurvey } from '#contracts';
import { Participation, SurveyAnswer, type UnitOfWork } from '#database';
import { demand, SURVEY_ITEMS } from '#domain';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SurveysService {
  /** @throws Refusal survey.* */
  async answer(work: UnitOfWork, input: AnswerSurvey): Promise<{ id: string; version: number }> {
    const participation = await work.get(Participation, input.participationId);
    demand(input.onDate <= work.today, 'activity.future', { on: input.onDate });
    for (const one of input.answers)
      demand((SURVEY_ITEMS as readonly string[]).includes(one.item), 'survey.item_unknown', { item: one.item });
    const known = await work.find(SurveyAnswer, {
      participationId: participation.id,
      survey: input.survey,
      occasion: input.occasion,
      onDate: input.onDate,
    });
    demand(!known.some((row) => input.answers.some((one) => one.item === row.item)), 'survey.already_answered');
    const { survey, occasion, onDate, mode = null, language = null } = input;
    await work.addMany(
      SurveyAnswer,
      input.answers.map((one) => ({
        id: one.id,
        orgId: participation.orgId,
        projectId: participation.projectId,
        participationId: participation.id,
        survey,
        occasion,
        onDate,
        item: one.item,
        answer: one.answer,
        mode,
        language,
      })),
    );
    return { id: input.answers[0].id, version: 1 };
  }
}
