// The survey: occasions, items, answers and how it was answered (DOMAIN.md 8.2, 8.3). DONT_KNOW and DECLINED are no answer.

export const SURVEY_OCCASIONS = ['entry', 'mid', 'exit'] as const;
export type SurveyOccasion = (typeof SURVEY_OCCASIONS)[number];

export const SURVEY_ITEMS = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'] as const;
export type SurveyItem = (typeof SURVEY_ITEMS)[number];

/** The two items every survey holds; the others are optional. */
export const CORE_SURVEY_ITEMS = ['E1', 'E2'] as const satisfies readonly SurveyItem[];

export const SURVEY_ANSWERS = ['1', '2', '3', '4', '5', 'DONT_KNOW', 'DECLINED'] as const;
export type SurveyAnswer = (typeof SURVEY_ANSWERS)[number];

export const ANSWER_MODES = [
  'SELF_OWN_DEVICE',
  'SELF_PROJECT_TABLET',
  'ASSISTED_INTERPRETER',
  'ASSISTED_STAFF_NOT_COACH',
  'ASSISTED_COACH',
  'PHONE',
  'PAPER',
] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];
