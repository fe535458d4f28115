/** What came of it: outcome events, follow-ups and survey answers (EXCHANGE.md; codes: DOMAIN.md 5.6, 2.3, 8.2). */
import {
  CONTACT_CHANNELS,
  CONTRACT_TYPES,
  EVIDENCE_KINDS,
  FOLLOW_UP_RESULTS,
  LABOUR_STATUSES,
  MILESTONES,
  OUTCOME_TYPES,
  SUBSIDIES,
  SUPPORT_CODES,
  SURVEY_ANSWERS,
  SURVEY_ITEMS,
  SURVEY_OCCASIONS,
  TRISTATE,
} from '#domain';
import {
  code,
  codes,
  type Column,
  date,
  decimal,
  reference,
  required,
  type TableDefinition,
  text,
} from '../definition.js';

const tristate = (name: string): Column => code(name, TRISTATE, 'tristate');

export const RESULT_TABLES: readonly TableDefinition[] = [
  {
    name: 'outcomes',
    columns: [
      required(reference('project_code')),
      required(reference('participant_ref')),
      required(code('type', OUTCOME_TYPES, 'outcomeType')),
      required(date('starts_on')),
      date('ends_on'),
      date('confirmed_through'),
      decimal('hours_per_week', { max: 80 }),
      code('contract_type', CONTRACT_TYPES, 'contractType'),
      code('subsidy', SUBSIDIES, 'subsidy'),
      tristate('study_finance'),
      tristate('leads_to_employment'),
      tristate('matches_home_background'),
      tristate('improved'),
      codes('support', SUPPORT_CODES, 'support'),
      text('municipality', { max: 80 }),
      reference('employer_ref'),
      code('evidence', EVIDENCE_KINDS, 'evidence'),
    ],
  },
  {
    name: 'follow_ups',
    columns: [
      required(reference('project_code')),
      required(reference('participant_ref')),
      required(code('milestone', MILESTONES, 'milestone')),
      required(code('result', FOLLOW_UP_RESULTS, 'followUpResult')),
      required(date('on')),
      code('labour_status', LABOUR_STATUSES, 'labourStatus'),
      codes('support', SUPPORT_CODES, 'support'),
      text('mode', { max: 40 }),
      code('channel', CONTACT_CHANNELS, 'contactChannel'),
    ],
  },
  {
    name: 'survey_answers',
    columns: [
      required(reference('project_code')),
      required(reference('participant_ref')),
      required(text('survey', { max: 60 })),
      required(code('occasion', SURVEY_OCCASIONS, 'surveyOccasion')),
      required(date('on')),
      required(code('item', SURVEY_ITEMS, 'surveyItem')),
      required(code('answer', SURVEY_ANSWERS, 'surveyAnswer')),
    ],
  },
];
