// The survey of DOMAIN.md 8.2: five steps, DONT_KNOW and DECLINED are no answer. Empowered is 4 or 5 on both E1 and E2.
// Change is last minus first of the same item; E2 asks another thing at entry and is not compared. Scores stay hidden until five have answered.
import { addDays, CivilDate } from './calendar.js';
import { SurveyAnswer, SurveyItem, SurveyOccasion } from './vocabulary.js';

export const SURVEY_WINDOW_DAYS = 28;
export const ANSWERS_BEFORE_SCORES_SHOW = 5;

export interface Answer {
  survey: string;
  occasion: SurveyOccasion;
  on: CivilDate;
  item: SurveyItem;
  answer: SurveyAnswer;
}

/** 1–5, or null for no answer. */
export function score(answer: SurveyAnswer): number | null {
  return answer === 'DONT_KNOW' || answer === 'DECLINED' ? null : Number(answer);
}

/** The latest score of an exit item within 28 days of the exit, known on the day. */
export function exitScore(
  answers: readonly Answer[],
  item: SurveyItem,
  exitOn: CivilDate,
  asOf: CivilDate,
): number | null {
  const from = addDays(exitOn, -SURVEY_WINDOW_DAYS);
  const to = addDays(exitOn, SURVEY_WINDOW_DAYS);
  const fits = answers.filter(
    (a) =>
      a.item === item &&
      a.occasion === 'exit' &&
      a.on >= from &&
      a.on <= to &&
      a.on <= asOf &&
      score(a.answer) !== null,
  );
  return latest(fits);
}

/** First and last score of an item answered on at least two occasions by the day; null with fewer. */
export function change(
  answers: readonly Answer[],
  item: SurveyItem,
  asOf: CivilDate,
): { first: number; last: number } | null {
  const scored = answers
    .filter((a) => a.item === item && a.on <= asOf && score(a.answer) !== null)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (new Set(scored.map((a) => `${a.occasion} ${a.on}`)).size < 2) return null;
  return { first: Number(scored[0].answer), last: Number(scored[scored.length - 1].answer) };
}

function latest(answers: readonly Answer[]): number | null {
  let best: Answer | null = null;
  for (const answer of answers) if (best === null || answer.on >= best.on) best = answer;
  return best === null ? null : score(best.answer);
}
