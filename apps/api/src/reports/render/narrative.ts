// Rule: the project's own texts as blocks, each figure in them taken from the same snapshot as the tables; months, activities and partners as tables.
import type { ReportView, SnapshotFigure } from '#contracts';
import { textParts } from '#domain';
import { fill, formatDate, messages } from '#i18n';
import { cell, nameOf, outcomeText, partsOf, wordOf } from './figures.js';
import { type Block, isHidden, type Language, plain, shownText } from './model.js';

/** A text as paragraphs. */
export function textBlocks(body: string, view: ReportView, language: Language): Block[] {
  return body
    .split(/\n{2,}/)
    .map((paragraph) => boundText(paragraph, view, language))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'text', runs: [{ text }], verdict: null }));
}

/** The words with their figures written in: "9 av 26 (34,6 %)". */
export function boundText(text: string, { snapshot }: ReportView, language: Language): string {
  const figures = [
    ...snapshot.indicators.flatMap(({ figures: all }) => all),
    ...snapshot.goals.map((goal) => goal.figure),
  ];
  return plain(
    textParts(text)
      .map((part) => {
        if ('text' in part) return part.text;
        const figure = figures.find((one) => one.code === part.code);
        if (!figure) return nameOf(part.code, language);
        return part.part === null ? wholeText(figure, language) : partText(figure, part.part, language);
      })
      .join(''),
  );
}

function wholeText(figure: SnapshotFigure, language: Language): string {
  if (figure.percent === null) return outcomeText(figure, language);
  const { n, N, percent } = partsOf(figure);
  const counted = fill(
    messages(language).document.nOfN,
    { n: shownText(n, language), N: shownText(N, language) },
    language,
  );
  return `${counted} (${shownText(percent, language)})`;
}

function partText(figure: SnapshotFigure, part: 'n' | 'N' | 'percent' | 'value', language: Language): string {
  if (part === 'percent') return shownText(partsOf(figure).percent, language);
  return shownText(cell(figure[part], true), language);
}

/** Came and left, month by month. */
export function monthBlocks({ snapshot }: ReportView, language: Language): Block[] {
  if (!snapshot.months?.length) return [];
  const { document, report } = messages(language);
  const hidden = snapshot.months.some((one) => isHidden(one.entered, one.left));
  return [
    {
      kind: 'table',
      table: {
        caption: document.monthsTable,
        columns: [
          { label: document.month, wide: 1 },
          { label: document.cameIn, number: true },
          { label: document.leftIn, number: true },
          { label: document.meanTaken, number: true },
        ],
        rows: snapshot.months.map((one) => [
          one.month,
          cell(one.entered, true),
          cell(one.left, true),
          cell(one.mean, true),
        ]),
        total: null,
        notes: hidden ? [fill(report.hiddenNote, { threshold: snapshot.threshold }, language)] : [],
      },
    },
  ];
}

/** What was done: people and hours by kind, and how they are shared between women and men. */
export function activityBlocks({ snapshot }: ReportView, language: Language): Block[] {
  if (!snapshot.activities?.length) return [];
  const { document, report, codes } = messages(language);
  if (snapshot.activitiesWithheld) return [{ kind: 'text', runs: [{ text: report.withheldNote }], verdict: null }];
  const of = (activity: (typeof snapshot.activities & object)[number], gender: string) =>
    activity.byGender.find((one) => one.gender === gender)?.minutes ?? 0;
  const rows = snapshot.activities.map((one) => [
    wordOf(codes.activityKind, one.kind),
    cell(one.people, true),
    cell(one.minutes, true, 'minutes'),
    cell(of(one, 'W'), true, 'minutes'),
    cell(of(one, 'M'), true, 'minutes'),
  ]);
  const hidden = snapshot.activities.some((one) => isHidden(one.people, ...one.byGender.map((g) => g.people)));
  return [
    {
      kind: 'table',
      table: {
        caption: document.activitiesTable,
        columns: [
          { label: document.activityKind, wide: 1 },
          { label: document.people, number: true },
          { label: document.time, number: true },
          { label: codes.gender.W, number: true },
          { label: codes.gender.M, number: true },
        ],
        rows,
        total: null,
        notes: hidden ? [fill(report.hiddenNote, { threshold: snapshot.threshold }, language)] : [],
      },
    },
  ];
}

/** Partners come and go, and the result follows. */
export function partnerBlocks({ snapshot }: ReportView, language: Language): Block[] {
  if (!snapshot.partners?.length) return [];
  const { document, codes } = messages(language);
  const day = (on: string | null) => (on === null ? '' : formatDate(on, language));
  return [
    {
      kind: 'table',
      table: {
        caption: document.partnersTable,
        columns: [
          { label: document.partner, wide: 1 },
          { label: document.role },
          { label: document.from },
          { label: document.to },
        ],
        rows: snapshot.partners.map((one) => [
          plain(one.name),
          wordOf(codes.partnerRole, one.role),
          day(one.from),
          day(one.to),
        ]),
        total: null,
        notes: [],
      },
    },
  ];
}

export function quoteBlocks({ snapshot }: ReportView, language: Language): Block[] {
  const words = messages(language).document;
  const quotes = (snapshot.quotes ?? []).map(
    (text): Block => ({ kind: 'text', runs: [{ text: `”${plain(text)}”` }], verdict: null }),
  );
  return quotes.length ? [...quotes, { kind: 'note', text: words.quotesNote }] : [];
}

/** Said where a table stands as it stood in an earlier report. */
export const carriedNote = (carried: { asOf: string } | undefined, language: Language): string[] =>
  carried ? [fill(messages(language).document.carriedNote, { on: carried.asOf }, language)] : [];
