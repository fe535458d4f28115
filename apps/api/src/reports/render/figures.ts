// Rule: what a figure is called and how its parts stand in a row. Codes the catalogue does not know keep their code as a name.
import type { Shown, SnapshotBreakdown, SnapshotFigure, SnapshotGoal } from '#contracts';
import { CAPACITY_INDICATORS, type IndicatorCode, isIndicatorCode } from '#domain';
import { fill, formatDate, formatNumber, formatPercent, messages } from '#i18n';
import { type FigureCell, type FigureKind, type Language, plain, shownText, type TidyRow } from './model.js';

/** Looks a code up in a list of words. */
export function wordOf(list: object, code: string): string {
  const word: unknown = Object.entries(list).find(([key]) => key === code)?.[1];
  return typeof word === 'string' ? word : plain(code);
}

export function nameOf(code: string, language: Language): string {
  return isIndicatorCode(code) ? messages(language).indicator[code].short : plain(code);
}

/** The rule in words. */
export function ruleOf(code: string, language: Language): string {
  return isIndicatorCode(code) ? messages(language).indicator[code].long : '';
}

export const unitOf = (unit: string, language: Language): string => wordOf(messages(language).unit, unit);

const kindOf = (unit: string): FigureKind => (unit === 'minutes' || unit === 'sek' ? unit : 'number');
const MINUTES_MEASURES = ['minutes', 'attendance_rate'];

export const cell = (figure: Shown | null, applies = false, as: FigureKind = 'number'): FigureCell => ({
  figure,
  as,
  applies,
});

/** n, N, share and undecided; a share of nobody is "–". */
export function partsOf(figure: Pick<SnapshotFigure, 'n' | 'N' | 'percent' | 'measure'>): {
  n: FigureCell;
  N: FigureCell;
  percent: FigureCell;
} {
  const as = MINUTES_MEASURES.includes(figure.measure) ? 'minutes' : 'number';
  return {
    n: cell(figure.n, true, as),
    N: cell(figure.N, false, as),
    percent: cell(figure.percent, figure.N !== null, 'percent'),
  };
}

/** The one number a figure is about: its share, else its value, else its count. */
export function outcomeOf(
  figure: Pick<SnapshotFigure, 'n' | 'N' | 'value' | 'percent' | 'unit' | 'measure'>,
): FigureCell {
  if (figure.percent !== null || isRate(figure.measure)) return cell(figure.percent, true, 'percent');
  return cell(figure.value ?? figure.n, true, kindOf(figure.unit));
}

const isRate = (measure: string): boolean => ['share', 'attendance_rate', 'placement_to_job'].includes(measure);

/** The outcome with its unit where the number does not say it itself: "118,5 dagar". */
export function outcomeText(figure: SnapshotFigure, language: Language): string {
  const outcome = outcomeOf(figure);
  const text = shownText(outcome, language);
  return outcome.as === 'number' && typeof outcome.figure === 'number'
    ? `${text}\u00a0${unitOf(figure.unit, language)}`
    : text;
}

/** What the outcome rests on: "30" people, or minutes of minutes. */
export function basisText(figure: SnapshotFigure, language: Language): string {
  const { n, N } = partsOf(figure);
  if (figure.N === null) return '';
  const words = { n: shownText(n, language), N: shownText(N, language) };
  return figure.percent === null ? words.N : fill(messages(language).document.nOfN, words, language);
}

/** The number a goal is measured by. */
export function actualOf(goal: SnapshotGoal): FigureCell {
  if (goal.unit === 'percent') return cell(goal.figure.percent, true, 'percent');
  return cell(goal.figure.value ?? goal.figure.n, true, kindOf(goal.figure.unit));
}

/** "30 %", "70–90", "högst 45 dagar". */
export function targetText(goal: SnapshotGoal, language: Language): string {
  const words = messages(language);
  const one = (x: number) =>
    goal.unit === 'percent' ? formatPercent(x, language, Number.isInteger(x) ? 0 : 1) : formatNumber(x, language);
  if (goal.targetMax !== null) {
    const range = goal.unit === 'percent' ? formatNumber(goal.target, language) : one(goal.target);
    return `${range}–${one(goal.targetMax)}`;
  }
  const target = goal.unit === 'days' ? `${one(goal.target)}\u00a0${words.codes.goalUnit.days}` : one(goal.target);
  const isLimit = CAPACITY_INDICATORS.includes(goal.indicator as IndicatorCode);
  return isLimit ? fill(words.document.atMost, { target }, language) : target;
}

/** The target as a number where it is one, else as text. */
export const targetValue = (goal: SnapshotGoal): string | number =>
  goal.targetMax === null ? goal.target : `${goal.target}–${goal.targetMax}`;

export function goalName(goal: SnapshotGoal, language: Language): string {
  return (goal.label && plain(goal.label)) || nameOf(goal.indicator, language);
}

/** "Fortfarande i projektet 20, Avlidna 1". */
export function leftOutText(leftOut: SnapshotFigure['leftOut'], language: Language): string {
  return Object.entries(leftOut)
    .filter(([, count]) => count !== 0)
    .map(([code, count]) => `${wordOf(messages(language).leftOut, code)}:\u00a0${formatNumber(count, language)}`)
    .join(', ');
}

/** "Kvinnor" for W of gender; years and place names stand as they are. */
export function groupLabel(dimension: string, code: string, language: Language): string {
  const { codes } = messages(language);
  const lists: Record<string, object> = {
    gender: codes.gender,
    age_group: codes.ageGroup,
    education: codes.isced,
    labour_status: codes.labourStatus,
    referral: codes.referral,
    origin: codes.origin,
    time_in_sweden: codes.timeInSweden,
    exposure: codes.exposure,
  };
  const list = lists[dimension];
  return list ? wordOf(list, code) : code === 'UNKNOWN' ? codes.isced.UNKNOWN : plain(code);
}

export const dimensionLabels = ({ dimensions }: SnapshotBreakdown, language: Language): string[] =>
  dimensions.map((one) => wordOf(messages(language).codes.breakdown, one));

/** A figure as a line of data. */
export function tidy(
  section: string,
  figure: SnapshotFigure,
  language: Language,
  more: Partial<TidyRow> = {},
): TidyRow {
  const words = messages(language).document;
  const name = nameOf(figure.code, language);
  return {
    section,
    code: figure.code,
    name: figure.estimated ? `${name} (${words.estimatedMark})` : name,
    dimensions: [],
    groups: [],
    n: figure.n,
    N: figure.N,
    value: figure.value,
    percent: figure.percent,
    unit: unitOf(figure.unit, language),
    unknown: figure.unknown,
    leftOut: leftOutText(figure.leftOut, language),
    target: null,
    due: '',
    verdict: '',
    ...more,
  };
}

/** "14 okt 2026" and "10:12" in Swedish time, where the projects are. */
export function momentOf(instant: string, language: Language): { on: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    on: formatDate(`${part('year')}-${part('month')}-${part('day')}`, language),
    time: `${part('hour')}:${part('minute')}`,
  };
}
