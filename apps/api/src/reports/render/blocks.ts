// Rule: the parts of a report that are tables and charts of people: flow, exits, lists of figures, who is left out.
import type { ReportView, SnapshotFigure } from '#contracts';
import { readExits, type Shown } from '#domain';
import { fill, formatNumber, messages } from '#i18n';
import { countBars, flowBars } from './charts.js';
import { carriedNote } from './narrative.js';
import { basisText, cell, leftOutText, nameOf, outcomeText, partsOf, wordOf } from './figures.js';
import type { Block, Language, Table } from './model.js';

export const FLOW = ['active', 'completed', 'early', 'deceased'] as const;
export const FLOW_STATES = { active: 'ACTIVE', completed: 'COMPLETED', early: 'EARLY', deceased: 'DECEASED' } as const;

export function flowBlocks({ snapshot: { flow } }: ReportView, language: Language): Block[] {
  const { report, document, codes } = messages(language);
  const parts = FLOW.map((key) => ({
    label: codes.participationState[FLOW_STATES[key]],
    count: flow[key],
    shown: formatNumber(flow[key], language),
  }));
  const whole = { label: report.enrolled, count: flow.enrolled, shown: formatNumber(flow.enrolled, language) };
  const text = fill(document.flowSentence, { ...flow }, language);
  return [
    { kind: 'text', runs: [{ text }], verdict: null },
    {
      kind: 'chart',
      chart: {
        caption: document.flowFigure,
        note: '',
        svg: flowBars(whole, parts),
        alt: fill(document.figureAlt, { text }, language),
      },
    },
    {
      kind: 'table',
      table: {
        caption: document.flowTable,
        columns: [
          { label: document.state, wide: 1 },
          { label: report.n, number: true },
        ],
        rows: parts.map(({ label, count }) => [label, cell(count, true)]),
        total: [report.enrolled, cell(flow.enrolled, true)],
        notes: [],
      },
    },
  ];
}

/** People counted without being registered, year by year; nothing where there are none. */
export function anonymousBlocks({ snapshot: { anonymous = [] } }: ReportView, language: Language): Block[] {
  const { report, document, codes } = messages(language);
  if (anonymous.length === 0) return [];
  const genders = Object.keys(codes.gender).filter((gender) =>
    anonymous.some(({ byGender }) => byGender.some((one) => one.gender === gender)),
  );
  return [
    { kind: 'text', runs: [{ text: document.anonymousText }], verdict: null },
    {
      kind: 'table',
      table: {
        caption: document.anonymous,
        columns: [
          { label: document.year, wide: 1 },
          ...genders.map((gender) => ({ label: wordOf(codes.gender, gender), number: true })),
          { label: report.total, number: true },
        ],
        rows: anonymous.map(({ year, people, byGender }) => [
          String(year),
          ...genders.map((gender) => cell(byGender.find((one) => one.gender === gender)?.people ?? 0, true)),
          cell(people, true),
        ]),
        total: null,
        notes: [],
      },
    },
  ];
}

export function exitBlocks({ snapshot }: ReportView, language: Language): Block[] {
  const { report, document, codes } = messages(language);
  const say = (text: string): Block[] => [{ kind: 'text', runs: [{ text }], verdict: null }];
  if (snapshot.exitsWithheld) return say(report.withheldNote);
  if (snapshot.exits.length === 0) return say(document.noExits);
  const order = Object.keys(codes.exitReason);
  const ended = snapshot.exitsCarriedFrom ? null : snapshot.flow.enrolled - snapshot.flow.active;
  const read = readExits(snapshot.exits, ended);
  const word = (reason: string): string => wordOf(codes.exitReason, reason);
  const line = (label: string, count: Shown) => ({ label, count, shown: formatNumber(count, language) });
  const bars = [
    ...read.shown
      .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
      .map(({ reason, n }) => line(word(reason), n)),
    ...(read.hidden.length > 0 ? [line(report.otherReasons, read.rest)] : []),
  ];
  const alt = bars.map(({ label, shown }) => `${label} ${shown}`).join(', ');
  return [
    {
      kind: 'chart',
      chart: {
        caption: document.exitsFigure,
        note: '',
        svg: countBars(bars),
        alt: fill(document.figureAlt, { text: `${alt}.` }, language),
      },
    },
    {
      kind: 'table',
      table: {
        caption: document.exitsTable,
        columns: [
          { label: document.reason, wide: 1 },
          { label: report.n, number: true },
        ],
        rows: bars.map(({ label, count }) => [label, cell(count, true)]),
        total: ended === null ? null : [report.total, cell(ended, true)],
        notes: [
          ...carriedNote(snapshot.exitsCarriedFrom, language),
          ...(read.hidden.length > 0
            ? [fill(report.otherReasonsNote, { list: read.hidden.map(word).join(', ') }, language)]
            : []),
        ],
      },
    },
  ];
}

const estimatedName = (figure: SnapshotFigure, language: Language): string =>
  figure.estimated ? `${nameOf(figure.code, language)} *` : nameOf(figure.code, language);

const estimatedNotes = (figures: readonly SnapshotFigure[], language: Language): string[] =>
  figures.some(({ estimated }) => estimated) ? [`* ${messages(language).report.estimated}.`] : [];

/** Counts and shares; a column nobody needs is not there. */
export function countTable(
  figures: readonly SnapshotFigure[],
  caption: string,
  withCode: boolean,
  language: Language,
): Block[] {
  if (figures.length === 0) return [];
  const { report, document } = messages(language);
  const shares = figures.some(({ N }) => N !== null);
  const number = (label: string) => ({ label, number: true });
  const table: Table = {
    caption,
    columns: [
      ...(withCode ? [{ label: document.code }] : []),
      { label: document.measure, wide: 1 },
      number(report.n),
      ...(shares ? [number(report.N), number(report.percent)] : []),
      number(report.unknown),
    ],
    rows: figures.map((figure) => {
      const { n, N, percent } = partsOf(figure);
      return [
        ...(withCode ? [figure.code] : []),
        estimatedName(figure, language),
        n,
        ...(shares ? [N, percent] : []),
        cell(figure.unknown, true),
      ];
    }),
    total: null,
    notes: [...(shares ? [report.roundingNote] : []), ...estimatedNotes(figures, language)],
  };
  return [{ kind: 'table', table }];
}

/** Measures of different kinds: one outcome each, and what it rests on. */
export function outcomeTable(figures: readonly SnapshotFigure[], caption: string, language: Language): Block[] {
  if (figures.length === 0) return [];
  const { report, document } = messages(language);
  const columns = [
    { label: document.measure, wide: 1 },
    { label: report.actual, number: true },
    { label: document.basis, number: true },
  ];
  const rows = figures.map((figure) => [
    estimatedName(figure, language),
    outcomeText(figure, language),
    basisText(figure, language),
  ]);
  return [{ kind: 'table', table: { caption, columns, rows, total: null, notes: estimatedNotes(figures, language) } }];
}

export function responseBlocks(figures: readonly SnapshotFigure[], language: Language): Block[] {
  if (figures.length === 0) return [];
  const { responseRates, responseNote } = messages(language).document;
  return [...countTable(figures, responseRates, false, language), { kind: 'note', text: responseNote }];
}

export function leftOutBlocks(view: ReportView, language: Language): Block[] {
  const { document } = messages(language);
  const rows = view.snapshot.indicators.flatMap((block) => leftOutRows(block, language));
  if (rows.length === 0) return [];
  const columns = [
    { label: document.measure, wide: 2 },
    { label: document.whyLeftOut, wide: 3 },
  ];
  return [
    { kind: 'text', runs: [{ text: document.leftOutIntro }], verdict: null },
    { kind: 'table', table: { caption: messages(language).report.leftOut, columns, rows, total: null, notes: [] } },
  ];
}

/** A line a measure; one for all of them where they leave out the same people. */
function leftOutRows(
  { heading, figures }: ReportView['snapshot']['indicators'][number],
  language: Language,
): string[][] {
  const { report, document } = messages(language);
  const rows = figures.map(({ code, leftOut }) => [nameOf(code, language), leftOutText(leftOut, language)]);
  const [first] = rows;
  if (first && rows.length > 1 && rows.every(([, why]) => why === first[1])) {
    return first[1] === '' ? [] : [[`${report[heading]}: ${document.allMeasures}`, first[1]]];
  }
  return rows.filter(([, why]) => why !== '');
}
