/** One answer to one item on one occasion (DOMAIN.md 8.2). A late answer is stored and marked by its date. */
import { ANSWER_MODES, SURVEY_ANSWERS, SURVEY_OCCASIONS } from '#domain';
import { Entity, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Text } from './columns.js';

@Entity()
@OfParticipation()
@Index(['participationId', 'survey', 'occasion', 'onDate', 'item'], { unique: true })
export class SurveyAnswer extends CaseRow {
  @Text() survey: string;
  @Code(SURVEY_OCCASIONS) occasion: string;
  @Day() onDate: string;
  @Text() item: string;
  @Code(SURVEY_ANSWERS) answer: string;
  @Code(ANSWER_MODES, { maybe: true }) mode: string | null;
  @Text({ maybe: true }) language: string | null;
}
