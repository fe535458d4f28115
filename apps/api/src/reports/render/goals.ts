// Rule: goals come as sentences first (n of N, share, target, verdict), then as bars, then as a table.
import type { SnapshotGoal } from '#contracts';
import { fill, formatDate, formatNumber, messages } from '#i18n';
import { type TargetBar, targetBars } from './charts.js';
import { actualOf, cell, goalName, outcomeText, partsOf, targetText } from './figures.js';
import type { Block, Cell, KeyNumber, Language, Run, Table, VerdictCell } from './model.js';
import { shownText } from './model.js';

const SMALL_N = 30;

export function verdictOf({ verdict }: SnapshotGoal, language: Language): VerdictCell {
  return { verdict, text: messages(language).codes.goalVerdict[verdict] };
}

export function goalBlocks(goals: readonly SnapshotGoal[], language: Language): Block[] {
  const words = messages(language);
  if (goals.length === 0) return [{ kind: 'text', runs: [{ text: words.document.noGoals }], verdict: null }];
  const small = goals.some(({ figure: { N } }) => typeof N === 'number' && N < SMALL_N);
  return [
    ...goals.map(
      (goal): Block => ({ kind: 'text', runs: sentence(goal, language), verdict: verdictOf(goal, language) }),
    ),
    ...barBlocks(goals, language),
    { kind: 'table', table: { ...goalTable(goals, language), notes: small ? [words.report.smallNNote] : [] } },
  ];
}

/** The first three goals for the cover. */
export function keyNumbersOf(goals: readonly SnapshotGoal[], language: Language): KeyNumber[] {
  const words = messages(language).document;
  return goals.slice(0, 3).map((goal) => {
    const verdict = verdictOf(goal, language);
    const basis = ofText(goal, language);
    return {
      figure: shownText(actualOf(goal), language),
      text: `${goalName(goal, language)},`,
      target: fill(words.targetIs, { target: targetText(goal, language) }, language),
      verdict: { ...verdict, text: basis === '' ? verdict.text : `${verdict.text}, ${basis}` },
    };
  });
}

/** "7 av 22", nothing where the goal is a plain count. */
function ofText({ unit, figure }: SnapshotGoal, language: Language): string {
  if (unit !== 'percent' || figure.N === null || figure.N === 0) return '';
  const { n, N } = partsOf(figure);
  const numbers = { n: shownText(n, language), N: shownText(N, language) };
  return fill(messages(language).document.nOfN, numbers, language).replaceAll(' ', '\u00a0');
}

function sentence(goal: SnapshotGoal, language: Language): Run[] {
  const words = messages(language).document;
  const name = goalName(goal, language);
  const by = goal.dueOn === null ? null : { target: targetText(goal, language), on: formatDate(goal.dueOn, language) };
  const target = by ? fill(words.by_day, by, language) : targetText(goal, language);
  const { unknown } = goal.figure;
  const rest = [
    fill(words.verdict[goal.verdict], { target }, language),
    unknown === 0 ? '' : fill(words.stillUnknown, { count: formatNumber(unknown, language) }, language),
  ];
  const [strong, after] = opening(goal, language);
  return [
    { text: strong, strong: true },
    { text: `${after}: ${lowerFirst(name, goal)}. ${rest.filter(Boolean).join(' ')}` },
  ];
}

function opening(goal: SnapshotGoal, language: Language): [strong: string, after: string] {
  if (goal.unit !== 'percent') return [outcomeText({ ...goal.figure, percent: null, measure: 'value' }, language), ''];
  const basis = ofText(goal, language);
  if (basis === '') return [messages(language).document.nobodyYet, ''];
  return [basis, ` (${shownText(actualOf(goal), language)})`];
}

/** The catalogue's own names begin small inside a sentence; a name the project gave stays as it is. */
function lowerFirst(name: string, { label }: SnapshotGoal): string {
  return label === null ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function barBlocks(goals: readonly SnapshotGoal[], language: Language): Block[] {
  const words = messages(language).document;
  const percent = goals.filter(({ unit }) => unit === 'percent');
  const counts = goals.filter(({ unit }) => unit !== 'percent');
  return [
    chart(words.percentGoals, percent, () => 100, language),
    chart(words.countGoals, counts, scaleOf, language),
  ].flatMap((block) => (block ? [block] : []));
}

const scaleOf = (goal: SnapshotGoal): number => {
  const actual = actualOf(goal).figure;
  return Math.max(1, goal.targetMax ?? goal.target, typeof actual === 'number' ? actual : 0) * 1.15;
};

function chart(
  caption: string,
  goals: readonly SnapshotGoal[],
  scale: (goal: SnapshotGoal) => number,
  language: Language,
): Block | null {
  if (goals.length === 0) return null;
  const words = messages(language).document;
  const bars = goals.map((goal): TargetBar => {
    const actual = actualOf(goal);
    return {
      label: goalName(goal, language),
      value: typeof actual.figure === 'number' ? actual.figure : null,
      shown: shownText(actual, language),
      beside: ofText(goal, language),
      target: goal.target,
      targetMax: goal.targetMax,
      targetShown: fill(words.targetMark, { target: targetText(goal, language) }, language),
      scale: scale(goal),
    };
  });
  const alt = bars
    .map((bar) => [`${bar.label}: ${bar.shown}`, bar.beside, bar.targetShown].filter(Boolean).join(', '))
    .join('; ');
  return {
    kind: 'chart',
    chart: { caption, note: '', svg: targetBars(bars), alt: fill(words.figureAlt, { text: `${alt}.` }, language) },
  };
}

/** One number where the target is one, so that the column reads as the outcome's does. */
function targetCell(goal: SnapshotGoal, language: Language): Cell {
  const text = targetText(goal, language);
  return goal.unit === 'percent' && goal.targetMax === null ? cell(goal.target, true, 'percent') : text;
}

export function goalTable(goals: readonly SnapshotGoal[], language: Language): Table {
  const words = messages(language);
  const { document, report } = words;
  return {
    caption: document.goalsTable,
    columns: [
      { label: document.goal, wide: 1 },
      { label: report.actual, number: true },
      { label: report.n, number: true },
      { label: report.N, number: true },
      { label: report.target, number: true },
      { label: document.due, number: true },
      { label: document.verdictHead },
    ],
    rows: goals.map((goal) => [
      goalName(goal, language),
      actualOf(goal),
      cell(goal.figure.n, true),
      cell(goal.figure.N),
      targetCell(goal, language),
      goal.dueOn === null ? '' : formatDate(goal.dueOn, language),
      verdictOf(goal, language),
    ]),
    total: null,
    notes: [],
  };
}
